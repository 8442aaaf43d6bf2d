package guiju.platform.docket;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.dossier.Act;
import guiju.engine.dossier.Dossier;
import guiju.engine.dossier.Facts;
import guiju.engine.dossier.Linked;
import guiju.engine.law.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What an act saw when it was taken, made again from the dockets. */
@Service
public class Retrospect {

  private final JdbcClient database;
  private final Rulebook rulebook;
  private final Chronicle chronicle;
  private final Snapshots snapshots;

  Retrospect(JdbcClient database, Judge judge, Chronicle chronicle, Snapshots snapshots) {
    this.database = database;
    this.rulebook = judge.rulebook();
    this.chronicle = chronicle;
    this.snapshots = snapshots;
  }

  /**
   * An act with what it saw.
   *
   * @param entry where it is recorded
   * @param act the act
   * @param before the dossier before it, seeing the others as they then stood
   * @param earlier acts taken on the dossier before it, oldest first
   */
  public record Scene(Entry entry, Act act, Dossier before, List<Act> earlier) {}

  /** The scene of an entry; empty when there is none, or its act is no longer in the rulebook. */
  public Optional<Scene> of(String kind, String key, long sequence) {
    List<Entry> entries = chronicle.of(kind, key);
    if (sequence < 1 || sequence > entries.size()) {
      return Optional.empty();
    }
    Entry entry = entries.get((int) sequence - 1);
    List<Entry> before = entries.subList(0, (int) sequence - 1);
    return entry
        .act(rulebook)
        .map(
            act ->
                new Scene(
                    entry, act, seeing(entry, act, replayed(kind, key, before)), acts(before)));
  }

  /** The acts entries record, those left out that the rulebook no longer has. */
  public List<Act> acts(List<Entry> entries) {
    return entries.stream().flatMap(entry -> entry.act(rulebook).stream()).toList();
  }

  /**
   * How many entries before this one, in the order they were written, record one of these acts in
   * the same year.
   *
   * @param always acts that count whoever took them
   * @param bySigner acts that count when taken in the standing
   */
  public int countBefore(Entry entry, Set<String> always, Set<String> bySigner, String standing) {
    return database
        .sql(
            """
            select count(*) from entry e join dossier d on d.id = e.dossier
            where (e.act = any(:always) or (e.act = any(:signed)
                and split_part(e.body::jsonb -> 'by' ->> 'capacity', '.', 1) = :standing))
              and left(e.body::jsonb ->> 'on', 4) = :year
              and (e.taken, d.kind, d.key, e.sequence)
                < (cast(:taken as timestamptz), :kind, :key, :sequence)
            """)
        .param("always", Arrays.texts(always))
        .param("signed", Arrays.texts(bySigner))
        .param("standing", standing)
        .param("year", String.valueOf(entry.on().getYear()))
        .param("taken", entry.taken().toString())
        .param("kind", entry.kind())
        .param("key", entry.key())
        .param("sequence", entry.sequence())
        .query(Integer.class)
        .single();
  }

  private Dossier replayed(String kind, String key, List<Entry> entries) {
    Map<String, Object> tree = Map.of();
    for (Entry entry : entries) {
      tree = Change.apply(tree, entry.change());
    }
    return tree.isEmpty() ? Dossier.empty(rulebook.kind(kind), key) : snapshots.read(kind, tree);
  }

  private Dossier seeing(Entry entry, Act act, Dossier before) {
    Map<String, Dossier> one = new HashMap<>();
    for (Kind.Link link : before.kind().links()) {
      Object key = act.form().getOrDefault(link.keyFact(), recorded(before, link.keyFact()));
      Dossier seen = seen(entry, link.kind(), String.valueOf(key));
      if (seen != null) {
        one.put(link.name(), seen);
      }
    }
    Map<String, List<Dossier>> many = new HashMap<>();
    for (Kind.Collection members : before.kind().collections()) {
      many.put(members.name(), members(entry, act, before, members));
    }
    return before.seeing(new Linked(one, many));
  }

  private static Object recorded(Dossier dossier, String fact) {
    Object value = dossier.facts().recorded(fact);
    return value == null ? "" : value;
  }

  /** Another dossier up to the entry the act saw. */
  private @Nullable Dossier seen(Entry entry, String kind, String key) {
    if (entry.tree().get("seen") instanceof List<?> others) {
      for (Object item : others) {
        Map<?, ?> other = (Map<?, ?>) item;
        if (kind.equals(other.get("kind")) && key.equals(other.get("key"))) {
          long last = ((Number) Objects.requireNonNull(other.get("sequence"))).longValue();
          return replayed(kind, key, until(kind, key, one -> one.sequence() <= last));
        }
      }
    }
    return null;
  }

  private List<Entry> until(String kind, String key, Predicate<Entry> before) {
    return chronicle.of(kind, key).stream().takeWhile(before).toList();
  }

  /** Members as they stood: those of today, and those the dossier itself still names. */
  private List<Dossier> members(Entry entry, Act act, Dossier before, Kind.Collection members) {
    Set<String> keys = new TreeSet<>(named(before, act));
    keys.addAll(
        database
            .sql(
                """
                select d.key from dossier d join reference r on r.dossier = d.id
                where r.kind = :kind and r.fact = :fact and r.value = :value
                """)
            .param("kind", members.kind())
            .param("fact", members.by())
            .param("value", before.key())
            .query(String.class)
            .list());
    List<Dossier> found = new ArrayList<>();
    for (String key : keys) {
      Dossier member =
          replayed(members.kind(), key, until(members.kind(), key, one -> precedes(one, entry)));
      Object of = member.facts().recorded(members.by());
      if (of != null && before.key().equals(of.toString())) {
        found.add(member);
      }
    }
    return List.copyOf(found);
  }

  /** What follows from an act is written with it, and was not there when it was judged. */
  private static boolean precedes(Entry one, Entry entry) {
    return one.taken().isBefore(entry.taken())
        || (one.taken().equals(entry.taken()) && one.tree().get("because") == null);
  }

  /** Texts in tables of the dossier and of the act, any of which may be the key of another. */
  private static Set<String> named(Dossier before, Act act) {
    Set<String> named = new TreeSet<>();
    List<Object> values = new ArrayList<>(before.facts().recorded().values());
    values.addAll(act.form().values());
    for (Object value : values) {
      if (value instanceof List<?> rows) {
        rows.stream()
            .filter(Facts.class::isInstance)
            .flatMap(row -> ((Facts) row).recorded().values().stream())
            .filter(String.class::isInstance)
            .forEach(text -> named.add(text.toString()));
      }
    }
    return named;
  }
}
