package guiju.engine.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** One value of a file changes; every other character stays. */
class YamlTextTest {

  @Test
  void a_value_in_one_line_is_replaced_where_it_stands() {
    assertThat(
            YamlText.replace(
                "# 万\na: {b: {2023-05-09: 1.00}, c: 2} # stays\n", List.of("a", "b"), "{x: 9}"))
        .hasValue("# 万\na: {b: {x: 9}, c: 2} # stays\n");
  }

  @Test
  void a_value_over_several_lines_is_replaced_with_the_line_break_kept() {
    assertThat(
            YamlText.replace(
                "a:\n  b:\n    2023-05-09: 1.00\n    2024-05-09: 2.00\n  c: 2\n",
                List.of("a", "b"),
                "{x: 9}"))
        .hasValue("a:\n  b:\n    {x: 9}\n  c: 2\n");
  }

  @Test
  void characters_beyond_the_first_plane_count_as_one() {
    assertThat(YamlText.replace("a: 𠮷𠮷\nb: 1\n", List.of("b"), "2")).hasValue("a: 𠮷𠮷\nb: 2\n");
  }

  @Test
  void a_path_that_leads_nowhere_and_a_text_that_is_no_yaml_change_nothing() {
    assertThat(YamlText.replace("a: 1\n", List.of("a", "b"), "2")).isEmpty();
    assertThat(YamlText.replace("a: [1\n", List.of("a"), "2")).isEmpty();
    assertThat(YamlText.replace("", List.of("a"), "2")).isEmpty();
  }
}
