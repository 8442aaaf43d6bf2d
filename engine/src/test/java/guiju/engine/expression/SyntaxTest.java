package guiju.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntaxTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      textBlock =
          """
          project.total = 3            => 15 => '=' is not understood here; '==' compares two values.
          project.urgent and true      => 16 => 'and' is not understood here; '&&' joins conditions.
          project.urgent & true        => 16 => '&' is not understood here; '&&' joins conditions.
          project.urgent or true       => 16 => 'or' is not understood here; '||' joins conditions.
          project.urgent | true        => 16 => '|' is not understood here; '||' joins conditions.
          project.name not in ['a']    => 14 => 'not' is not understood here; '!' negates, as in !(x in list).
          project.urgent &&            => 18 => The expression ends here although something must follow.
          !                            => 2  => The expression ends here although something must follow.
          (project.urgent              => 16 => A ')' is missing here.
          project.urgent)              => 15 => ')' does not fit here.
          project urgent               => 9  => 'urgent' does not fit here.
          [1,,2]                       => 4  => ',' does not fit here.
          项目.总投资                   => 1  => '项' does not fit here.
          'open                        => 1  => The text that begins here is not closed, or holds a \\ that means nothing.
          'a\\q'                        => 1  => The text that begins here is not closed, or holds a \\ that means nothing.
          9999999999999999999 > 0      => 1  => This number does not fit into 64 bits.
          has(project)                 => 4  => has asks whether one fact is known: has(project.name).
          project.tags.all(a.b, true)  => 19 => The first argument of a macro is a new name for each entry: list.exists(i, i.…).
          """)
  void says_where_reading_stopped_and_what_may_be_meant(String source, int column, String message) {
    assertThat(Desk.faults(source, null)).containsExactly(new Fault(1, column, message));
  }

  @Test
  void counts_lines_of_an_expression_over_several_lines() {
    String source =
        """
        project.urgent
          && project.nam == ''
          && 今""";

    assertThat(Desk.faults(source, null))
        .containsExactly(new Fault(3, 6, "'今' does not fit here."));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {"\"\"", "\"   \""})
  void refuses_an_empty_expression(String source) {
    assertThat(Desk.faults(source, null))
        .containsExactly(
            new Fault(1, 1, "There is no expression here. Write one, or leave the key out."));
  }

  @Test
  void refuses_an_expression_that_is_too_long() {
    String source = "project.name == '" + "城".repeat(4_000) + "'";

    assertThat(Desk.faults(source, null))
        .containsExactly(
            new Fault(
                1,
                1,
                "The expression is 4018 characters long; at most 4,000 are read. Split it: a derived fact can hold a part of it."));
  }

  @Test
  void refuses_an_expression_of_too_many_parts() {
    String source = "project.urgent" + " && !project.urgent".repeat(150);

    assertThat(Desk.faults(source, null))
        .containsExactly(
            new Fault(
                1,
                1,
                "The expression is 602 parts large (macros unfolded); at most 400 are read. Split it: a derived fact can hold a part"
                    + " of it."));
  }

  @Test
  void refuses_macros_nested_more_than_three_deep() {
    String inner = "unit.projects.exists(d, d.urgent)";
    for (String name : new String[] {"c", "b", "a"}) {
      inner = "unit.projects.exists(" + name + ", " + inner + ")";
    }

    assertThat(Desk.faults(inner, null))
        .containsExactly(
            new Fault(
                1,
                1,
                "The expression is 4 lists deep; at most 3 macros may stand inside one another. Split it: a derived fact can hold a"
                    + " part of it."));
  }

  @Test
  void reads_macros_three_deep_and_one_after_another() {
    assertThat(
            Desk.answer(
                "unit.projects.filter(a, a.urgent).filter(b, b.urgent).filter(c, c.urgent)"
                    + ".exists(d, d.rows.exists(r, [1].exists(one, one == 1 && r.share > 0)))"))
        .isEqualTo(Truth.YES);
  }

  @Test
  void refuses_brackets_nested_too_deep() {
    String source = "(".repeat(150) + "true" + ")".repeat(150);

    assertThat(Desk.faults(source, null))
        .singleElement()
        .extracting(Fault::message)
        .isEqualTo(
            "The brackets nest too deep; at most 100 levels are read. Split the expression.");
  }

  @ParameterizedTest
  @CsvSource({"(, 1500", "!, 3000", "-, 3000", "[, 1500", "project.urgent ? , 250", "'a.b(', 900"})
  void refuses_what_is_nested_absurdly_without_falling_over(String piece, int times) {
    assertThat(Desk.faults(piece.repeat(times), null)).hasSize(1);
  }
}
