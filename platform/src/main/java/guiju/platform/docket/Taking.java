package guiju.platform.docket;

import guiju.engine.ActTree;
import guiju.engine.DossierWriter;
import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.dossier.Act;
import guiju.engine.dossier.Dossier;
import guiju.engine.dossier.Linked;
import guiju.engine.law.Action;
import guiju.engine.law.Kind;
import guiju.engine.ruling.Finding;
import guiju.engine.ruling.Outcome;
import guiju.engine.ruling.Ruling;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what one act leads to, on its own dossier and on those it touches, before it is written.
 */
final class Taking {

  private final Judge judge;
  private final Digests digests;
  private final LocalDate on;
  private final Instant taken;
  private final Function<Action, Set<String>> lookedAt;
  private final Map<String, Filed> originals = new LinkedHashMap<>();
  private final Map<String, Filed> present = new LinkedHashMap<>();
  private final List<Inscription> entries = new ArrayList<>();
  private final Set<Crowd> crowds = new LinkedHashSet<>();

  /** Gathers for one act; {@code lookedAt} names the crowds the rules of an act look at. */
  Taking(
      Judge judge,
      Digests digests,
      LocalDate on,
      Instant taken,
      Function<Action, Set<String>> lookedAt) {
    this.lookedAt = lookedAt;
    this.judge = judge;
    this.digests = digests;
    this.on = on;
    this.taken = taken;
  }

  /**
   * One permitted act with what must be known to record it.
   *
   * @param request fingerprint of what was asked
   * @param mark the sender's mark
   * @param papers papers handed in
   * @param found what was looked at
   * @param because the entry it follows from; null when a person took it
   */
  record Step(
      String request,
      String mark,
      List<Paper> papers,
      Shelf.Found found,
      @Nullable Entry because) {}

  /** The dossier as it stands after what has been gathered so far. */
  Filed latest(Filed fetched) {
    return present.getOrDefault(place(fetched), fetched);
  }

  /** Adds a permitted act and returns its entry. */
  Entry add(Filed filed, Ruling.Permitted ruling, Step step) {
    Dossier next = ruling.next();
    Map<String, Object> change = Change.between(filed.dossier(), next);
    Map<String, Object> act = new ActTree(rulebook()).write(ruling.act());
    Entry entry =
        Entries.write(
            new Entries.Draft(
                digests,
                filed.kind(),
                filed.key(),
                next.sequence(),
                filed.head().isEmpty() ? digests.beginning() : filed.head(),
                step.mark(),
                step.request(),
                act,
                step.papers(),
                rulebookInForce(),
                notSimplyMet(ruling.findings()),
                change,
                step.found().seen(),
                step.because(),
                taken));
    lean(filed, ruling.act(), step.found().crowds());
    originals.putIfAbsent(place(filed), filed);
    present.put(place(filed), new Filed(filed.id(), next, entry.hash()));
    entries.add(
        new Inscription(entry, step.papers(), (Map<?, ?>) act.getOrDefault("form", Map.of())));
    return entry;
  }

  /** On those crowds the act's rules look at. */
  private void lean(Filed filed, Act act, List<Crowd> around) {
    if (!around.isEmpty()) {
      Set<String> named = lookedAt.apply(rulebook().action(act.procedure(), act.action()));
      around.stream()
          .filter(crowd -> named.contains(crowd.name()))
          .filter(crowd -> crowd.of().isEmpty() || crowd.of().equals(filed.key()))
          .forEach(crowds::add);
    }
  }

  /** What must still be as it was looked at when it is written. */
  List<Crowd> crowds() {
    return List.copyOf(crowds);
  }

  List<Inscription> entries() {
    return List.copyOf(entries);
  }

  /** The dossiers as they will stand, by kind and key, so that locks are taken in one order. */
  List<Pen.Page> pages(Map<String, Set<String>> references) {
    List<Pen.Page> pages = new ArrayList<>();
    for (Map.Entry<String, Filed> place : new TreeMap<>(present).entrySet()) {
      Filed filed = place.getValue();
      Dossier dossier = filed.dossier();
      Kind kind = dossier.kind();
      Projection projection =
          Projection.of(
              dossier,
              judge.outlook(dossier.seeing(Linked.NONE), on),
              standing -> judge.parties(standing, dossier, on),
              references.getOrDefault(kind.name(), Set.of()),
              Findable.of(judge, dossier, on));
      String snapshot = CanonicalJson.write(DossierWriter.write(dossier));
      Filed original = Objects.requireNonNull(originals.get(place.getKey()));
      pages.add(
          new Pen.Page(
              filed.id(),
              original.sequence(),
              original.head(),
              new Pen.Written(kind.name(), dossier.key(), dossier.sequence(), snapshot),
              filed.head(),
              projection));
    }
    return pages;
  }

  /** Lets later readers find the dossiers without reading them again. */
  void remember(Snapshots snapshots) {
    present.values().forEach(filed -> snapshots.remember(filed.head(), filed.dossier()));
  }

  /** Fingerprint of what was asked: the act without its day, and its papers. */
  static String request(
      Rulebook rulebook, Digests digests, String kind, String key, Act act, List<Paper> papers) {
    Map<String, Object> asked = new LinkedHashMap<>(new ActTree(rulebook).write(act));
    asked.remove("on");
    asked.put("kind", kind);
    asked.put("key", key);
    asked.put(
        "papers", papers.stream().map(p -> p.material() + "=" + p.digest()).sorted().toList());
    return digests.of(CanonicalJson.write(asked));
  }

  private Map<String, Object> rulebookInForce() {
    var identity = rulebook().identity();
    return Map.of("id", identity.id(), "version", identity.version(), "hash", identity.hash());
  }

  private static Map<String, Object> notSimplyMet(List<Finding> findings) {
    Map<String, Object> outcomes = new TreeMap<>();
    for (Finding finding : findings) {
      Outcome outcome = finding.outcome();
      if (outcome != Outcome.MET && outcome != Outcome.NOT_APPLICABLE) {
        outcomes.put(finding.ground().id(), outcome.inFiles());
      }
    }
    return outcomes;
  }

  private Rulebook rulebook() {
    return judge.rulebook();
  }

  private static String place(Filed filed) {
    return filed.kind() + "/" + filed.key();
  }
}
