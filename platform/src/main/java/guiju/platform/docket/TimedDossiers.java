package guiju.platform.docket;

import guiju.engine.Rulebook;
import guiju.engine.law.Action;
import guiju.engine.law.Kind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All dossiers on which the clock may have to act. */
@Repository
public class TimedDossiers {

  private static final int AT_ONCE = 200;

  private final JdbcClient database;
  private final Rulebook rulebook;
  private final Ticking ticking;
  private final List<Kind> kinds;

  TimedDossiers(JdbcClient database, Rulebook rulebook, Ticking ticking) {
    this.database = database;
    this.rulebook = rulebook;
    this.ticking = ticking;
    this.kinds = rulebook.kinds().values().stream().filter(this::isTimed).toList();
  }

  private record Place(long id, String key) {}

  /**
   * Hands over every dossier on which something is due on a day. Every dossier of a kind the clock
   * acts on is looked at, some hundred at a time, because conditions may look at anything; only
   * those where one holds are handed over.
   */
  public void due(LocalDate on, Consumer<TimedDossier> each) {
    for (Kind kind : kinds) {
      long after = 0;
      List<Place> places = places(kind, after);
      while (!places.isEmpty()) {
        List<String> keys = places.stream().map(Place::key).toList();
        ticking.due(kind, keys, on).stream()
            .map(dossier -> new TimedDossier(kind.name(), dossier.key()))
            .forEach(each);
        after = places.get(places.size() - 1).id();
        places = places(kind, after);
      }
    }
  }

  /**
   * Where something is due on a day because other dossiers have changed: of these themselves, those
   * that link to them, and those that collect them, the ones on which a condition holds. What looks
   * further is found by {@link #due} at the latest.
   */
  public Set<TimedDossier> dueAround(Collection<TimedDossier> changed, LocalDate on) {
    Map<String, Set<String>> keys = new LinkedHashMap<>();
    changed.forEach(
        one -> keys.computeIfAbsent(one.kind(), kind -> new TreeSet<>()).add(one.key()));
    Set<TimedDossier> due = new LinkedHashSet<>();
    for (Kind kind : kinds) {
      List<String> touched = List.copyOf(touched(kind, keys));
      for (int from = 0; from < touched.size(); from += AT_ONCE) {
        List<String> some = touched.subList(from, Math.min(touched.size(), from + AT_ONCE));
        ticking
            .due(kind, some, on)
            .forEach(dossier -> due.add(new TimedDossier(kind.name(), dossier.key())));
      }
    }
    return due;
  }

  /** Keys of the dossiers of one kind that see, or are, one of those that changed. */
  private Set<String> touched(Kind kind, Map<String, Set<String>> changed) {
    Set<String> touched = new TreeSet<>(changed.getOrDefault(kind.name(), Set.of()));
    for (Kind.Link link : kind.links()) {
      Set<String> keys = changed.getOrDefault(link.kind(), Set.of());
      touched.addAll(keys.isEmpty() ? List.of() : linking(kind, link, keys));
    }
    for (Kind.Collection members : kind.collections()) {
      Set<String> keys = changed.getOrDefault(members.kind(), Set.of());
      touched.addAll(keys.isEmpty() ? List.of() : collecting(members, keys));
    }
    return touched;
  }

  private boolean isTimed(Kind kind) {
    return rulebook.proceduresOf(kind).stream()
        .flatMap(procedure -> procedure.actions().values().stream())
        .anyMatch(action -> action.by().way() == Action.Way.CLOCK);
  }

  private List<Place> places(Kind kind, long after) {
    return database
        .sql(
            """
            select id, key from dossier where kind = :kind and id > :after
            order by id limit :most
            """)
        .param("kind", kind.name())
        .param("after", after)
        .param("most", AT_ONCE)
        .query(Place.class)
        .list();
  }

  private List<String> linking(Kind kind, Kind.Link link, Set<String> keys) {
    return database
        .sql(
            """
            select d.key from reference r join dossier d on d.id = r.dossier
            where r.kind = :kind and r.fact = :fact and r.value = any(:keys)
            """)
        .param("kind", kind.name())
        .param("fact", link.keyFact())
        .param("keys", Arrays.texts(keys))
        .query(String.class)
        .list();
  }

  private List<String> collecting(Kind.Collection members, Set<String> keys) {
    return database
        .sql(
            """
            select r.value from reference r join dossier d on d.id = r.dossier
            where d.kind = :kind and d.key = any(:keys) and r.fact = :fact
            """)
        .param("kind", members.kind())
        .param("keys", Arrays.texts(keys))
        .param("fact", members.by())
        .query(String.class)
        .list();
  }
}
