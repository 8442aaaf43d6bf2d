package guiju.engine.replay;

import guiju.engine.ActTree;
import guiju.engine.DossierTree;
import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.dossier.Act;
import guiju.engine.dossier.Dossier;
import guiju.engine.dossier.Linked;
import guiju.engine.law.Kind;
import guiju.engine.ruling.Outlook;
import guiju.engine.ruling.Ruling;
import guiju.engine.text.Directory;
import guiju.engine.text.Reading;
import guiju.engine.text.Sentences;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Judges what was recorded elsewhere, under one rulebook. What it cannot read or judge it says; it
 * never fails. One thread at a time: it remembers dossiers it has read.
 */
final class Bench {
  private static final int REMEMBERED = 2_000;

  private final Rulebook rulebook;
  private final Judge judge;
  private final DossierTree dossiers;
  private final ActTree acts;
  private final Map<String, Dossier> read =
      new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Dossier> eldest) {
          return size() > REMEMBERED;
        }
      };

  Bench(Rulebook rulebook, Directory directory) {
    this.rulebook = rulebook;
    this.judge = new Judge(rulebook, directory);
    this.dossiers = new DossierTree(rulebook);
    this.acts = new ActTree(rulebook);
  }

  /** The ruling on a recorded act. */
  Reading<Ruling> ask(Scene scene) {
    Reading<Dossier> before = see(scene.before());
    Reading<Act> act = acts.read(scene.act(), null);
    Dossier dossier = before.value();
    Act attempt = act.value();
    if (dossier == null || attempt == null) {
      return new Reading<>(null, dossier == null ? before.problems() : act.problems());
    }
    try {
      return Reading.good(
          switch (scene.way()) {
            case PERSON -> judge.rule(dossier, attempt);
            case RIPPLE -> judge.ripple(dossier, attempt);
            case CLOCK -> judge.tick(dossier, attempt);
          });
    } catch (RuntimeException e) {
      return failed(e);
    }
  }

  /** What could come next for a dossier on a day; every rule has been asked. */
  Reading<Outlook> outlook(Sight sight, LocalDate day) {
    Reading<Dossier> seen = see(sight);
    Dossier dossier = seen.value();
    if (dossier == null) {
      return new Reading<>(null, seen.problems());
    }
    try {
      Outlook outlook = judge.outlook(dossier, day);
      outlook.possibilities().forEach(Outlook.Possibility::findings);
      return Reading.good(outlook);
    } catch (RuntimeException e) {
      return failed(e);
    }
  }

  /** A draft may say anything; whatever it makes fail is an answer about the draft. */
  private static <T> Reading<T> failed(RuntimeException e) {
    String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return Reading.bad(Sentences.of("replay.failed", why));
  }

  private Reading<Dossier> see(Sight sight) {
    Kind kind = rulebook.kinds().get(sight.kind());
    if (kind == null) {
      return Reading.bad(Sentences.of("replay.kind", sight.kind()));
    }
    Reading<Dossier> alone = alone(sight, kind);
    Dossier dossier = alone.value();
    if (dossier == null) {
      return alone;
    }
    Map<String, Dossier> one = new HashMap<>();
    for (Kind.Link link : kind.links()) {
      Sight other = sight.one().get(link.name());
      if (other != null && other.kind().equals(link.kind())) {
        Reading<Dossier> seen = see(other);
        if (seen.value() == null) {
          return seen;
        }
        one.put(link.name(), seen.value());
      }
    }
    Map<String, List<Dossier>> many = new HashMap<>();
    for (Kind.Collection members : kind.collections()) {
      List<Reading<Dossier>> seen =
          sight.many().getOrDefault(members.name(), List.of()).stream()
              .filter(other -> other.kind().equals(members.kind()))
              .map(this::see)
              .toList();
      for (Reading<Dossier> member : seen) {
        if (member.value() == null) {
          return member;
        }
      }
      many.put(
          members.name(),
          seen.stream().flatMap(m -> java.util.stream.Stream.ofNullable(m.value())).toList());
    }
    return Reading.good(dossier.seeing(new Linked(one, many)));
  }

  private Reading<Dossier> alone(Sight sight, Kind kind) {
    if (sight.sequence() == 0) {
      return Reading.good(Dossier.empty(kind, sight.key()));
    }
    String place = sight.kind() + "/" + sight.key() + "/" + sight.sequence();
    Dossier known = read.get(place);
    if (known != null) {
      return Reading.good(known);
    }
    Reading<Dossier> reading = dossiers.read(sight.tree(), kind);
    if (reading.value() != null) {
      read.put(place, reading.value());
    }
    return reading;
  }
}
