package guiju.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What many rounds came to. */
final class Sum {

  private final List<Round> rounds = new ArrayList<>();

  private boolean inspected = true;

  void add(Round round) {
    rounds.add(round);
  }

  /** Whether the whole record, every paper and everything that follows from entries held. */
  void inspected(boolean holds) {
    inspected = holds;
  }

  boolean sound() {
    return inspected && rounds.stream().allMatch(Round::sound);
  }

  @Override
  public String toString() {
    List<Duration> healed = rounds.stream().map(Round::healed).sorted().toList();
    return "%d rounds, %d acknowledged, %d refused, %d unknown (%d on record before asking again), back after %s: %s"
        .formatted(
            rounds.size(),
            rounds.stream().mapToLong(Round::acknowledged).sum(),
            rounds.stream().mapToLong(Round::refused).sum(),
            rounds.stream().mapToLong(Round::unknown).sum(),
            rounds.stream().mapToLong(Round::present).sum(),
            healed.isEmpty()
                ? "-"
                : "%.1f s in the middle, %.1f s at most"
                    .formatted(
                        healed.get(healed.size() / 2).toMillis() / 1000.0,
                        healed.get(healed.size() - 1).toMillis() / 1000.0),
            sound()
                ? "all sound"
                : rounds.stream().filter(r -> !r.sound()).count()
                    + " not sound, the whole "
                    + (inspected ? "holds" : "does not hold"));
  }
}
