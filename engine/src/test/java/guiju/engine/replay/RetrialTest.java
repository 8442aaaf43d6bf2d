package guiju.engine.replay;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.SmallBook;
import guiju.engine.replay.Compared.Flip;
import guiju.engine.ruling.Outcome;
import guiju.engine.text.Directory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was recorded under one rulebook, judged again under another. */
class RetrialTest {
  private static final SmallBook LAW = SmallBook.whole();
  private static final SmallBook LOWER =
      LAW.replacing("articles/01.yaml", "2024-01-01: 50000.00", "2024-01-01: 40000.00");
  private static final SmallBook HIGHER =
      LAW.replacing("articles/01.yaml", "2024-01-01: 50000.00", "2024-01-01: 55000.00");

  private static Retrial under(SmallBook draft) {
    return new Retrial(LAW.rulebook(), draft.rulebook(), Directory.EMPTY);
  }

  private static Sight permit(String key, String cost, String state) {
    return new Sight(
        "permit",
        key,
        3,
        Map.of(
            "key",
            key,
            "facts",
            Map.of(
                "applicant", "smith",
                "townKey", "T-1",
                "cost", cost,
                "purpose", "house",
                "heated", "false",
                "rooms", "3"),
            "cases",
            Map.of("permit", Map.of("state", state)),
            "sequence",
            "3"),
        Map.of(),
        Map.of());
  }

  private static Scene submission(String cost) {
    return new Scene(
        Scene.Way.PERSON,
        Map.of(
            "act", "permit.submit",
            "by", Map.of("account", "a", "organisation", "smith", "capacity", "applicant.head"),
            "on", "2024-03-01",
            "form", Map.of("cost", cost),
            "materials", List.of("plan", "fireCertificate")),
        permit("P-" + cost, cost, "drafting"));
  }

  @Test
  void a_lowered_threshold_refuses_exactly_what_lies_between_the_two() {
    Retrial retrial = under(LOWER);

    assertThat(
            List.of("30000.00", "40000.00", "40000.01", "50000.00").stream()
                .map(cost -> retrial.of(submission(cost)).flip()))
        .containsExactly(Flip.NONE, Flip.NONE, Flip.REFUSED, Flip.REFUSED);
  }

  @Test
  void a_flip_names_the_check_that_decides() {
    Compared compared = under(LOWER).of(submission("45000.00"));

    assertThat(compared.shifts())
        .singleElement()
        .satisfies(
            shift -> {
              assertThat(shift.ground().id()).isEqualTo("cost-below-ceiling");
              assertThat(shift.law()).isEqualTo(Outcome.MET);
              assertThat(shift.draft()).isEqualTo(Outcome.VIOLATED);
              assertThat(shift.decides()).isTrue();
            });
  }

  @Test
  void a_rulebook_flips_nothing_under_itself() {
    assertThat(under(LAW).of(submission("45000.00")).flip()).isEqualTo(Flip.NONE);
    assertThat(under(LAW).ahead(permit("P-1", "45000.00", "drafting"), LocalDate.of(2024, 3, 1)))
        .isEmpty();
  }

  @Test
  void a_raised_threshold_opens_what_was_barred() {
    LocalDate day = LocalDate.of(2024, 3, 1);

    assertThat(under(HIGHER).ahead(permit("P-1", "52000.00", "drafting"), day))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(requireNonNull(one.action()).path()).isEqualTo("permit.submit");
              assertThat(one.shifts())
                  .extracting(shift -> shift.ground().id())
                  .containsExactly("cost-below-ceiling");
            });
    assertThat(under(HIGHER).ahead(permit("P-1", "49000.00", "drafting"), day)).isEmpty();
    assertThat(under(LOWER).ahead(permit("P-1", "49000.00", "drafting"), day)).hasSize(1);
  }

  @Test
  void another_day_to_build_by_is_something_else_that_follows() {
    SmallBook draft =
        LAW.replacing("procedures/permit.yaml", "plusYears(today, 1)", "plusYears(today, 2)");
    Scene grant =
        new Scene(
            Scene.Way.PERSON,
            Map.of(
                "act", "permit.grant",
                "by",
                    Map.of(
                        "account", "h",
                        "organisation", "office",
                        "body", "office",
                        "capacity", "office.head"),
                "on", "2024-03-01"),
            permit("P-1", "100.00", "deciding"));

    Compared compared = under(draft).of(grant);

    assertThat(compared.flip()).isEqualTo(Flip.FOLLOWS);
    assertThat(compared.follows())
        .singleElement()
        .satisfies(
            follow -> {
              assertThat(follow.law().en()).isEqualTo("2025-03-01");
              assertThat(follow.draft().en()).isEqualTo("2026-03-01");
            });
  }

  @Test
  void an_act_the_draft_no_longer_has_cannot_be_told() {
    SmallBook draft = LAW.replacing("procedures/permit.yaml", "  submit:", "  hand-in:");

    Compared compared = under(draft).of(submission("100.00"));

    assertThat(compared.flip()).isEqualTo(Flip.UNTOLD);
    assertThat(compared.draft().problems()).hasSize(1);
  }

  @Test
  void what_the_law_in_force_cannot_read_is_not_held_against_the_draft() {
    Scene scene = submission("100.00");
    Scene old = new Scene(scene.way(), Map.of("act", "permit.pray"), scene.before());

    assertThat(under(LOWER).of(old).flip()).isEqualTo(Flip.OLD_LAW);
  }
}
