package guiju.platform.hostile;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who and what there is in the founded city, for tests that need just any. */
final class Townsfolk {

  // The same in every house: founded from the same stories.
  private static final Map<String, String> BUSIEST = new ConcurrentHashMap<>();

  private Townsfolk() {}

  /** An account that has acted on most dossiers of a kind, and may go on. */
  static String any(JdbcClient database, String kind) {
    return BUSIEST.computeIfAbsent(kind, of -> busiest(database, of));
  }

  private static String busiest(JdbcClient database, String kind) {
    return database
        .sql(
            """
            select e.body::jsonb -> 'by' ->> 'account' as account
            from entry e join dossier d on d.id = e.dossier
            join account a on a.id = e.body::jsonb -> 'by' ->> 'account' and a.active
            where d.kind = :kind and jsonb_exists(e.body::jsonb -> 'by', 'body')
            group by 1 order by count(distinct d.id) desc, 1 limit 1
            """)
        .param("kind", kind)
        .query(String.class)
        .single();
  }

  /** A dossier of a kind somebody may read, as kind/key; the one with most entries. */
  static String readable(JdbcClient database, Visitor reader, String kind) {
    return database
        .sql(
            "select kind || '/' || key from dossier where kind = :kind order by sequence desc, key")
        .param("kind", kind)
        .query(String.class)
        .list()
        .stream()
        .filter(place -> reader.get("/api/v1/dossiers/" + place).status() == 200)
        .findFirst()
        .orElseThrow();
  }

  /** All accounts that may sign in. */
  static List<String> all(JdbcClient database) {
    return database
        .sql("select id from account where active order by id")
        .query(String.class)
        .list();
  }
}
