package guiju.platform.web;

import guiju.engine.Rulebook;
import guiju.engine.dossier.Values;
import guiju.engine.law.Action;
import guiju.engine.law.Fact;
import guiju.engine.text.Reading;
import guiju.platform.docket.Entry;
import guiju.platform.material.Withheld;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the docket of a dossier tells: where each fact comes from, which papers were filed, what was
 * returned.
 */
final class History {
  private final Rulebook rulebook;
  private final List<Entry> entries;
  private final Map<String, Withheld> withheld;

  History(Rulebook rulebook, List<Entry> entries) {
    this(rulebook, entries, Map.of());
  }

  History(Rulebook rulebook, List<Entry> entries, Map<String, Withheld> withheld) {
    this.rulebook = rulebook;
    this.entries = entries;
    this.withheld = withheld;
  }

  /** A paper on a case: which, from which file, when. */
  record Filed(
      String procedure, String material, String digest, String name, LocalDate on, long sequence) {}

  Rulebook rulebook() {
    return rulebook;
  }

  List<Entry> entries() {
    return entries;
  }

  /** For each fact, the latest entry that set it. */
  Map<String, Entry> sources() {
    Map<String, Entry> sources = new LinkedHashMap<>();
    entries.forEach(entry -> facts(entry).keySet().forEach(fact -> sources.put(fact, entry)));
    return sources;
  }

  /** Ids of the acts taken in a procedure. */
  Set<String> acts(String procedure) {
    Set<String> acts = new LinkedHashSet<>();
    entries.stream()
        .map(Entry::act)
        .filter(act -> act.startsWith(procedure + "."))
        .forEach(act -> acts.add(act.substring(procedure.length() + 1)));
    return acts;
  }

  /** All papers, the latest of each last. */
  List<Filed> papers() {
    return entries.stream()
        .flatMap(
            entry ->
                entry.papers().stream()
                    .map(
                        paper ->
                            new Filed(
                                procedure(entry),
                                paper.material(),
                                paper.digest(),
                                paper.name(),
                                entry.on(),
                                entry.sequence())))
        .toList();
  }

  /** Why a paper is not open to everybody; null when it is. */
  @Nullable Withheld withheld(Filed paper) {
    return withheld.get(paper.digest());
  }

  /** What is said beside a paper that is not open to everybody; nothing of any other. */
  static String remark(Texts texts, @Nullable Withheld why) {
    if (why == null) {
      return "";
    }
    return switch (why) {
      case WAITING -> texts.say("papers.waiting");
      case HELD -> texts.say("papers.held");
    };
  }

  /** The latest return for correction in a procedure, when nothing was submitted since. */
  @Nullable Entry returned(String procedure) {
    Entry latest = null;
    for (Entry entry : entries) {
      if (procedure(entry).equals(procedure)) {
        Action action = action(entry);
        if (action != null && action.role().returns()) {
          latest = entry;
        } else if (action != null && action.role().newRound()) {
          latest = null;
        }
      }
    }
    return latest;
  }

  /** The answers an entry holds, by field, as files write them. */
  static Map<String, Object> form(Entry entry) {
    return map(entry.tree().get("form"));
  }

  static String procedure(Entry entry) {
    return entry.act().substring(0, entry.act().indexOf('.'));
  }

  /** The act of an entry, when the rulebook still has it. */
  @Nullable Action action(Entry entry) {
    var procedure = rulebook.procedures().get(procedure(entry));
    return procedure == null
        ? null
        : procedure.actions().get(entry.act().substring(entry.act().indexOf('.') + 1));
  }

  static @Nullable Object value(Fact fact, @Nullable Object raw) {
    if (raw == null) {
      return null;
    }
    Reading<Object> reading = Values.read(fact, raw);
    return reading.value();
  }

  /** The case of the entry's own procedure as it stood afterwards; empty when it did not change. */
  static Map<String, Object> caseAfter(Entry entry) {
    return map(map(map(entry.tree().get("change")).get("cases")).get(procedure(entry)));
  }

  /** Facts an entry changed, as files write them; a value that is gone is null. */
  static Map<String, Object> facts(Entry entry) {
    return map(map(entry.tree().get("change")).get("facts"));
  }

  private static Map<String, Object> map(@Nullable Object value) {
    Map<String, Object> result = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, one) -> result.put(name.toString(), one));
    }
    return result;
  }
}
