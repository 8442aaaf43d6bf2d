package guiju.platform.insight;

import guiju.engine.Rulebook;
import guiju.engine.law.Overview;
import guiju.engine.law.Overview.Level;
import guiju.engine.text.Text;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the two lamps of dossiers that are still to be watched. */
@Repository
class Lamps {
  private static final Level[] LEVELS = Level.values();

  /** One row for each dossier with lamps; the worst of what stands out beside it. */
  private static final String LAMP =
      """
      with lamp as (
        select d.id, d.kind, d.key, d.name, d.owner, o.phase, o.rating, o.note, o.rated,
          coalesce(s.level, 0) as computed, s.zh, s.en, s.cites, coalesce(s.signs, 0) as signs
        from dossier d join observed o on o.dossier = d.id
        left join lateral (
          select level, zh, en, cites, count(*) over () as signs from sign
          where sign.kind = d.kind and sign.key = d.key
          order by level desc, dossier, number limit 1) s on true
        where d.kind = :kind and o.phase = any(:phases)
          and (:owner::text is null or d.owner = :owner)
          and (:year::int is null or d.year = :year)
          and (:reader::text is null or d.owner = :reader))
      """;

  private final JdbcClient database;
  private final List<String> watched;
  private final String kind;

  Lamps(JdbcClient database, Rulebook rulebook) {
    this.database = database;
    Overview overview = rulebook.overview();
    this.kind = overview.ratings().stream().map(Overview.Rating::kind).findFirst().orElse("");
    this.watched =
        overview.phases().stream()
            .filter(phase -> phase.kind().equals(kind) && !phase.closed())
            .map(Overview.Phase::id)
            .toList();
  }

  /** Which lamps are wanted. */
  enum Wanted {
    /** All. */
    ALL("true"),
    /** Those where the owner says one thing, and dates and sums another. */
    APART("rating is not null and rating <> computed"),
    /** Those computed as a risk. */
    RISK("computed = 2"),
    /** Those computed as worth a look. */
    WATCH("computed = 1"),
    /** Those whose owner says nothing. */
    UNRATED("rating is null");

    private final String where;

    Wanted(String where) {
      this.where = where;
    }
  }

  /** How many there are of each pair of lamps; a missing rating is null. */
  record Count(@Nullable Integer rating, int computed, long count) {}

  /** The kind of dossier that has lamps; empty when the rulebook names none. */
  String kind() {
    return kind;
  }

  /** How many there are of each pair of lamps. */
  List<Count> counts(Scope scope) {
    return scoped(LAMP + "select rating, computed, count(*) from lamp group by 1, 2", scope)
        .query(Count.class)
        .list();
  }

  /** A page of lamps: those that differ most first, then the worst. */
  List<Lamp> page(Scope scope, Wanted wanted, int limit, int offset) {
    return scoped(
            LAMP
                + "select * from lamp where "
                + wanted.where
                + """
                 order by coalesce(computed - rating, 0) desc, computed desc, signs desc, id
                limit :limit offset :offset
                """,
            scope)
        .param("limit", limit)
        .param("offset", offset)
        .query(Lamps::lamp)
        .list();
  }

  private JdbcClient.StatementSpec scoped(String sql, Scope scope) {
    return database
        .sql(sql)
        .param("kind", kind)
        .param("phases", Observations.texts(watched))
        .param("owner", scope.owner())
        .param("year", scope.year())
        .param("reader", scope.reader());
  }

  private static Lamp lamp(ResultSet row, int number) throws SQLException {
    Integer rating = row.getObject("rating", Integer.class);
    String zh = row.getString("zh");
    Array cites = row.getArray("cites");
    return new Lamp(
        row.getString("kind"),
        row.getString("key"),
        row.getString("name"),
        row.getString("owner"),
        row.getString("phase"),
        rating == null ? null : LEVELS[rating],
        row.getString("note"),
        row.getObject("rated", LocalDate.class),
        LEVELS[row.getInt("computed")],
        zh == null ? null : new Text(zh, row.getString("en")),
        cites == null ? List.of() : List.of((String[]) cites.getArray()),
        row.getInt("signs"));
  }
}
