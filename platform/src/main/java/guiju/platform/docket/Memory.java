package guiju.platform.docket;

import guiju.engine.Rulebook;
import guiju.engine.law.Kind;
import guiju.engine.replay.Scene;
import guiju.engine.replay.Sight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Recalls acts with what they saw: the dossier before them, the others they looked at, and lists of
 * others as they then stood. A bounded number of dockets is remembered; one thread at a time.
 */
public final class Memory {
  private static final int DOCKETS = 300;
  private static final Set<String> ACT = Set.of("act", "by", "on", "form", "materials");
  private static final String CLOCK = "clock";

  private final JdbcClient database;
  private final Rulebook law;
  private final Rulebook draft;
  private final Chronicle chronicle;
  private final Recent<List<Past>> pasts = new Recent<>(DOCKETS);
  private final Recent<List<String>> members = new Recent<>(DOCKETS);

  Memory(JdbcClient database, Rulebook law, Rulebook draft, Chronicle chronicle) {
    this.database = database;
    this.law = law;
    this.draft = draft;
    this.chronicle = chronicle;
  }

  /** An entry, and the dossier after it. */
  private record Past(Entry entry, Map<String, Object> body, Map<String, Object> after) {

    /** What follows from an act is written with it, and was not there when it was judged. */
    boolean precedes(Past other) {
      return entry.taken().isBefore(other.entry().taken())
          || (entry.taken().equals(other.entry().taken()) && body.get("because") == null);
    }
  }

  /** Every act of a docket, oldest first; empty when there is none. */
  public List<Recalled> of(String kind, String key) {
    List<Recalled> recalled = new ArrayList<>();
    for (Past past : past(kind, key)) {
      recalled.add(recall(past));
    }
    return recalled;
  }

  /** One act of a docket, by the number of its entry. */
  public Optional<Recalled> of(String kind, String key, long sequence) {
    return past(kind, key).stream()
        .filter(past -> past.entry().sequence() == sequence)
        .findFirst()
        .map(this::recall);
  }

  /** A dossier as it stands, with what its rules may see. */
  public Optional<Sight> present(String kind, String key) {
    List<Past> past = past(kind, key);
    return past.isEmpty()
        ? Optional.empty()
        : Optional.of(seeing(bare(kind, key, past), Map.of(), null));
  }

  private Recalled recall(Past past) {
    Entry entry = past.entry();
    List<Past> before = past(entry.kind(), entry.key()).subList(0, (int) entry.sequence() - 1);
    Map<String, Object> act = new LinkedHashMap<>(past.body());
    act.keySet().retainAll(ACT);
    Sight bare = bare(entry.kind(), entry.key(), before);
    return new Recalled(
        entry, new Scene(way(past), act, seeing(bare, part(past.body(), "form"), past)));
  }

  private static Scene.Way way(Past past) {
    if (CLOCK.equals(past.entry().account())) {
      return Scene.Way.CLOCK;
    }
    return past.body().get("because") == null ? Scene.Way.PERSON : Scene.Way.RIPPLE;
  }

  private static Sight bare(String kind, String key, List<Past> pasts) {
    Map<String, Object> tree = pasts.isEmpty() ? Map.of() : pasts.get(pasts.size() - 1).after();
    return new Sight(kind, key, pasts.size(), tree, Map.of(), Map.of());
  }

  /**
   * The same dossier seeing the others.
   *
   * @param form answers that may name other dossiers
   * @param at the act that looks; null for the present
   */
  private Sight seeing(Sight bare, Map<String, Object> form, @Nullable Past at) {
    Map<String, Object> facts = part(bare.tree(), "facts");
    Map<String, Sight> one = new HashMap<>();
    for (Kind.Link link : links(bare.kind())) {
      Object key = form.getOrDefault(link.keyFact(), facts.get(link.keyFact()));
      Sight other = key == null ? null : linked(link, key.toString(), at);
      if (other != null) {
        one.put(link.name(), other);
      }
    }
    Set<String> named = at == null ? Set.of() : named(facts, form);
    return new Sight(
        bare.kind(), bare.key(), bare.sequence(), bare.tree(), one, lists(bare, named, at));
  }

  private @Nullable Sight linked(Kind.Link link, String key, @Nullable Past at) {
    List<Past> past = past(link.kind(), key);
    List<Past> known = at == null ? past : past.subList(0, seen(past, link, key, at));
    if (known.isEmpty()) {
      return null;
    }
    Sight other = bare(link.kind(), key, known);
    return new Sight(
        link.kind(), key, other.sequence(), other.tree(), Map.of(), lists(other, Set.of(), at));
  }

