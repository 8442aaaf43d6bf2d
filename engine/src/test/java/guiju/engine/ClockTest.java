package guiju.engine;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.cases.CaseRun;
import guiju.engine.dossier.Act;
import guiju.engine.dossier.Dossier;
import guiju.engine.dossier.Obligation;
import guiju.engine.law.Action;
import guiju.engine.ruling.Ruling;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Acts that nobody takes: they fall due when their day has come. */
class ClockTest {
  private static final String REMIND =
      """
        remind:
          label: {zh: 催建, en: Remind}
          by: clock
          when: today >= plusMonths(permit.grantedOn, 6) && permit.notes == ''
          from: granted
          sets: {notes: "'reminded'"}
          opens: {hurry: {label: {zh: 赶紧, en: Hurry}, by: applicant, due: 'plusDays(today, 30)', cites: '2'}}
        finish:
      """
          .indent(0);

  private static final SmallBook BOOK =
      SmallBook.whole()
          .replacing("procedures/permit.yaml", "  finish:\n", REMIND)
          .replacing("procedures/permit.yaml", "closes: [build]", "closes: [build, hurry]");

  private final Scene scene = new Scene(BOOK.rulebook());

  private Dossier granted(String more) {
    return scene.permit(
        "facts: {applicant: smith, grantedOn: 2024-02-29"
            + more
            + "}, cases: {permit: {state: granted}}");
  }

  private static Act remind(Scene scene, String day) {
    return scene.act("permit.remind", "office.head", "on: " + day);
  }

  @Test
  void falls_due_on_the_first_day_its_condition_holds() {
    assertThat(scene.judge().due(granted(""), LocalDate.of(2024, 8, 28))).isEmpty();
    assertThat(scene.judge().due(granted(""), LocalDate.of(2024, 8, 29)))
        .extracting(Action::path)
        .containsExactly("permit.remind");
  }

  @Test
  void does_not_fall_due_in_another_state_or_while_it_cannot_be_told() {
    LocalDate late = LocalDate.of(2025, 1, 1);
    Dossier built = scene.permit("facts: {grantedOn: 2024-02-29}, cases: {permit: {state: built}}");
    Dossier unknown = scene.permit("cases: {permit: {state: granted}}");
    Dossier nothing = Dossier.empty(scene.rulebook().kind("permit"), "P-1");
    assertThat(scene.judge().due(built, late)).isEmpty();
    assertThat(scene.judge().due(unknown, late)).isEmpty();
    assertThat(scene.judge().due(nothing, late)).isEmpty();
  }

  @Test
  void is_taken_once_and_has_its_consequences() {
    Ruling ruling = scene.judge().tick(granted(""), remind(scene, "2024-08-29"));
    Dossier next = ((Ruling.Permitted) ruling).next();
    assertThat(next.facts().value("notes")).isEqualTo("reminded");
    assertThat(next.obligations())
        .containsExactly(
            new Obligation("hurry", LocalDate.of(2024, 8, 29), LocalDate.of(2024, 9, 28)));
    assertThat(next.caseOf("permit").orElseThrow().applicant()).isNull();
    assertThat(scene.judge().due(next, LocalDate.of(2024, 8, 30))).isEmpty();
  }

  @Test
  void is_refused_before_its_day() {
    Ruling ruling = scene.judge().tick(granted(""), remind(scene, "2024-08-28"));
    assertThat(Scene.obstacles(ruling)).containsExactly("order:state:permit.remind violated");
    assertThat(ruling.obstacles().get(0).evidence().message().en())
        .isEqualTo("The day of \"Remind\" has not come, or its condition no longer holds.");
  }

  @Test
  void is_taken_by_nobody_and_follows_from_nothing() {
    Act act = remind(scene, "2024-08-29");
    assertThat(Scene.obstacles(scene.judge().rule(granted(""), act)))
        .containsExactly("order:capacity:permit.remind violated");
    assertThat(Scene.obstacles(scene.judge().ripple(granted(""), act)))
        .containsExactly("order:capacity:permit.remind violated");
    assertThat(scene.judge().outlook(granted(""), LocalDate.of(2024, 8, 29)).possibilities())
        .noneMatch(p -> p.action().path().equals("permit.remind"));
  }

  @Test
  void what_a_person_takes_is_not_taken_by_the_clock() {
    Act refuse = scene.act("permit.refuse", "office.head", "");
    Dossier deciding = scene.permit("cases: {permit: {state: deciding}}");
    assertThat(Scene.obstacles(scene.judge().tick(deciding, refuse)))
        .contains("order:capacity:permit.refuse violated");
  }

  @Test
  void worked_cases_can_show_it() {
    SmallBook book =
        BOOK.adding(
            "procedures/permit.yaml",
            """
            cases:
              - name: {zh: 满半年, en: after half a year}
                on: 2024-08-29
                given: {permit: {grantedOn: 2024-02-29, cases: {permit: {state: granted}}}}
                act: {do: permit.remind, by: clock}
                expect: permitted
                leaves: {obligations: [hurry]}
            """);
    assertThat(new CaseRun(book.rulebook()).all()).allMatch(CaseRun.Result::passed);
  }
}
