package guiju.platform.record;

import guiju.platform.docket.Digests;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
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

  /** Entries from one number to another, each saying something of its own. */
  static void entries(JdbcClient database, long docket, int from, int to) {
    List<String> bodies =
        IntStream.rangeClosed(from, to)
            .mapToObj(number -> "{\"row\":\"" + UUID.randomUUID() + "\"}")
            .toList();
    database
        .sql(
            """
            insert into entry (dossier, sequence, body, previous, hash, idempotency, act, account,
                taken)
            select :docket, :from + e.number - 1, e.body, 'x', e.hash, gen_random_uuid()::text,
                'x', 'x', now()
            from unnest(:bodies, :hashes) with ordinality as e(body, hash, number)
            """)
        .param("docket", docket)
        .param("from", from)
        .param("bodies", bodies.toArray(String[]::new))
        .param("hashes", bodies.stream().map(Digests.SM3::of).toArray(String[]::new))
        .update();
  }
}
