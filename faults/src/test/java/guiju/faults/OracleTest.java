package guiju.faults;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.faults.Oracle.Moment;
import guiju.faults.Oracle.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rule is broken once: it says so, and taken out, nobody does. */
class OracleTest {

  private record Evening(List<Journal.Line> noted, List<Books.Entry> entries) {

    List<Oracle.Breach> judged(Oracle oracle) {
      return oracle.judge(noted, entries, Moment.AFTER_ASKING_AGAIN);
    }
  }

  private static final Map<Rule, Supplier<Evening>> BROKEN =
      Map.of(
          Rule.KEPT,
          () -> with(evening(), it -> it.entries().remove(0)),
          Rule.ONCE,
          () -> with(evening(), it -> it.entries().add(entry("deed-1", 3))),
          Rule.ABSENT,
          () -> with(evening(), it -> it.entries().add(entry("deed-3", 3))),
          Rule.SETTLED,
          () -> with(evening(), it -> it.noted().add(line("deed-4", Fate.UNKNOWN, Fate.OK, 60))),
          Rule.UNALTERED,
          () -> with(evening(), it -> it.entries().set(0, byAnother("deed-1", 1))),
          Rule.IN_ORDER,
          () -> with(evening(), it -> it.entries().set(1, entry("deed-2", 1))),
          Rule.AS_HOPED,
          () -> with(evening(), it -> it.noted().add(line("deed-4", Fate.REFUSED, Fate.OK, 60))),
          Rule.KNOWN,
          () -> with(evening(), it -> it.entries().add(entry("deed-9", 3))));

  @ParameterizedTest
  @EnumSource
  void a_broken_rule_is_told_by_itself_and_by_nothing_else(Rule rule) {
    Evening broken = evening(rule);

    assertThat(evening().judged(Oracle.whole())).isEmpty();
    assertThat(broken.judged(Oracle.whole())).extracting(Oracle.Breach::rule).containsOnly(rule);
    assertThat(broken.judged(Oracle.without(rule))).isEmpty();
  }

  private static Evening evening(Rule rule) {
    return java.util.Objects.requireNonNull(BROKEN.get(rule), rule::name).get();
  }

  /** Two deeds one after the other on a dossier, and one that was refused. */
  private static Evening evening() {
    return new Evening(
        new ArrayList<>(
            List.of(
                line("deed-1", Fate.OK, Fate.OK, 10),
                line("deed-2", Fate.OK, Fate.OK, 20),
                line("deed-3", Fate.REFUSED, Fate.REFUSED, 30))),
        new ArrayList<>(List.of(entry("deed-1", 1), entry("deed-2", 2))));
  }

  private static Evening with(Evening evening, java.util.function.Consumer<Evening> change) {
    change.accept(evening);
    return evening;
  }

  private static Journal.Line line(String key, Fate fate, Fate hoped, long begun) {
    Deed deed = new Deed(key, "mark-" + key, "somebody", "project/p", "a.b", "{}", hoped);
    String proof = fate == Fate.OK ? "hash-" + key : "";
    return new Journal.Line(deed, fate, proof, 0, begun, begun + 5);
  }

  private static Books.Entry entry(String key, long sequence) {
    return new Books.Entry(
        key, "mark-" + key, "somebody", "project/p", "a.b", sequence, "hash-" + key);
  }

  private static Books.Entry byAnother(String key, long sequence) {
    return new Books.Entry(
        key, "mark-" + key, "somebody else", "project/p", "a.b", sequence, "hash-" + key);
  }
}
