package guiju.engine;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.ruling.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a finding says when facts are missing. */
class UntoldTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 12);
  private final Rulebook rulebook = Nanchong.rulebook();

  @Test
  void names_what_is_missing_instead_of_calling_the_rule_broken() {
    Finding finding =
        fundsOf(
            Map.of(
                "totalInvestment", "6380000.00",
                "fundsCentralProvincial", "2000000.00",
                "fundsCity", "4000000.00"));

    assertThat(finding).isInstanceOf(Finding.CannotTell.class);
    assertThat(finding.evidence().message().zh()).isEqualTo("尚不能判断，还缺“单位自筹”。");
    assertThat(finding.evidence().missing()).containsExactly("project.fundsOwn");
  }

  @Test
  void gives_both_figures_once_everything_is_known() {
    Finding finding =
        fundsOf(
            Map.of(
                "totalInvestment", "6380000.00",
                "fundsCentralProvincial", "2000000.00",
                "fundsCity", "4000000.00",
                "fundsOwn", "379999.99"));

    assertThat(finding).isInstanceOf(Finding.Violated.class);
    assertThat(finding.evidence().message().en()).contains("6,380,000.00", "6,379,999.99");
  }

  private Finding fundsOf(Map<String, String> facts) {
    var reading =
        new DossierTree(rulebook).read(Map.of("kind", "project", "key", "P-1", "facts", facts));
    assertThat(reading.problems()).isEmpty();
    var rule = rulebook.rules().get("funds-add-up");
    return new Judge(rulebook)
        .examine(Objects.requireNonNull(reading.value()), List.of(rule), DAY)
        .get(0);
  }
}
