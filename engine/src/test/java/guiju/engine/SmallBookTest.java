package guiju.engine;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.cases.CaseRun;
import org.junit.jupiter.api.Test;

/** The tests' own rulebook has nothing wrong with it, so that each test is about one thing. */
class SmallBookTest {

  @Test
  void loads_without_a_problem_or_a_flaw() {
    assertThat(SmallBook.whole().problems()).isEmpty();
    assertThat(SmallBook.whole().flaws()).isEmpty();
  }

  @Test
  void its_examples_come_out_as_written() {
    assertThat(new CaseRun(SmallBook.whole().rulebook()).all())
        .hasSize(5)
        .allSatisfy(result -> assertThat(result.differences()).isEmpty());
  }
}
