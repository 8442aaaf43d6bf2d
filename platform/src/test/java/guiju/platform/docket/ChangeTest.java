package guiju.platform.docket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangeTest {

  @Test
  void only_what_differs_is_in_a_change_and_it_leads_from_one_to_the_other() {
    Map<String, Object> before =
        Map.of(
            "facts", Map.of("name", "a", "gone", "x", "same", "y"),
            "obligations", List.of(Map.of("id", "one")),
            "sequence", "1");
    Map<String, Object> after =
        Map.of(
            "facts", Map.of("name", "b", "same", "y"),
            "cases", Map.of("registration", Map.of("state", "filed")),
            "sequence", "2");

    Map<String, Object> change = Change.between(before, after);

    assertThat(CanonicalJson.write(change))
        .isEqualTo(
            "{\"cases\":{\"registration\":{\"state\":\"filed\"}},"
                + "\"facts\":{\"gone\":null,\"name\":\"b\"},"
                + "\"obligations\":null,\"sequence\":\"2\"}");
    assertThat(Change.apply(before, change)).isEqualTo(after);
  }
}
