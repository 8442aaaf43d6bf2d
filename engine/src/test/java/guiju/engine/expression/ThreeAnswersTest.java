package guiju.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Unknown is an answer of its own. In {@link Desk#scope()} project.paid and project.ended are
 * unknown.
 */
class ThreeAnswersTest {
  private static final Map<String, String> WRITTEN =
      Map.of(
          "yes", "(project.people == 7)",
          "no", "(project.people == 8)",
          "unknown", "(project.paid > 0)");

  private static Truth asked(String template, String... answers) {
    Object[] parts = new Object[answers.length];
    for (int i = 0; i < answers.length; i++) {
      parts[i] = WRITTEN.get(answers[i]);
    }
    return Desk.answer(template.formatted(parts));
  }

  @ParameterizedTest
  @CsvSource({
    "yes, yes, yes, yes",
    "yes, no, no, yes",
    "yes, unknown, unknown, yes",
    "no, yes, no, yes",
    "no, no, no, no",
    "no, unknown, no, unknown",
    "unknown, yes, unknown, yes",
    "unknown, no, no, unknown",
    "unknown, unknown, unknown, unknown"
  })
  void and_or_follow_their_truth_tables(String one, String other, String and, String or) {
    assertThat(asked("%s && %s", one, other)).isEqualTo(truth(and));
    assertThat(asked("%s || %s", one, other)).isEqualTo(truth(or));
    assertThat(asked("!(!%s || !%s)", one, other)).isEqualTo(truth(and));
  }

  @ParameterizedTest
  @CsvSource({"yes, no", "no, yes", "unknown, unknown"})
  void not_follows_its_truth_table(String one, String not) {
    assertThat(asked("!%s", one)).isEqualTo(truth(not));
  }

  @ParameterizedTest
  @CsvSource({
    "yes, yes, no, yes",
    "yes, unknown, no, unknown",
    "yes, no, unknown, no",
    "no, unknown, yes, yes",
    "unknown, yes, yes, unknown"
  })
  void a_choice_is_unknown_when_its_condition_is(String on, String yes, String no, String answer) {
    assertThat(asked("%s ? %s : %s", on, yes, no)).isEqualTo(truth(answer));
  }

  @ParameterizedTest
  @CsvSource({
    "unknown, unknown, no, no",
    "unknown, yes, no, no",
    "yes, yes, unknown, unknown",
    "yes, yes, yes, yes"
  })
  void a_long_chain_is_decided_by_one_no(String one, String two, String three, String answer) {
    assertThat(asked("%s && %s && %s", one, two, three)).isEqualTo(truth(answer));
    assertThat(asked("!%s || !%s || !%s", one, two, three)).isEqualTo(truth(answer).negated());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "project.paid == 0",
        "project.paid != 0",
        "project.paid == project.total",
        "project.total == project.paid",
        "project.total < project.paid",
        "project.paid <= project.total",
        "0 > project.paid",
        "project.ended > project.started",
        "project.started <= project.ended",
        "project.ended == today",
        "project.ended == date('2024-01-01')",
        "project.paid + 0 > 0",
        "project.total - project.paid > 0",
        "project.paid * 2 > 0",
        "project.total / project.paid > 0",
        "project.total % project.paid > 0",
        "-project.paid > 0",
        "project.total / 0 > 0",
        "project.people % (project.people - 7) == 0",
        "project.people + 9223372036854775807 > 0",
        "-project.people - 9223372036854775807 < 0",
        "project.people * 9223372036854775807 > 0",
        "project.paid in [0]",
        "project.paid in project.amounts",
        "unit.projects[1].tags.size() == 0",
        "'cloud' in unit.projects[1].tags",
        "unit.projects[1].tags == project.tags",
        "project.tags[5] == 'cloud'",
        "project.tags[-1] == 'cloud'",
        "unit.projects[7].urgent",
        "plusDays(project.ended, 1) > today",
        "year(project.ended) == 2024",
        "sum(project.counts) > 0",
        "unit.projects[1].rows.exists(r, true)",
        "unit.projects[1].rows.all(r, false)",
        "unit.projects[1].rows.exists_one(r, true)",
        "unit.projects[1].rows.filter(r, true).size() == 0",
        "unit.projects[1].rows.map(r, r.unit).size() == 0",
        "filed(unit.projects[1].tags[0])",
        "project.counts[1] == 2",
        "2 in project.counts",
        "project.counts == [1, 2, 3]",
        "[project.counts] == [[1, 2, 3]]",
        "plusYears(today, 9000) > today",
        "percentOf(project.paid, 3) > 0"
      })
  void what_needs_an_unknown_is_unknown(String source) {
    assertThat(Desk.answer(source)).isEqualTo(Truth.UNKNOWN);
    assertThat(Desk.value(source)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      textBlock =
          """
          has(project.total) => YES
          has(project.paid) => NO
          !has(project.paid) || project.paid > 0 => YES
          has(unit.projects[9].name) => NO
          1 in project.counts => YES
          project.counts == [2, 2, 3] => NO
          project.counts == [1, 2] => NO
          project.counts != [2, 2, 3] => YES
          project.counts.size() == 3 => YES
          [project.paid, project.total].size() == 2 => YES
          project.counts.exists(c, c == 3) => YES
          project.counts.exists(c, c == 4) => UNKNOWN
          project.counts.all(c, c > 0) => UNKNOWN
          project.counts.all(c, c > 1) => NO
          project.counts.exists_one(c, c > 0) => NO
          project.counts.exists_one(c, c == 1) => UNKNOWN
          project.counts.filter(c, c > 0).size() == 2 => UNKNOWN
          project.counts.filter(c, has(project.paid)).size() == 0 => YES
          project.counts.map(c, c + 1).size() == 3 => YES
          project.counts.map(c, c + 1)[2] == 4 => YES
          project.counts.map(c, c + 1)[1] == 4 => UNKNOWN
          project.counts.map(c, c > 1, c).size() == 1 => UNKNOWN
          unit.projects.exists(p, p.paid > 0 || p.urgent) => YES
          unit.projects.all(p, p.paid > 0 || !p.urgent) => UNKNOWN
          unit.projects.all(p, p.paid > 0 && !p.urgent) => NO
          """)
  void unknown_entries_count_only_where_they_matter(String source, Truth answer) {
    assertThat(Desk.answer(source)).isEqualTo(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "project.total > 0",
        "today > project.started",
        "unit.projects.exists(p, p.urgent)",
        "unit.name == 'drc'"
      })
  void fields_of_an_unknown_variable_are_unknown(String source) {
    Scope empty = new Scope(new Object[4], "");

    assertThat(Desk.expression(source).test(empty)).isEqualTo(Truth.UNKNOWN);
  }

  private static Truth truth(String written) {
    return Truth.valueOf(written.toUpperCase(Locale.ROOT));
  }
}
