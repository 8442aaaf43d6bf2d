package guiju.platform.docket;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads dockets. */
@Repository
public class Chronicle {

  private static final String SELECT =
      """
      select e.body, e.hash from entry e join dossier d on d.id = e.dossier
      where d.kind = :kind and d.key = :key
      """;

  private final JdbcClient database;

  Chronicle(JdbcClient database) {
    this.database = database;
  }

  /** All entries of a dossier, oldest first; empty when there is no such dossier. */
  public List<Entry> of(String kind, String key) {
    return since(kind, key, 0);
  }

  /** Entries after a sequence number, oldest first. */
  public List<Entry> since(String kind, String key, long sequence) {
    return database
        .sql(SELECT + "and e.sequence > :sequence order by e.sequence")
        .param("kind", kind)
        .param("key", key)
        .param("sequence", sequence)
        .query((row, number) -> Entries.read(row.getString(1), row.getString(2)))
        .list();
  }

  /** Entries of one act on some dossiers of a kind, each dossier's oldest first. */
  public List<Entry> taken(String kind, Collection<String> keys, String act) {
    return database
        .sql(
            SELECT.replace("d.key = :key", "d.key = any(:keys)")
                + "and e.act = :act order by d.key, e.sequence")
        .param("kind", kind)
        .param("keys", keys.toArray(String[]::new))
        .param("act", act)
        .query((row, number) -> Entries.read(row.getString(1), row.getString(2)))
        .list();
  }

  /** The entry that carries a sender's mark, when there is one. */
  public Optional<Entry> marked(String idempotency) {
    return database
        .sql("select body, hash from entry where idempotency = :mark")
        .param("mark", idempotency)
        .query((row, number) -> Entries.read(row.getString(1), row.getString(2)))
        .optional();
  }

  /** The entry of a docket whose fingerprint begins with these digits, when there is one. */
  public Optional<Entry> beginning(String kind, String key, String digits) {
    return database
        .sql(SELECT + "and starts_with(split_part(e.hash, ':', 2), :digits) order by e.sequence")
        .param("kind", kind)
        .param("key", key)
        .param("digits", digits)
        .query((row, number) -> Entries.read(row.getString(1), row.getString(2)))
        .stream()
        .findFirst();
  }
}
