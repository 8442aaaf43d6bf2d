package guiju.platform.demonstration;

import guiju.engine.Rulebook;
import guiju.engine.dossier.Dossier;
import guiju.engine.dossier.Linked;
import guiju.engine.law.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The city's dossiers as they stand, each seeing what its rules may see. */
final class Town {

  private final Rulebook rulebook;
  private final Map<String, Map<String, Dossier>> dossiers = new HashMap<>();

  Town(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /** A dossier as it stands from now on. */
  void put(Dossier dossier) {
    of(dossier.kind().name()).put(dossier.key(), dossier.seeing(Linked.NONE));
  }

  /** A dossier; one that does not exist yet is empty. */
  Dossier find(String kind, String key) {
    return find(kind, key, Map.of());
  }

  /**
   * A dossier in the light of an act that may change what it sees.
   *
   * @param answers the act's answers; those to facts that name other dossiers count
   */
  Dossier find(String kind, String key, Map<String, ?> answers) {
    Dossier known = of(kind).get(key);
    Dossier bare = known == null ? Dossier.empty(rulebook.kind(kind), key) : known;
    return bare.seeing(seenBy(bare, answers));
  }

  /** Every dossier of a kind, seeing nothing. */
  Collection<Dossier> all(String kind) {
    return List.copyOf(of(kind).values());
  }

  /** The dossier and every one that sees it, by a link or as a member. */
  List<Dossier> affectedBy(Dossier changed) {
    List<Dossier> affected = new ArrayList<>(List.of(changed));
    affected.addAll(linkingTo(changed));
    for (Kind kind : rulebook.kinds().values()) {
      for (Kind.Collection members : kind.collections()) {
        if (members.kind().equals(changed.kind().name())) {
          String key = text(changed.facts().recorded(members.by()));
          Dossier holder = of(kind.name()).get(key);
          if (holder != null) {
            affected.add(holder);
            affected.addAll(linkingTo(holder));
          }
        }
      }
    }
    return affected;
  }

  private List<Dossier> linkingTo(Dossier named) {
    List<Dossier> linking = new ArrayList<>();
    for (Kind kind : rulebook.kinds().values()) {
      for (Kind.Link link : kind.links()) {
        if (link.kind().equals(named.kind().name())) {
          of(kind.name()).values().stream()
              .filter(one -> names(one, link.keyFact(), named.key()))
              .forEach(linking::add);
        }
      }
    }
    return linking;
  }

  private Map<String, Dossier> of(String kind) {
    return dossiers.computeIfAbsent(kind, name -> new LinkedHashMap<>());
  }

  private Linked seenBy(Dossier dossier, Map<String, ?> answers) {
    Map<String, Dossier> one = new HashMap<>();
    for (Kind.Link link : dossier.kind().links()) {
      Object named = answers.get(link.keyFact());
      Dossier other = of(link.kind()).get(text(named == null ? fact(dossier, link) : named));
      if (other != null) {
        one.put(link.name(), other.seeing(new Linked(Map.of(), members(other))));
      }
    }
    return new Linked(one, members(dossier));
  }

  private static @Nullable Object fact(Dossier dossier, Kind.Link link) {
    return dossier.facts().recorded(link.keyFact());
  }

  private Map<String, List<Dossier>> members(Dossier dossier) {
    Map<String, List<Dossier>> many = new HashMap<>();
    for (Kind.Collection members : dossier.kind().collections()) {
      many.put(
          members.name(),
          of(members.kind()).values().stream()
              .filter(member -> names(member, members.by(), dossier.key()))
              .toList());
    }
    return many;
  }

  private static boolean names(Dossier dossier, String fact, String key) {
    return text(dossier.facts().recorded(fact)).equals(key);
  }

  private static String text(@Nullable Object value) {
    return Objects.requireNonNullElse(value, "").toString();
  }
}
