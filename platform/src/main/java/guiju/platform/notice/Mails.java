package guiju.platform.notice;

import guiju.platform.HouseClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Mails to go out. What waits for one person goes out together. */
@Repository
class Mails {

  static final int ATTEMPTS = 12;
  private static final int LONGEST_WAIT_MINUTES = 240;

  private final JdbcClient database;
  private final HouseClock clock;

  Mails(JdbcClient database, HouseClock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A mail somebody has taken up to send. */
  record Mail(long id, String mark, String account, String address, String language) {}

  /** Puts what waits for each person with an address into one mail. */
  @Transactional
  void bundle() {
    database
        .sql(
            """
            with waiting as (
              select n.id, n.account from notice n
              join mail_address a on a.account = n.account and a.confirmed is not null
              where n.mailed and n.mail is null and n.read is null
              for update of n skip locked),
            made as (
              insert into mail (account, address, language, made, next)
              select a.account, a.address, a.language, :present, :present from mail_address a
              where a.account in (select account from waiting)
              returning id, account)
            update notice n set mail = made.id
            from waiting join made on made.account = waiting.account
            where n.id = waiting.id
            """)
        .param("present", clock.stamp())
        .update();
  }

  /**
   * Takes up the next mail that is due. Should the process end before it is sent, it is due again
   * after a while: rather twice than never, and both times with the same mark.
   */
  Optional<Mail> take() {
    OffsetDateTime present = clock.stamp();
    return database
        .sql(
            """
            update mail set attempts = attempts + 1,
              next = :present + make_interval(mins => least(:longest, 1 << (attempts + 1)))
            where id = (
              select id from mail where sent is null and attempts < :attempts and next <= :present
              order by next, id limit 1 for update skip locked)
            returning id, mark, account, address, language
            """)
        .param("present", present)
        .param("longest", LONGEST_WAIT_MINUTES)
        .param("attempts", ATTEMPTS)
        .query(Mails::read)
        .optional();
  }

  void sent(long id) {
    database
        .sql("update mail set sent = :present, failure = null where id = :id")
        .param("present", clock.stamp())
        .param("id", id)
        .update();
  }

  void failed(long id, String why) {
    database
        .sql("update mail set failure = :why where id = :id")
        .param("why", why)
        .param("id", id)
        .update();
  }

  /** Whether the latest mail to a person did not get through. */
  boolean latestFailed(String account) {
    return database
        .sql(
            """
            select failure is not null and sent is null from mail
            where account = :account order by id desc limit 1
            """)
        .param("account", account)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  private static Mail read(ResultSet row, int number) throws SQLException {
    return new Mail(
        row.getLong("id"),
        row.getString("mark"),
        row.getString("account"),
        row.getString("address"),
        row.getString("language"));
  }
}
