package guiju.platform.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.loading.Loading;
import guiju.engine.loading.RulebookLoader;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every act of every story is permitted, whatever day the city is founded on. */
class RehearsalTest {

  private static Rulebook rulebook;

  @BeforeAll
  static void load() {
    rulebook =
        ((Loading.Loaded) RulebookLoader.load(Path.of("../rulebooks/nanchong-2023"))).rulebook();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-18",
        "2027-01-01",
        "2027-02-16",
        "2027-05-31",
        "2028-02-29",
        "2028-08-07",
        "2028-12-31"
      })
  void every_act_is_permitted(String today) {
    Town town = Rehearsal.of(new Judge(rulebook), LocalDate.parse(today));

    assertThat(town.all("project")).hasSizeGreaterThan(50);
  }
}
