package guiju.platform.docket;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.dossier.Act;
import guiju.engine.law.Kind;
import guiju.engine.ruling.Ripple;
import guiju.engine.ruling.Ruling;
import guiju.platform.HouseClock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts a permitted act on its docket with everything that follows from it. Acts on other dossiers
 * belong to the act they follow from: all of them are permitted, or nothing is written.
 */
@Component
final class Registrar {

  private static final int TOUCHED_AT_MOST = 5_000;

  private final Judge judge;
  private final Rulebook rulebook;
  private final Shelf shelf;
  private final Pen pen;
  private final Snapshots snapshots;
  private final HouseClock clock;
  private final Digests digests = Digests.SM3;
  private final Map<String, Set<String>> references;

  Registrar(Judge judge, Shelf shelf, Pen pen, Snapshots snapshots, HouseClock clock) {
    this.judge = judge;
    this.rulebook = judge.rulebook();
    this.shelf = shelf;
    this.pen = pen;
    this.snapshots = snapshots;
    this.clock = clock;
    this.references =
        rulebook.kinds().values().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Kind::name, kind -> ShelfQuery.references(rulebook, kind)));
  }

  /** Fingerprint of what is asked of a dossier. */
  String asked(Filed filed, Act act, List<Paper> papers) {
    return Taking.request(rulebook, digests, filed.kind(), filed.key(), act, papers);
  }

  /** Writes the act and what follows, or says what stands in the way. */
  Answer enter(Filed filed, Ruling.Permitted permitted, Taking.Step step) {
    Act act = permitted.act();
    Taking taking = new Taking(judge, digests, act.on(), clock.present(), shelf::lookedAt);
    Entry entry = taking.add(filed, permitted, step);
    Answer stopped = follow(taking, entry, permitted, act);
    if (stopped != null) {
      return stopped;
    }
    pen.write(taking.pages(references), taking.entries(), taking.crowds());
    taking.remember(snapshots);
    return new Answer.Taken(entry, permitted);
  }

  private @Nullable Answer follow(Taking taking, Entry first, Ruling.Permitted permitted, Act act) {
    Deque<Wave> waves = new ArrayDeque<>();
    waves.add(new Wave(first, permitted.ripples()));
    int touched = 0;
    while (!waves.isEmpty()) {
      Wave wave = waves.remove();
      touched += wave.ripples().size();
      if (touched > TOUCHED_AT_MOST) {
        return new Answer.Unusable(List.of(Sentences.of("ripples.many", TOUCHED_AT_MOST)));
      }
      Map<String, Shelf.Found> fetched = fetch(wave.ripples());
      for (Ripple ripple : wave.ripples()) {
        Answer stopped = follow(taking, wave.from(), ripple, act, fetched, waves);
        if (stopped != null) {
          return stopped;
        }
      }
    }
    return null;
  }

  private @Nullable Answer follow(
      Taking taking,
      Entry from,
      Ripple ripple,
      Act act,
      Map<String, Shelf.Found> fetched,
      Deque<Wave> waves) {
    Shelf.Found found = Objects.requireNonNull(fetched.get(ripple.kind()));
    Filed there = found.dossiers().get(ripple.key());
    if (there == null) {
      return new Answer.Absent(
          Sentences.of("absent", rulebook.kind(ripple.kind()).label(), ripple.key()));
    }
    Filed filed = taking.latest(there);
    Act onward =
        new Act(
            ripple.procedure(),
            ripple.action(),
            act.actor(),
            act.on(),
            ripple.form(),
            Set.of(),
            Set.of());
    Ruling ruling = judge.ripple(filed.dossier(), onward);
    if (!(ruling instanceof Ruling.Permitted permitted)) {
      return new Answer.Refused(filed.kind(), filed.key(), ruling);
    }
    String mark = from.idempotency() + "+" + taking.entries().size();
    String asked = asked(filed, onward, List.of());
    Entry entry =
        taking.add(filed, permitted, new Taking.Step(asked, mark, List.of(), found, from));
    if (!permitted.ripples().isEmpty()) {
      waves.add(new Wave(entry, permitted.ripples()));
    }
    return null;
  }

  /** Ripples that follow from one entry. */
  private record Wave(Entry from, List<Ripple> ripples) {}

  private Map<String, Shelf.Found> fetch(List<Ripple> ripples) {
    Map<String, Set<String>> keys = new LinkedHashMap<>();
    ripples.forEach(
        ripple -> keys.computeIfAbsent(ripple.kind(), kind -> new TreeSet<>()).add(ripple.key()));
    Map<String, Shelf.Found> found = new HashMap<>();
    keys.forEach(
        (kind, some) ->
            found.put(
                kind,
                shelf.fetch(rulebook.kind(kind), new ArrayList<>(some), Map.of(), "", List.of())));
    return found;
  }
}
