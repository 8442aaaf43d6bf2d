package guiju.platform.insight;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds up the figures of dossiers, in fen. */
@Repository
class Sums {
  private static final String FROM =
      """
      from figure f join dossier d on d.id = f.dossier
      where f.id = any(:figures)
        and (:owner::text is null or d.owner = :owner)
        and (:year::int is null or f.year = :year)
        and (:reader::text is null or d.owner = :reader)
      """;

  private final JdbcClient database;

  Sums(JdbcClient database) {
    this.database = database;
  }

  /** A sum of a year. */
  record OfYear(String figure, int year, long amount) {}

  /** A sum of a unit; null for dossiers that belong to none. */
  record OfOwner(String figure, @Nullable String owner, long amount) {}

  /** What a dossier adds to a sum. */
  record Part(String kind, String key, String name, @Nullable String owner, long amount) {}

  /** A dossier in which one sum exceeds another. */
  record Gap(String kind, String key, String name, @Nullable String owner, long whole, long part) {}

  /** How many parts a sum has, and the sum itself. */
  record Total(long count, long amount) {}

  List<OfYear> byYear(Collection<String> figures, Scope scope) {
    return scoped(
            "select f.id as figure, f.year, sum(f.amount)::int8 as amount "
                + FROM
                + " group by 1, 2",
            figures,
            scope)
        .query(OfYear.class)
        .list();
  }

  List<OfOwner> byOwner(Collection<String> figures, Scope scope) {
    return scoped(
            "select f.id as figure, d.owner, sum(f.amount)::int8 as amount "
                + FROM
                + " group by 1, 2",
            figures,
            scope)
        .query(OfOwner.class)
        .list();
  }

  Total total(String figure, Scope scope) {
    return scoped(
            "select count(distinct d.id), coalesce(sum(f.amount), 0)::int8 as amount " + FROM,
            List.of(figure),
            scope)
        .query(Total.class)
        .single();
  }

  /** What makes up a sum, the largest first. */
  List<Part> parts(String figure, Scope scope, int limit, int offset) {
    return scoped(
            "select d.kind, d.key, d.name, d.owner, sum(f.amount)::int8 as amount "
                + FROM
                + " group by d.id order by 5 desc, d.id limit :limit offset :offset",
            List.of(figure),
            scope)
        .param("limit", limit)
        .param("offset", offset)
        .query(Part.class)
        .list();
  }

  /** Dossiers in which a whole exceeds its part, by how much, the most first. */
  List<Gap> gaps(String whole, String part, Scope scope, int limit) {
    return scoped(
            "select d.kind, d.key, d.name, d.owner, "
                + "coalesce(sum(f.amount) filter (where f.id = :whole), 0)::int8 as whole, "
                + "coalesce(sum(f.amount) filter (where f.id = :part), 0)::int8 as part "
                + FROM
                + """
                 group by d.id
                having coalesce(sum(f.amount) filter (where f.id = :whole), 0)
                  > coalesce(sum(f.amount) filter (where f.id = :part), 0)
                order by coalesce(sum(f.amount) filter (where f.id = :whole), 0)
                  - coalesce(sum(f.amount) filter (where f.id = :part), 0) desc, d.id limit :limit
                """,
            List.of(whole, part),
            scope)
        .param("whole", whole)
        .param("part", part)
        .param("limit", limit)
        .query(Gap.class)
        .list();
  }

  private JdbcClient.StatementSpec scoped(String sql, Collection<String> figures, Scope scope) {
    return database
        .sql(sql)
        .param("figures", Observations.texts(figures))
        .param("owner", scope.owner())
        .param("year", scope.year())
        .param("reader", scope.reader());
  }
}
