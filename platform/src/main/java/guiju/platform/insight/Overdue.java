package guiju.platform.insight;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What should have been done by now. */
@Repository
class Overdue {
  private static final String FROM =
      """
      from obligation o join dossier d on d.id = o.dossier
      where o.due < :day
        and (:owner::text is null or d.owner = :owner)
        and (:year::int is null or d.year = :year)
        and (:reader::text is null or d.owner = :reader)
      """;

  private final JdbcClient database;

  Overdue(JdbcClient database) {
    this.database = database;
  }

  /** An obligation past its last day. */
  record Owed(
      String kind,
      String key,
      String name,
      @Nullable String owner,
      String id,
      String standing,
      LocalDate due) {}

  long count(Scope scope, LocalDate day) {
    return scoped("select count(*) " + FROM, scope, day).query(Long.class).single();
  }

  /** A page of them, the longest overdue first. */
  List<Owed> page(Scope scope, LocalDate day, int limit, int offset) {
    return scoped(
            "select d.kind, d.key, d.name, d.owner, o.id, o.standing, o.due "
                + FROM
                + " order by o.due, d.id, o.id limit :limit offset :offset",
            scope,
            day)
        .param("limit", limit)
        .param("offset", offset)
        .query(Owed.class)
        .list();
  }

  private JdbcClient.StatementSpec scoped(String sql, Scope scope, LocalDate day) {
    return database
        .sql(sql)
        .param("day", day)
        .param("owner", scope.owner())
        .param("year", scope.year())
        .param("reader", scope.reader());
  }
}
