package guiju.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages are light, also for whoever sees the most on them: every byte over the wire counts. */
@Journey
class WeightJourney {
  private static final long FIRST_PAGE = 150_000;
  private static final long LATER_PAGE = 30_000;

  @ParameterizedTest
  @CsvSource({
    "'', /sign-in",
    "'', /guide",
    "'', /guide/feasibility",
    "'', /measures",
    "'', /verify",
    Town.LEADER + ", /leaders",
    Town.LEADER + ", /projects",
    Town.MAYOR + ", /workbench",
    Town.EXAMINER + ", /workbench",
    Town.EXAMINER + ", /supervision?view=lamps&lamps=all",
    Town.EXAMINER + ", /annual-lists/2027",
    Town.EXAMINER + ", /projects/P-2025-002",
    Town.EXAMINER + ", /projects/P-2025-002?tab=docket",
    Town.EXAMINER + ", /measures/16",
    Town.EXAMINER + ", /units",
    Town.FINANCE + ", /money",
    "zhou-lian, /",
    "zhou-lian, /may-i",
    "zhou-lian, /catalogues/system",
    "zhou-lian, /units/civil-affairs",
    "zhou-lian, /acts/project/new/registration.register",
    "zhou-lian, /notices?show=all"
  })
  void first_and_later_pages_are_light(String account, String path, @Inhabited House house) {
    Visitor visitor = account.isEmpty() ? house.visitor() : house.visitor(account);
    Scales scales = Scales.under(visitor);

    visitor.open(path);
    long first = scales.weigh();
    visitor.open(path);
    long later = scales.weigh();

    assertThat(visitor.path()).isEqualTo(path);
    assertThat(later).isPositive().isLessThan(LATER_PAGE);
    assertThat(first).isGreaterThan(later).isLessThan(FIRST_PAGE);
  }
}
