package guiju.platform.docket;

import guiju.engine.DossierWriter;
import guiju.engine.Rulebook;
import guiju.engine.dossier.Dossier;
import guiju.engine.dossier.Linked;
import guiju.engine.law.Action;
import guiju.engine.law.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Fetches dossiers together with what their rules may look at. */
@Component
final class Shelf {

  private static final Script MISSING =
      Script.of("select id, kind, head, snapshot from dossier where id = any(:ids::int8[])");

  private final JdbcOperations database;
  private final Rulebook rulebook;
  private final Snapshots snapshots;
  private final Map<String, Script> queries = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> lookedAt = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> byAct = new ConcurrentHashMap<>();

  Shelf(@Qualifier("docket") JdbcOperations database, Rulebook rulebook, Snapshots snapshots) {
    this.database = database;
    this.rulebook = rulebook;
    this.snapshots = snapshots;
  }

  /**
   * What was on the shelf.
   *
   * @param dossiers those asked for that exist, by key, seeing what their rules may see
   * @param earlier the entry that carries the same mark; null when there is none
   * @param received fingerprints of those papers whose content is there
   * @param seen other dossiers that were looked at: kind, key and sequence
   * @param crowds what was looked at together, as far as any rule may look at it
   */
  record Found(
      Map<String, Filed> dossiers,
      @Nullable Entry earlier,
      Set<String> received,
      List<Seen> seen,
      List<Crowd> crowds) {}

  /** Another dossier that was looked at, and where it stood. */
  record Seen(String kind, String key, long sequence) {}

  /** One row of the answer. */
  private record Row(
      String role,
      String name,
      String of,
      long id,
      String kind,
      String key,
      long sequence,
      String head,
      String content) {}

  /** The crowds the rules of an act look at, by name. */
  Set<String> lookedAt(Action action) {
    return byAct.computeIfAbsent(action.path(), path -> Crowd.lookedAt(rulebook, action));
  }