  /** How many acts of a linked dossier had been taken when it was looked at. */
  private int seen(List<Past> past, Kind.Link link, String key, Past at) {
    if (at.body().get("seen") instanceof List<?> others) {
      for (Object item : others) {
        Map<?, ?> other = (Map<?, ?>) item;
        if (link.kind().equals(other.get("kind")) && key.equals(other.get("key"))) {
          Number sequence = (Number) Objects.requireNonNull(other.get("sequence"));
          return Math.min(past.size(), sequence.intValue());
        }
      }
    }
    Kind kind = law.kinds().get(at.entry().kind());
    boolean lookedFor = kind != null && kind.links().contains(link);
    return lookedFor ? 0 : (int) past.stream().takeWhile(one -> one.precedes(at)).count();
  }

  private Map<String, List<Sight>> lists(Sight of, Set<String> named, @Nullable Past at) {
    Map<String, List<Sight>> lists = new HashMap<>();
    for (Kind.Collection members : collections(of.kind())) {
      lists.put(members.name(), members(members, of.key(), named, at));
    }
    return lists;
  }

  /** Members as they stood: those of today, and those the dossier itself names. */
  private List<Sight> members(
      Kind.Collection members, String owner, Set<String> named, @Nullable Past at) {
    Set<String> keys = new TreeSet<>(named);
    keys.addAll(present(members, owner));
    Predicate<Past> then = one -> at == null || one.precedes(at);
    List<Sight> found = new ArrayList<>();
    for (String key : keys) {
      List<Past> known = past(members.kind(), key).stream().takeWhile(then).toList();
      Sight member = bare(members.kind(), key, known);
      if (owner.equals(part(member.tree(), "facts").get(members.by()))) {
        found.add(member);
      }
    }
    return found;
  }

  private List<String> present(Kind.Collection collection, String owner) {
    String place = collection.kind() + " " + collection.by() + " " + owner;
    List<String> known = members.of(place);
    if (known != null) {
      return known;
    }
    List<String> keys =
        database
            .sql(
                """
                select d.key from dossier d join reference r on r.dossier = d.id
                where r.kind = :kind and r.fact = :fact and r.value = :value
                """)
            .param("kind", collection.kind())
            .param("fact", collection.by())
            .param("value", owner)
            .query(String.class)
            .list();
    members.put(place, keys);
    return keys;
  }

  private List<Past> past(String kind, String key) {
    String place = kind + "/" + key;
    List<Past> known = pasts.of(place);
    if (known != null) {
      return known;
    }
    List<Past> past = new ArrayList<>();
    Map<String, Object> tree = Map.of();
    for (Entry entry : chronicle.of(kind, key)) {
      Map<String, Object> body = entry.tree();
      tree = Change.apply(tree, Entries.change(body));
      past.add(new Past(entry, body, tree));
    }
    pasts.put(place, past);
    return past;
  }

  private Set<Kind.Link> links(String kind) {
    Set<Kind.Link> links = new LinkedHashSet<>();
    for (Rulebook book : List.of(law, draft)) {
      Kind known = book.kinds().get(kind);
      links.addAll(known == null ? List.of() : known.links());
    }
    return links;
  }

  private Set<Kind.Collection> collections(String kind) {
    Set<Kind.Collection> collections = new LinkedHashSet<>();
    for (Rulebook book : List.of(law, draft)) {
      Kind known = book.kinds().get(kind);
      collections.addAll(known == null ? List.of() : known.collections());
    }
    return collections;
  }

  /** Texts in tables of the dossier and of the act, any of which may be the key of another. */
  private static Set<String> named(Map<String, Object> facts, Map<String, Object> form) {
    Set<String> named = new TreeSet<>();
    List<Object> values = new ArrayList<>(facts.values());
    values.addAll(form.values());
    for (Object value : values) {
      if (value instanceof List<?> rows) {
        rows.stream()
            .filter(Map.class::isInstance)
            .flatMap(row -> ((Map<?, ?>) row).values().stream())
            .filter(String.class::isInstance)
            .forEach(text -> named.add(text.toString()));
      }
    }
    return named;
  }

  @SuppressWarnings("unchecked") // trees have texts as keys, by their making
  private static Map<String, Object> part(Map<String, Object> tree, String name) {
    return tree.get(name) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }
}
