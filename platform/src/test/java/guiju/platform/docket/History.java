package guiju.platform.docket;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What several people asked and were answered at the same time, against what the dockets say. */
final class History {

  private History() {}

  /**
   * One attempt.
   *
   * @param asked when it was asked, by the clock of the tests
   * @param answered when the answer was there
   */
  record Attempt(ActRequest request, Answer answer, long asked, long answered) {

    boolean ok() {
      return answer instanceof Answer.Taken;
    }

    /** As if it had been over before any of the others began. */
    Attempt answeredBefore(List<Attempt> others) {
      long first = others.stream().mapToLong(Attempt::asked).min().orElseThrow();
      ActRequest same =
          others.stream().filter(Attempt::ok).reduce((one, later) -> later).orElseThrow().request();
      return new Attempt(
          same,
          others.stream().filter(one -> one.request() == same).findFirst().orElseThrow().answer(),
          first - 2,
          first - 1);
    }
  }

  /** Everything that cannot be true; empty when the dockets tell it as one story. */
  static List<String> flaws(List<Attempt> attempts, List<Entry> entries) {
    List<String> flaws = new ArrayList<>();
    Map<String, List<Entry>> marked = new HashMap<>();
    entries.forEach(
        entry -> marked.computeIfAbsent(entry.idempotency(), mark -> new ArrayList<>()).add(entry));
    Map<String, List<Attempt>> ok = new HashMap<>();
    for (Attempt attempt : attempts) {
      List<Entry> found = marked.getOrDefault(attempt.request().idempotency(), List.of());
      if (found.size() != (attempt.ok() ? 1 : 0)) {
        flaws.add("%s is on record %d times".formatted(attempt, found.size()));
      } else if (attempt.ok()) {
        ok.computeIfAbsent(attempt.request().key(), key -> new ArrayList<>()).add(attempt);
      }
    }
    int all = ok.values().stream().mapToInt(List::size).sum();
    if (all != entries.size()) {
      flaws.add("%d were acknowledged and %d are on record".formatted(all, entries.size()));
    }
    ok.values().forEach(some -> order(some, flaws));
    return flaws;
  }

  /** What was over before another began stands before it. */
  private static void order(List<Attempt> attempts, List<String> flaws) {
    for (Attempt one : attempts) {
      for (Attempt other : attempts) {
        if (one.answered() < other.asked() && place(one) >= place(other)) {
          flaws.add("%s was over before %s began".formatted(one, other));
        }
      }
    }
  }

  private static long place(Attempt attempt) {
    return ((Answer.Taken) attempt.answer()).entry().sequence();
  }
}
