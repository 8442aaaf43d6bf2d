package guiju.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationsTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/projects", "/projects/P-2026-001?tab=docket&on=2026-11-18"})
  void paths_of_this_platform_are_kept(String path) {
    assertThat(Destinations.within(path)).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "javascript:alert(1)",
        "/\r\nSet-Cookie: a=b",
        "/。evil",
        "",
        "evil"
      })
  void everything_else_becomes_the_first_page(String hostile) {
    assertThat(Destinations.within(hostile)).isEqualTo("/");
  }
}
