package guiju.platform.docket;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything in the database the platform can reach, so that two moments can be compared. */
public final class Fingerprint {
  private Fingerprint() {}

  /** Table → how many rows and the hash of them all; sequence → how far it has counted. */
  public static Map<String, String> of(JdbcClient database) {
    Map<String, String> prints = new TreeMap<>();
    List<String> tables =
        database
            .sql(
                """
                select tablename from pg_tables
                where schemaname = 'public'
                  -- What the views over everything keep, and notices, follow in the background; so
                  -- does the emptying of the outbox, whose sequence tells whether it was filled.
                  and tablename not in ('observed', 'sign', 'figure', 'matter', 'outbox')
                  and tablename not like 'notice%'
                  and has_table_privilege(format('%I.%I', schemaname, tablename), 'select')
                """)
            .query(String.class)
            .list();
    for (String table : tables) {
      prints.put(
          table,
          database
              .sql(
                  """
                  select count(*) || ' rows ' || coalesce(md5(string_agg(h, '' order by h)), '')
                  from (select md5(t::text) as h from "%s" t) rows
                  """
                      .formatted(table))
              .query(String.class)
              .single());
    }
    database
        .sql(
            "select sequencename || ' at', coalesce(last_value, 0)::text from pg_sequences where sequencename not like 'notice%'")
        .query((row, number) -> prints.put(row.getString(1), row.getString(2)))
        .list();
    return prints;
  }
}
