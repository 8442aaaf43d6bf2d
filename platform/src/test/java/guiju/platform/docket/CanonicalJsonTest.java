package guiju.platform.docket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

  @Test
  void keys_are_sorted_and_nothing_superfluous_is_written() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("b", List.of(1L, 2));
    tree.put("a", true);
    tree.put("c", Arrays.asList("万元", null));

    assertThat(CanonicalJson.write(tree)).isEqualTo("{\"a\":true,\"b\":[1,2],\"c\":[\"万元\",null]}");
  }

  @Test
  void only_what_json_demands_is_escaped() {
    assertThat(CanonicalJson.write("\"\\/\b\f\n\r\t\u0001\u007f𠮷"))
        .isEqualTo("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\u007f𠮷\"");
  }

  @Test
  void what_is_written_reads_back_the_same() {
    Map<String, Object> tree = Map.of("money", "638.00", "rows", List.of(Map.of("x", "\u0000")));

    assertThat(JsonTree.read(CanonicalJson.write(tree))).isEqualTo(tree);
  }

  @Test
  void fractions_half_characters_and_unnormalised_texts_are_refused() {
    assertThatThrownBy(() -> CanonicalJson.write(1.5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CanonicalJson.write("\ud842"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CanonicalJson.write("e\u0301"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_key_given_twice_and_anything_after_the_end_are_refused() {
    assertThatThrownBy(() -> JsonTree.read("{\"a\":1,\"a\":2}"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> JsonTree.read("{} {}")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> JsonTree.read("[".repeat(100)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
