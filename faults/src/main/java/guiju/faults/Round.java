package guiju.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What one round came to.
 *
 * @param kind what was done to the house
 * @param seed from which chance chose the moments
 * @param acknowledged deeds acknowledged in this round
 * @param refused deeds refused by the law
 * @param unknown deeds of unknown outcome
 * @param present of these, how many were on record before anybody asked again
 * @param healed how long nobody could work
 * @param wrong what does not hold; empty when all is well
 */
record Round(
    Kind kind,
    long seed,
    long acknowledged,
    long refused,
    long unknown,
    long present,
    Duration healed,
    List<String> wrong) {

  private static final int TOLD = 8;

  /** The same with more that is wrong. */
  Round with(List<String> more) {
    List<String> all = new ArrayList<>(more);
    all.addAll(wrong);
    return new Round(kind, seed, acknowledged, refused, unknown, present, healed, all);
  }

  boolean sound() {
    return wrong.isEmpty();
  }

  @Override
  public String toString() {
    return "%s, seed %d: %d acknowledged, %d refused, %d unknown (%d of them on record), back after %.1f s: %s"
        .formatted(
            kind.word(),
            seed,
            acknowledged,
            refused,
            unknown,
            present,
            healed.toMillis() / 1000.0,
            sound() ? "sound" : "NOT SOUND, " + wrong.size() + " times" + told());
  }

  private String told() {
    return wrong.stream().limit(TOLD).map(one -> "\n  " + one).collect(Collectors.joining());
  }
}
