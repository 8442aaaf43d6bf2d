package guiju.platform.docket;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the house what was taken. What is told is crossed off in the same transaction, so that a
 * crash in between leads to telling again, never to silence; several instances share the work.
 */
@Service
class Relay {

  private static final int AT_ONCE = 500;

  private final JdbcClient database;
  private final ApplicationEventPublisher house;

  Relay(JdbcClient database, ApplicationEventPublisher house) {
    this.database = database;
    this.house = house;
  }

  /** Switches the clockwork on. */
  @Configuration(proxyBeanMethods = false)
  @EnableScheduling
  static class Clockwork {}

  /** Tells what has not been told, oldest first. */
  @Scheduled(fixedDelay = 2_000)
  @Transactional
  void tell() {
    List<ActTaken> taken =
        database
            .sql(
                """
                with crossed as (
                  delete from outbox where id in (
                    select id from outbox order by id limit :most for update skip locked)
                  returning id, dossier, sequence)
                select d.kind, d.key, c.sequence
                from crossed c join dossier d on d.id = c.dossier order by c.id
                """)
            .param("most", AT_ONCE)
            .query(ActTaken.class)
            .list();
    taken.forEach(house::publishEvent);
  }
}
