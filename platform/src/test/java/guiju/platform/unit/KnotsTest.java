package guiju.platform.unit;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.Rulebook;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Kind;
import guiju.engine.law.Rule;
import guiju.engine.loading.Loading;
import guiju.engine.loading.RulebookLoader;
import guiju.engine.ruling.Bearing;
import guiju.engine.ruling.Bite;
import guiju.engine.ruling.Evidence;
import guiju.engine.ruling.FactUsed;
import guiju.engine.ruling.Finding;
import guiju.engine.ruling.Turn;
import guiju.engine.text.Text;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnotsTest {
  private static final LocalDate JANUARY = LocalDate.of(2027, 1, 1);
  private static final LocalDate MARCH = LocalDate.of(2027, 3, 1);

  private static final Evidence SEEN =
      new Evidence() {
        @Override
        public List<FactUsed> facts() {
          return List.of();
        }

        @Override
        public Text message() {
          return new Text("逾期", "Overdue");
        }

        @Override
        public List<String> missing() {
          return List.of();
        }

        @Override
        public List<String> named() {
          return List.of();
        }
      };

  private final Rulebook rulebook =
      ((Loading.Loaded) RulebookLoader.load(Path.of("src/test/rulebook"))).rulebook();
  private final Kind kind = rulebook.kinds().values().iterator().next();
  private final Map<String, Dossier> members =
      Map.of("P-1", Dossier.empty(kind, "P-1"), "P-2", Dossier.empty(kind, "P-2"));
  private final Rule bar = rulebook.rules().values().iterator().next();

  @Test
  void a_project_that_has_barred_the_unit_for_long_is_not_told_again() {
    assertThat(tied(List.of(bite("P-1")), begins(MARCH, "P-1", "P-2")))
        .containsExactly("P-2 2027-03-01 1");
  }

  @Test
  void one_that_joins_a_bar_has_a_day_of_its_own() {
    assertThat(tied(List.of(), begins(JANUARY, "P-1"), begins(MARCH, "P-1", "P-2")))
        .containsExactly("P-1 2027-01-01 1", "P-2 2027-03-01 1");
  }

  @Test
  void one_that_left_and_comes_again_is_told_again() {
    assertThat(
            tied(List.of(bite("P-1")), new Turn(JANUARY, bite("P-1"), false), begins(MARCH, "P-1")))
        .containsExactly("P-1 2027-03-01 1");
  }

  @Test
  void what_is_not_the_units_own_ties_nothing() {
    assertThat(tied(List.of(), begins(JANUARY, "P-9"))).isEmpty();
  }

  private List<String> tied(List<Bite> present, Turn... turns) {
    return new Knots(key -> Optional.ofNullable(members.get(key)))
        .tied(present, List.of(turns)).stream()
            .map(knot -> knot.member().key() + " " + knot.day() + " " + knot.rules().size())
            .toList();
  }

  private Turn begins(LocalDate day, String... because) {
    return new Turn(day, bite(because), true);
  }

  private Bite bite(String... because) {
    Finding found = new Finding.Violated(bar.ground(), Bearing.BLOCKS, SEEN);
    return new Bite(bar, found, "", List.of(because));
  }
}
