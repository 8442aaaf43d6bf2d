package guiju.platform.record;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The record as the database has it. */
final class StoredArchive implements Archive {

  private static final int AT_ONCE = 5_000;

  private final JdbcClient database;
  private final Origins origins;

  StoredArchive(JdbcClient database) {
    this.database = database;
    this.origins = new Origins(database);
  }

  @Override
  public Optional<Genesis> genesis() {
    return origins.genesis();
  }

  @Override
  public boolean holdsAnything() {
    return database
        .sql(
            """
            select exists (select 1 from record_leaf) or exists (select 1 from record_head)
              or exists (select 1 from record_key)
            """)
        .query(Boolean.class)
        .single();
  }

  @Override
  public List<Signed> keys() {
    return origins.keys();
  }

  @Override
  public List<Signed> heads(long after) {
    return database
        .sql(
            """
            select body, signature from record_head where number > :after
            order by number limit :limit
            """)
        .param("after", after)
        .param("limit", AT_ONCE)
        .query(Signed.class)
        .list();
  }

  @Override
  public List<Row> rows(long from) {
    return database
        .sql(
            """
            select l.position, l.dossier, l.sequence, l.hash as leaf, e.body, e.hash
            from record_leaf l
            left join entry e on e.dossier = l.dossier and e.sequence = l.sequence
            where l.position >= :from order by l.position limit :limit
            """)
        .param("from", from)
        .param("limit", AT_ONCE)
        .query(
            (row, number) ->
                new Row(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getBytes(4),
                    row.getString(5),
                    row.getString(6)))
        .list();
  }

  @Override
  public long unplaced() {
    return database
        .sql(
            """
            select count(*) from entry e
            where not exists (select 1 from record_leaf l
                where l.dossier = e.dossier and l.sequence = e.sequence)
              and not exists (select 1 from record_pending p
                where p.dossier = e.dossier and p.sequence = e.sequence)
            """)
        .query(Long.class)
        .single();
  }

  /** Lists are read by these columns; what counts is what the words say. */
  @Override
  public long contradicting() {
    try {
      return counted();
    } catch (DataAccessException unreadable) {
      return 1;
    }
  }

  private long counted() {
    return database
        .sql(
            """
            select count(*) from entry e join dossier d on d.id = e.dossier,
              lateral (select e.body::json as said) words
            where said ->> 'kind' is not null and (
              said ->> 'kind' <> d.kind or said ->> 'key' <> d.key
              or said ->> 'sequence' <> e.sequence::text
              or said ->> 'previous' <> e.previous
              or said ->> 'idempotency' <> e.idempotency
              or said ->> 'act' <> e.act
              or said -> 'by' ->> 'account' <> e.account
              or (said ->> 'taken')::timestamptz <> e.taken)
            """)
        .query(Long.class)
        .single();
  }
}
