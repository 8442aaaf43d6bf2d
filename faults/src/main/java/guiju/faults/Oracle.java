package guiju.faults;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what people noted with what is on record, by rules each of which stands alone. */
final class Oracle {

  private final Set<Rule> rules;

  private Oracle(Set<Rule> rules) {
    this.rules = rules;
  }

  /** All rules. */
  static Oracle whole() {
    return new Oracle(EnumSet.allOf(Rule.class));
  }

  /** All rules but one, to show that it was needed. */
  static Oracle without(Rule rule) {
    return new Oracle(EnumSet.complementOf(EnumSet.of(rule)));
  }

  /** What must hold. */
  enum Rule {
    /** What was acknowledged is there. */
    KEPT,
    /** Nothing anybody sent is there more than once. */
    ONCE,
    /** What was refused is not there. */
    ABSENT,
    /** After asking again nothing is unknown any more. */
    SETTLED,
    /** It is there as it was sent: by whom, on what, which act, which text; as acknowledged. */
    UNALTERED,
    /** What was answered before something else was asked stands before it. */
    IN_ORDER,
    /** The law's answer is the one this deed always gets, whatever happens around it. */
    AS_HOPED,
    /** Nothing is there that nobody noted. */
    KNOWN
  }

  /** Whether unknown outcomes may still be about. */
  enum Moment {
    BEFORE_ASKING_AGAIN,
    AFTER_ASKING_AGAIN
  }

  /** A rule that does not hold, and where. */
  record Breach(Rule rule, String what) {
    @Override
    public String toString() {
      return rule + ": " + what;
    }
  }

  /**
   * What is wrong.
   *
   * @param lines the journal
   * @param entries all entries on record
   * @param moment whether everything unknown was asked again
   */
  List<Breach> judge(List<Journal.Line> lines, List<Books.Entry> entries, Moment moment) {
    List<Breach> breaches = new ArrayList<>();
    Map<String, List<Books.Entry>> found = new HashMap<>();
    for (Books.Entry entry : entries) {
      if (!entry.mark().isEmpty()) {
        found.computeIfAbsent(entry.mark(), mark -> new ArrayList<>()).add(entry);
      }
    }
    for (Journal.Line line : lines) {
      List<Books.Entry> there = found.getOrDefault(line.deed().mark(), List.of());
      found.remove(line.deed().mark());
      if (!line.deed().isPaper()) {
        one(line, there, breaches);
      }
      after(line, moment, breaches);
    }
    found.forEach((mark, some) -> add(breaches, Rule.KNOWN, mark + " at " + some.get(0).path()));
    order(lines, entries, breaches);
    return breaches;
  }

  private void one(Journal.Line line, List<Books.Entry> there, List<Breach> breaches) {
    String what = line.deed().key() + " on " + line.deed().path();
    if (there.size() > 1) {
      add(breaches, Rule.ONCE, what + " stands " + there.size() + " times");
    }
    switch (line.fate()) {
      case OK -> {
        if (there.isEmpty()) {
          add(breaches, Rule.KEPT, what + " was acknowledged and is gone");
        }
      }
      case REFUSED -> {
        if (!there.isEmpty()) {
          add(breaches, Rule.ABSENT, what + " was refused and is there");
        }
      }
      case UNKNOWN -> {
        // It may be there or not; that it is not there twice was asked above.
      }
    }
    there.stream()
        .filter(entry -> !same(line, entry))
        .forEach(entry -> add(breaches, Rule.UNALTERED, what + " stands as " + entry));
  }

  private static boolean same(Journal.Line line, Books.Entry entry) {
    Deed deed = line.deed();
    return entry.key().equals(deed.key())
        && entry.account().equals(deed.account())
        && entry.path().equals(deed.path())
        && entry.act().equals(deed.act())
        && (line.proof().isEmpty() || entry.hash().equals(line.proof()));
  }

  private void after(Journal.Line line, Moment moment, List<Breach> breaches) {
    String what = line.deed().key() + " on " + line.deed().path();
    if (line.fate() == Fate.UNKNOWN) {
      if (moment == Moment.AFTER_ASKING_AGAIN) {
        add(breaches, Rule.SETTLED, what + " is still unknown");
      }
    } else if (line.fate() != line.deed().hoped()) {
      add(
          breaches,
          Rule.AS_HOPED,
          "%s: %s (%d %s)".formatted(what, line.fate(), line.status(), line.proof()));
    }
  }

  /** On each dossier, an answer that came before a question was asked has the smaller number. */
  private void order(List<Journal.Line> lines, List<Books.Entry> entries, List<Breach> breaches) {
    Map<String, Long> sequences = new HashMap<>();
    entries.forEach(entry -> sequences.putIfAbsent(entry.key(), entry.sequence()));
    Map<String, List<Journal.Line>> dossiers = new HashMap<>();
    for (Journal.Line line : lines) {
      if (line.fate() == Fate.OK && sequences.containsKey(line.deed().key())) {
        dossiers.computeIfAbsent(line.deed().path(), path -> new ArrayList<>()).add(line);
      }
    }
    for (List<Journal.Line> dossier : dossiers.values()) {
      for (Journal.Line first : dossier) {
        for (Journal.Line second : dossier) {
          if (first.ended() < second.begun()
              && number(sequences, first) >= number(sequences, second)) {
            add(breaches, Rule.IN_ORDER, first.deed().key() + " after " + second.deed().key());
          }
        }
      }
    }
  }

  private static long number(Map<String, Long> sequences, Journal.Line line) {
    return sequences.getOrDefault(line.deed().key(), 0L);
  }

  private void add(List<Breach> breaches, Rule rule, String what) {
    if (rules.contains(rule)) {
      breaches.add(new Breach(rule, what));
    }
  }
}
