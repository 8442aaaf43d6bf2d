package guiju.platform.material;

import guiju.platform.HouseClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What an account has handed in within a day, so that one of them cannot fill the disk for all.
 * Content that is there already takes no room and does not count.
 */
@Component
class Quota {

  private final JdbcClient database;
  private final HouseClock clock;
  private final MaterialSettings settings;

  private final TransactionOperations together;

  Quota(
      JdbcClient database,
      HouseClock clock,
      MaterialSettings settings,
      TransactionOperations together) {
    this.together = together;
    this.database = database;
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * Keeps a paper when the day's share of an account holds it; one paper of an account at a time.
   *
   * @param keep keeps it; what it writes to the database is written together
   * @throws MaterialRefused when the share does not hold it
   */
  void within(String account, Received paper, Runnable keep) {
    together.executeWithoutResult(
        status -> {
          database
              .sql(
                  "select 1 from (select pg_advisory_xact_lock(hashtextextended(:lock, 0))) locked")
              .param("lock", "material of " + account)
              .query(Integer.class)
              .single();
          requireRoom(account, paper.size(), paper.name());
          keep.run();
        });
  }

  /**
   * A look beforehand, before anything is copied.
   *
   * @throws MaterialRefused when the share does not hold so many bytes more
   */
  void requireRoom(String account, long size, String name) {
    long used =
        database
            .sql(
                """
                select coalesce(sum(size), 0) from material
                where account = :account and received > :since
                """)
            .param("account", account)
            .param("since", clock.stamp().minusDays(1))
            .query(Long.class)
            .single();
    if (used + size > settings.bytes()) {
      throw new MaterialRefused(
          FileCheck.WORDS.of("quota", name, used >> 20, settings.dailyMegabytes()));
    }
  }
}
