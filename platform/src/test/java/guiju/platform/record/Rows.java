package guiju.platform.record;

import guiju.platform.docket.Digests;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows that stand for dossiers and entries, where what they say does not matter. */
final class Rows {

  private Rows() {}

  static long docket(JdbcClient database) {
    return database
        .sql(
            """
            insert into dossier (kind, key, sequence, snapshot, head, rulebook, name, turn,
                readers, marks, updated)
            values ('row', :key, 1, '{}', 'x', 'x', 'x', '{}', '{}', '{}', now()) returning id
            """)
        .param("key", "R-" + UUID.randomUUID())
        .query(Long.class)
        .single();
  }

  /** Entries from one number to another, each with a fingerprint of its own. */
  static void entries(JdbcClient database, long docket, int from, int to) {
    database
        .sql(
            """
            insert into entry (dossier, sequence, body, previous, hash, idempotency, act, account,
                taken)
            select :docket, s, '{}', 'x', :hash || '-' || s, gen_random_uuid()::text, 'x', 'x',
                now()
            from generate_series(:from, :to) as s
            """)
        .param("docket", docket)
        .param("hash", Digests.SM3.of(UUID.randomUUID().toString()))
        .param("from", from)
        .param("to", to)
        .update();
  }
}
