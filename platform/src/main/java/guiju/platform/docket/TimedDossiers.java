package guiju.platform.docket;

import guiju.engine.Rulebook;
import guiju.engine.law.Action;
import guiju.engine.law.Kind;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
   * Dossiers whose conditions may hold because another one has changed: itself, those that link to
   * it, and those that collect it.
   */
  public Set<TimedDossier> touchedBy(String kind, String key) {
    Set<TimedDossier> touched = new LinkedHashSet<>();
    for (Kind timed : kinds) {
      if (timed.name().equals(kind)) {
        touched.add(new TimedDossier(kind, key));
      }
      for (Kind.Link link : timed.links()) {
        if (link.kind().equals(kind)) {
          linking(timed, link, key).forEach(found -> add(touched, timed, found));
        }
      }
      for (Kind.Collection members : timed.collections()) {
        if (members.kind().equals(kind)) {
          collecting(members, key).forEach(found -> add(touched, timed, found));
        }
      }
    }
    return touched;
  }

  private static void add(Set<TimedDossier> touched, Kind kind, String key) {
    touched.add(new TimedDossier(kind.name(), key));
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

  private List<String> linking(Kind kind, Kind.Link link, String key) {
    return database
        .sql(
            """
            select d.key from reference r join dossier d on d.id = r.dossier
            where r.kind = :kind and r.fact = :fact and r.value = :key order by d.id
            """)
        .param("kind", kind.name())
        .param("fact", link.keyFact())
        .param("key", key)
        .query(String.class)
        .list();
  }

  private List<String> collecting(Kind.Collection members, String key) {
    return database
        .sql(
            """
            select r.value from reference r join dossier d on d.id = r.dossier
            where d.kind = :kind and d.key = :key and r.fact = :fact
            """)
        .param("kind", members.kind())
        .param("key", key)
        .param("fact", members.by())
        .query(String.class)
        .list();
  }
}
