package guiju.platform.insight;

import guiju.engine.law.Kind;
import guiju.engine.law.Overview;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Matters on a board: dossiers of a kind, or those in which a procedure has begun. */
@Repository
class Matters {
  private static final String MATTER =
      """
      with matter_line as (
        select d.id, d.kind, d.key, d.name, d.owner, d.year, m.procedure, m.state, m.since, m.ended,
          a.kind as about_kind, a.key as about_key, a.name as about_name
        from dossier d join matter m on m.dossier = d.id
        left join reference r on r.dossier = d.id and r.fact = :link
        left join dossier a on a.kind = :about and a.key = r.value
        where d.kind = :kind and (:procedure::text is null or m.procedure = :procedure)
          and (:owner::text is null or d.owner = :owner)
          and (:year::int is null or coalesce(a.year, d.year) = :year)
          and (:reader::text is null or d.owner = :reader)
          and (d.readers[1] <> '=' or d.readers && cast(:authors as text[])))
      """;

  private final JdbcClient database;

  Matters(JdbcClient database) {
    this.database = database;
  }

  /** A matter, where it stands, and the dossier it is about when that is another. */
  record Line(
      long id,
      String kind,
      String key,
      String name,
      @Nullable String owner,
      String procedure,
      String state,
      LocalDate since,
      boolean ended,
      @Nullable String aboutKind,
      @Nullable String aboutKey,
      @Nullable String aboutName) {}

  /** How many have not ended. */
  long open(Overview.Board board, Scope scope) {
    return scoped(MATTER + "select count(*) from matter_line where not ended", board, scope)
        .query(Long.class)
        .single();
  }

  /** How many there are. */
  long count(Overview.Board board, Scope scope) {
    return scoped(MATTER + "select count(*) from matter_line", board, scope)
        .query(Long.class)
        .single();
  }

  /** A page of them: those that go on first, the latest first. */
  List<Line> page(Overview.Board board, Scope scope, int limit, int offset) {
    return scoped(
            MATTER
                + """
                select id, kind, key, name, owner, procedure, state, since, ended, about_kind,
                  about_key, about_name
                from matter_line order by ended, since desc, id limit :limit offset :offset
                """,
            board,
            scope)
        .param("limit", limit)
        .param("offset", offset)
        .query(Line.class)
        .list();
  }

  private JdbcClient.StatementSpec scoped(String sql, Overview.Board board, Scope scope) {
    Kind.Link about = board.about();
    return database
        .sql(sql)
        .param("kind", board.kind())
        .param("procedure", board.procedure())
        .param("link", about == null ? "" : about.keyFact())
        .param("about", about == null ? "" : about.kind())
        .param("owner", scope.owner())
        .param("year", scope.year())
        .param("reader", scope.reader())
        .param("authors", scope.authors().toArray(String[]::new));
  }
}
