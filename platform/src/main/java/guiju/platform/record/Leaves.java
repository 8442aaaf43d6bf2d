package guiju.platform.record;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where entries stand in the record. */
@Repository
class Leaves {

  private final JdbcClient database;

  Leaves(JdbcClient database) {
    this.database = database;
  }

  /**
   * Places of a docket's entries, oldest first, as far as they have one.
   *
   * @param entries of the first so many entries
   */
  List<Long> of(String kind, String key, long entries) {
    return database
        .sql(
            """
            select l.position from record_leaf l join dossier d on d.id = l.dossier
            where d.kind = :kind and d.key = :key and l.sequence <= :entries order by l.sequence
            """)
        .param("kind", kind)
        .param("key", key)
        .param("entries", entries)
        .query(Long.class)
        .list();
  }
}
