package guiju.platform.docket;

import guiju.engine.Rulebook;
import guiju.engine.expression.Expression;
import guiju.engine.law.Kind;
import guiju.engine.law.Procedure;
import guiju.engine.law.Standing;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A dossier in every state of every procedure of a rulebook, put into the database past everything
 * that leads there. A unit stands to each in every relation that one fact names.
 */
public final class StandIns {

  private final Rulebook rulebook;
  private final JdbcClient database;
  private final String prefix;
  private final String unit;

  /**
   * None are there yet.
   *
   * @param prefix what their keys begin with
   * @param unit id of the unit
   */
  public StandIns(Rulebook rulebook, JdbcClient database, String prefix, String unit) {
    this.rulebook = rulebook;
    this.database = database;
    this.prefix = prefix;
    this.unit = unit;
  }

  /** Puts them there, each in its state since a day. */
  public void come(LocalDate since) {
    for (Procedure procedure : rulebook.procedures().values()) {
      procedure.states().keySet().forEach(state -> place(procedure, state, since));
    }
  }

  /** Takes them away; whatever was taken on one of them is in the way. */
  public void leave() {
    database.sql("delete from dossier where key like :ours").param("ours", prefix + "%").update();
  }

  /** The key of the one that stands in a state. */
  public String key(Procedure procedure, String state) {
    return prefix + procedure.id() + "-" + state;
  }

  /** The one that stands in a state, as dossier files write it. */
  public Map<String, Object> tree(Procedure procedure, String state, LocalDate since) {
    Kind kind = rulebook.kind(procedure.kind());
    return Map.of(
        "kind",
        kind.name(),
        "key",
        key(procedure, state),
        "facts",
        facts(kind),
        "cases",
        Map.of(procedure.id(), Map.of("state", state, "since", since.toString())),
        "sequence",
        "1");
  }

  private void place(Procedure procedure, String state, LocalDate since) {
    database
        .sql(
            """
            insert into dossier
              (kind, key, sequence, snapshot, head, rulebook, name, turn, updated)
            values (:kind, :key, 1, :snapshot, :key, '', :key, '{}', now())
            """)
        .param("kind", procedure.kind())
        .param("key", key(procedure, state))
        .param("snapshot", CanonicalJson.write(tree(procedure, state, since)))
        .update();
  }

  private Map<String, Object> facts(Kind kind) {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (Standing standing : rulebook.standings().values()) {
      Expression relation = standing.organisations().get(kind.name());
      if (relation != null) {
        relation.reads().stream()
            .filter(path -> path.size() == 2 && path.get(0).equals(kind.name()))
            .forEach(path -> facts.put(path.get(1), unit));
      }
    }
    return facts;
  }
}