  /**
   * Fetches dossiers of one kind.
   *
   * @param answers what the act will set those facts to that name other dossiers
   */
  Found fetch(
      Kind kind,
      Collection<String> keys,
      Map<String, String> answers,
      String idempotency,
      Collection<String> papers) {
    Set<String> answered = new TreeSet<>();
    for (Kind.Link link : kind.links()) {
      if (answers.containsKey(link.keyFact())) {
        answered.add(link.keyFact());
      }
    }
    Script query =
        queries.computeIfAbsent(
            kind.name() + answered, name -> Script.of(ShelfQuery.of(rulebook, kind, answered)));
    Map<String, Object> values = new HashMap<>();
    values.put("kind", kind.name());
    values.put("keys", Arrays.written(keys));
    values.put("idempotency", idempotency);
    values.put("papers", Arrays.written(papers));
    answered.forEach(fact -> values.put("fact_" + fact, answers.get(fact)));
    List<Row> rows = query.rows(database, values, Shelf::row);
    return sort(kind, keys, rows, answers);
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getLong(4),
        row.getString(5),
        row.getString(6),
        row.getLong(7),
        row.getString(8),
        row.getString(9));
  }

  private Found sort(
      Kind kind, Collection<String> keys, List<Row> rows, Map<String, String> answers) {
    Map<Long, Dossier> others = others(rows);
    Map<String, Filed> dossiers = new LinkedHashMap<>();
    Entry earlier = null;
    Set<String> received = new TreeSet<>();
    List<Seen> seen = new ArrayList<>();
    for (Row row : rows) {
      switch (row.role()) {
        case "self" -> {
          Dossier bare = snapshots.read(row.kind(), row.head(), row.content());
          Dossier whole = bare.seeing(linked(kind, row.key(), rows, others));
          dossiers.put(row.key(), new Filed(row.id(), whole, row.head()));
        }
        case "earlier" -> earlier = Entries.read(row.content(), row.head());
        case "paper" -> received.add(row.key());
        case "one" -> seen.add(new Seen(row.kind(), row.key(), row.sequence()));
        default -> {
          // Members of a collection are many and only summaries of them are looked at.
        }
      }
    }
    if (dossiers.isEmpty() && keys.size() == 1) {
      String key = keys.iterator().next();
      Dossier fresh = Dossier.empty(kind, key).seeing(linked(kind, key, rows, others));
      dossiers.put(key, new Filed(0, fresh, ""));
    }
    Crowding crowding = new Crowding(kind, rows, answers);
    dossiers.values().forEach(crowding::around);
    return new Found(dossiers, earlier, received, seen, crowding.crowds());
  }

  /** Finds the crowds around dossiers of a kind among the rows that were fetched. */
  private final class Crowding {
    private final Kind kind;
    private final List<Row> rows;
    private final Map<String, String> answers;
    private final Set<String> wanted;
    private final List<Crowd> crowds = new ArrayList<>();

    Crowding(Kind kind, List<Row> rows, Map<String, String> answers) {
      this.kind = kind;
      this.rows = rows;
      this.answers = answers;
      this.wanted = lookedAt.computeIfAbsent(kind.name(), name -> Crowd.lookedAt(rulebook, kind));
    }

    void around(Filed filed) {
      if (wanted.isEmpty()) {
        return;
      }
      kind.collections().forEach(own -> add(filed.key(), own.name(), own, filed.key()));
      Map<String, Object> facts = DossierWriter.facts(filed.dossier().facts());
      for (Kind.Link link : kind.links()) {
        Object named = facts.get(link.keyFact());
        String answered = answers.get(link.keyFact());
        for (Kind.Collection theirs : rulebook.kind(link.kind()).collections()) {
          String name = link.name() + "." + theirs.name();
          if (named != null && filed.id() != 0) {
            add(filed.key(), name, theirs, named.toString());
          }
          if (answered != null) {
            add("", name, theirs, answered);
          }
        }
      }
    }

    private void add(String of, String name, Kind.Collection members, String value) {
      if (wanted.contains(name)) {
        List<String> heads =
            rows.stream()
                .filter(row -> row.role().equals("member"))
                .filter(row -> row.name().equals(name) && row.of().equals(of))
                .map(Row::head)
                .toList();
        crowds.add(new Crowd(of, name, members.kind(), members.by(), value, heads));
      }
    }

    List<Crowd> crowds() {
      return crowds;
    }
  }

  /** Links by the sender's answer come with an empty {@code of}: they hold for the one dossier. */
  private Linked linked(Kind kind, String key, List<Row> rows, Map<Long, Dossier> others) {
    Map<String, Dossier> one = new HashMap<>();
    for (Kind.Link link : kind.links()) {
      for (Row row : rows) {
        if (row.role().equals("one") && row.name().equals(link.name()) && of(row, key)) {
          Dossier other = found(others, row);
          one.put(link.name(), other.seeing(within(link, key, rows, others)));
        }
      }
    }
    Map<String, List<Dossier>> many = new HashMap<>();
    for (Kind.Collection members : kind.collections()) {
      many.put(members.name(), members(members.name(), key, rows, others));
    }
    return new Linked(one, many);
  }

  private Linked within(Kind.Link link, String key, List<Row> rows, Map<Long, Dossier> others) {
    Map<String, List<Dossier>> many = new HashMap<>();
    for (Kind.Collection members : rulebook.kind(link.kind()).collections()) {
      many.put(members.name(), members(link.name() + "." + members.name(), key, rows, others));
    }
    return new Linked(Map.of(), many);
  }

  private static List<Dossier> members(
      String name, String key, List<Row> rows, Map<Long, Dossier> others) {
    Map<Long, Dossier> members = new LinkedHashMap<>();
    for (Row row : rows) {
      if (row.role().equals("member") && row.name().equals(name) && of(row, key)) {
        members.put(row.id(), found(others, row));
      }
    }
    return List.copyOf(members.values());
  }

  private static boolean of(Row row, String key) {
    return row.of().isEmpty() || row.of().equals(key);
  }

  private static Dossier found(Map<Long, Dossier> others, Row row) {
    Dossier other = others.get(row.id());
    if (other == null) {
      throw new IllegalStateException("%s %s vanished".formatted(row.kind(), row.key()));
    }
    return other;
  }

  private Map<Long, Dossier> others(List<Row> rows) {
    Map<Long, Dossier> others = new HashMap<>();
    List<Long> missing = new ArrayList<>();
    for (Row row : rows) {
      if (row.role().equals("one")) {
        others.put(row.id(), snapshots.read(row.kind(), row.head(), row.content()));
      } else if (row.role().equals("member") && !others.containsKey(row.id())) {
        Dossier recalled = snapshots.recalled(row.head());
        if (recalled == null) {
          missing.add(row.id());
        } else {
          others.put(row.id(), recalled);
        }
      }
    }
    if (!missing.isEmpty()) {
      MISSING.rows(
          database,
          Map.of("ids", Arrays.written(missing)),
          (row, number) ->
              others.put(
                  row.getLong(1),
                  snapshots.read(row.getString(2), row.getString(3), row.getString(4))));
    }
    return others;
  }
}
