package guiju.platform.docket;

import static guiju.platform.docket.Acts.key;
import static org.assertj.core.api.Assertions.assertThat;

import guiju.platform.Race;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;

/**
 * The rulebook of the tests permits a unit forty projects. There are thirty-nine, and eight people
 * register another one each in the same moment.
 */
final class Quota implements Race.Trial<Answer> {

  private static final int MOST = 40;

  private final Docket here;
  private final Docket there;

  Quota(Docket here, Docket there) {
    this.here = here;
    this.there = there;
  }

  @Override
  public IntFunction<Callable<Answer>> ready() {
    String unit = "U-" + key();
    Units.enrol(here, unit);
    for (int i = 0; i < MOST - 1; i++) {
      assertThat(here.take(Acts.register(key(), unit, "100.00"))).isInstanceOf(Answer.Taken.class);
    }
    return racer -> {
      ActRequest another = Acts.register(key(), unit, "100.00");
      return () -> (racer % 2 == 0 ? here : there).take(another);
    };
  }

  @Override
  public void judge(List<Answer> answers) {
    Race.oneWins(answers, Answer.Taken.class::isInstance);
    assertThat(answers)
        .filteredOn(answer -> !(answer instanceof Answer.Taken))
        .allMatch(Answer.Refused.class::isInstance);
  }
}
