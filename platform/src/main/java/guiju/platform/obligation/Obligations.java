package guiju.platform.obligation;

import guiju.engine.law.Capacity;
import guiju.platform.identity.Person;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** All open obligations, the most pressing first. */
@Repository
public class Obligations {

  private static final String SELECT =
      """
      select d.kind, d.key, d.name, coalesce(o.owner, d.owner) as owner, o.id, o.standing, o.since, o.due
      from obligation o join dossier d on d.id = o.dossier
      """;

  private final JdbcClient database;

  Obligations(JdbcClient database) {
    this.database = database;
  }

  /** Obligations of the standings a person acts in; those of an owner only where it owns. */
  public List<OpenObligation> of(Person person, int limit) {
    List<String> standings =
        person.capacities().stream().map(Capacity::standing).distinct().toList();
    return database
        .sql(
            SELECT
                + """
                where o.standing = any(:standings)
                  and (:body::text is not null or o.owner = :organisation)
                order by o.due nulls last, o.since, d.id limit :limit
                """)
        .param("standings", new SqlArrayValue("text", standings.toArray()))
        .param("body", person.body())
        .param("organisation", person.organisation())
        .param("limit", limit)
        .query(OpenObligation.class)
        .list();
  }

  /** All obligations whose last day lies before a day, dossier by dossier. */
  List<OpenObligation> dueBefore(LocalDate day) {
    return database
        .sql(SELECT + "where o.due < :day order by o.dossier, o.id")
        .param("day", day)
        .query(OpenObligation.class)
        .list();
  }

  /** What is open on a dossier. */
  public List<OpenObligation> on(String kind, String key) {
    return database
        .sql(SELECT + "where d.kind = :kind and d.key = :key order by o.id")
        .param("kind", kind)
        .param("key", key)
        .query(OpenObligation.class)
        .list();
  }
}
