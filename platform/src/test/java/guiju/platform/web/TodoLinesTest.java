package guiju.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.loading.Loading;
import guiju.engine.loading.RulebookLoader;
import guiju.engine.text.Language;
import guiju.platform.docket.ToDo;
import guiju.platform.obligation.Duties;
import guiju.platform.obligation.OpenObligation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TodoLinesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

  private final Texts texts = Texts.in(Language.ZH);
  private final TodoLines lines = lines();

  @Test
  void papers_sent_back_are_one_line_with_the_last_day_and_where_they_stand() {
    List<WorkbenchPage.Todo> shown =
        lines.of(List.of(correction("P-1")), List.of(owed("P-1", TODAY.plusDays(2))), texts, TODAY);

    assertThat(shown)
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.title()).isEqualTo("补正：荷塘清淤");
              assertThat(line.about()).isEqualTo("登记 · 填报");
              assertThat(line.due()).isEqualTo("11月20日 周五");
              assertThat(line.urgent()).isTrue();
            });
  }

  @Test
  void what_is_owed_on_one_dossier_hides_no_step_on_another() {
    List<WorkbenchPage.Todo> shown =
        lines.of(List.of(correction("P-2")), List.of(owed("P-1", TODAY.plusDays(2))), texts, TODAY);

    assertThat(shown).extracting(WorkbenchPage.Todo::href).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void last_days_come_first_then_what_has_waited_longest_then_what_is_owed_without_a_day() {
    List<WorkbenchPage.Todo> shown =
        lines.of(
            List.of(correction("P-2")),
            List.of(owed("P-1", TODAY.minusDays(1)), owed("P-3", null)),
            texts,
            TODAY);

    assertThat(shown)
        .extracting(WorkbenchPage.Todo::left)
        .containsExactly("已过 1 天", "条文未定天数，已 3 天", "条文未定天数，已 3 天");
  }

  @Test
  void whoever_may_only_send_papers_back_is_asked_to_look_at_them() {
    assertThat(title(List.of("return", "confirm"))).isEqualTo("确认：荷塘清淤");
    assertThat(title(List.of("return"))).isEqualTo("待确认：荷塘清淤");
  }

  private String title(List<String> acts) {
    return lines
        .step(
            texts,
            TODAY,
            new ToDo("project", "P-1", "荷塘清淤", "pond", "registration", "filed", acts, TODAY, null))
        .title();
  }

  private static ToDo correction(String key) {
    return new ToDo(
        "project",
        key,
        "荷塘清淤",
        "pond",
        "registration",
        "drafting",
        List.of("correct"),
        TODAY.minusDays(3),
        null);
  }

  private static OpenObligation owed(String key, @Nullable LocalDate due) {
    return new OpenObligation(
        "project", key, "荷塘清淤", "pond", "correct", "owner", TODAY.minusDays(3), due);
  }

  private static TodoLines lines() {
    var rulebook = ((Loading.Loaded) RulebookLoader.load(Path.of("src/test/rulebook"))).rulebook();
    return new TodoLines(rulebook, new Duties(rulebook));
  }
}
