package guiju.platform.record;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives entries their place in the record, after they were committed: acts never wait for it. One
 * gathers at a time over all instances; what is taken up is crossed off in the same transaction.
 */
@Service
class Gatherer {

  /** Entries in one transaction. */
  static final int AT_ONCE = 4_000;

  private final JdbcClient database;
  private final StoredNodes nodes;
  private final Founding founding;

  Gatherer(JdbcClient database, StoredNodes nodes, Founding founding) {
    this.database = database;
    this.nodes = nodes;
    this.founding = founding;
  }

  private record Waiting(long dossier, long sequence, String hash) {}

  /**
   * Takes up entries that wait.
   *
   * @return whether some were; false when none wait or somebody else gathers
   */
  @Transactional
  boolean gather() {
    if (!waiting() || !RecordLock.take(database)) {
      return false;
    }
    TreeHash hash = new TreeHash(founding.ensure().digests());
    List<Waiting> taken = crossOff();
    if (!taken.isEmpty()) {
      long begin = nodes.size();
      List<byte[]> leaves = taken.stream().map(entry -> hash.leaf(entry.hash())).toList();
      place(begin, taken, leaves);
      nodes.add(hash, begin, leaves);
    }
    return true;
  }

  /** Whether entries have no place yet. */
  boolean waiting() {
    return database
        .sql("select exists (select 1 from record_pending)")
        .query(Boolean.class)
        .single();
  }

  /**
   * An outer join: an entry that is gone must stop the gathering, not be passed over. One that was
   * noted twice, as after a restored backup, is taken up once.
   */
  private List<Waiting> crossOff() {
    return database
        .sql(
            """
            with taken as (
              delete from record_pending where id in (
                select id from record_pending order by id limit :most)
              returning id, dossier, sequence)
            select t.dossier, t.sequence, e.hash
            from (select dossier, sequence, min(id) as id from taken group by 1, 2) t
            left join entry e on e.dossier = t.dossier and e.sequence = t.sequence
            where not exists (select 1 from record_leaf l
              where l.dossier = t.dossier and l.sequence = t.sequence)
            order by t.id
            """)
        .param("most", AT_ONCE)
        .query(
            (row, number) -> {
              String hash = row.getString(3);
              if (hash == null) {
                throw new IllegalStateException(
                    "Entry %d of docket %d is gone before it came on the record"
                        .formatted(row.getLong(2), row.getLong(1)));
              }
              return new Waiting(row.getLong(1), row.getLong(2), hash);
            })
        .list();
  }

  private void place(long begin, List<Waiting> taken, List<byte[]> leaves) {
    database
        .sql(
            """
            insert into record_leaf (position, dossier, sequence, hash)
            select :begin + l.number - 1, l.dossier, l.sequence, l.hash
            from unnest(:dossiers::bigint[], :sequences::bigint[], :hashes)
              with ordinality as l(dossier, sequence, hash, number)
            """)
        .param("begin", begin)
        .param("dossiers", taken.stream().map(Waiting::dossier).toArray(Long[]::new))
        .param("sequences", taken.stream().map(Waiting::sequence).toArray(Long[]::new))
        .param("hashes", leaves.toArray(byte[][]::new))
        .update();
  }
}
