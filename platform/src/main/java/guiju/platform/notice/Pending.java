package guiju.platform.notice;

import guiju.platform.docket.ActTaken;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Dossiers of which nobody has been told yet. They are noted in the transaction in which the house
 * is told, so that none is forgotten, and taken up one by one.
 */
@Repository
class Pending {

  private static final int ATTEMPTS = 5;

  private final JdbcClient database;

  Pending(JdbcClient database) {
    this.database = database;
  }

  /** A dossier. */
  record Place(String kind, String key) {}

  @EventListener
  void hear(ActTaken taken) {
    database
        .sql(
            """
            insert into notice_pending as p (kind, key, sequence) values (:kind, :key, :sequence)
            on conflict (kind, key) do update
              set sequence = greatest(p.sequence, excluded.sequence), attempts = 0
            """)
        .param("kind", taken.kind())
        .param("key", taken.key())
        .param("sequence", taken.sequence())
        .update();
  }

  List<Place> some(int limit) {
    return database
        .sql(
            """
            select kind, key from notice_pending where attempts < :attempts
            order by attempts, kind, key limit :limit
            """)
        .param("attempts", ATTEMPTS)
        .param("limit", limit)
        .query(Place.class)
        .list();
  }

  /** Takes one up; nobody else can until the transaction ends. False when somebody else does. */
  boolean take(Place place) {
    return database
            .sql(
                """
                delete from notice_pending where (kind, key) in (
                  select kind, key from notice_pending where kind = :kind and key = :key
                  for update skip locked)
                """)
            .param("kind", place.kind())
            .param("key", place.key())
            .update()
        > 0;
  }

  void failed(Place place) {
    database
        .sql(
            """
            update notice_pending set attempts = attempts + 1 where kind = :kind and key = :key
            """)
        .param("kind", place.kind())
        .param("key", place.key())
        .update();
  }
}
