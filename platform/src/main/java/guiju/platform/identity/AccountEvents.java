package guiju.platform.identity;

import guiju.platform.HouseClock;
import guiju.platform.identity.AccountEvent.What;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened at the doors of accounts, as their owners read it. */
@Repository
public class AccountEvents {

  private final JdbcClient database;
  private final HouseClock clock;
  private final ApplicationEventPublisher listeners;

  AccountEvents(JdbcClient database, HouseClock clock, ApplicationEventPublisher listeners) {
    this.database = database;
    this.clock = clock;
    this.listeners = listeners;
  }

  /**
   * Writes down that something happened, and tells whoever listens. Names nobody has are not
   * written down; that somebody tried them is told.
   */
  void note(String account, What what, Origin origin) {
    OffsetDateTime present = clock.stamp();
    int known =
        database
            .sql(
                """
                insert into account_event (account, what, at, source, agent, seen)
                select id, :what, :present, :source, :agent, :seen from account where id = :account
                """)
            .param("account", account)
            .param("what", what.name())
            .param("present", present)
            .param("source", origin.address())
            .param("agent", origin.agent())
            .param("seen", what != What.SIGNED_IN_ANEW)
            .update();
    if (known == 1 || what == What.REFUSED) {
      listeners.publishEvent(new AccountEvent(account, what, origin, present.toInstant()));
    }
  }

  /**
   * Whether somebody has come into an account from a place by such a browser lately. A browser that
   * was merely brought up to date is the same.
   */
  boolean isFamiliar(String account, Origin origin, java.time.Duration lately) {
    return database
            .sql(
                """
                select count(*) from account_event
                where account = :account and source = :source and at > :since
                  and what in ('SIGNED_IN', 'SIGNED_IN_ANEW')
                  and regexp_replace(agent, '[0-9._]+', '', 'g')
                    = regexp_replace(:agent, '[0-9._]+', '', 'g')
                """)
            .param("account", account)
            .param("source", origin.address())
            .param("agent", origin.agent())
            .param("since", clock.stamp().minus(lately))
            .query(Long.class)
            .single()
        > 0;
  }

  /** The latest of an account, the newest first. */
  public List<AccountEvent> latest(String account, int most) {
    return database
        .sql(
            """
            select account, what, at, source, agent from account_event
            where account = :account order by id desc limit :most
            """)
        .param("account", account)
        .param("most", most)
        .query(AccountEvents::read)
        .list();
  }

  /** Sign-ins from new places the owner has not been shown yet, the newest first. */
  public List<AccountEvent> unseen(String account) {
    return database
        .sql(
            """
            select account, what, at, source, agent from account_event
            where account = :account and not seen order by id desc
            """)
        .param("account", account)
        .query(AccountEvents::read)
        .list();
  }

  /** The owner has been shown them. */
  public void seen(String account) {
    database
        .sql("update account_event set seen = true where account = :account and not seen")
        .param("account", account)
        .update();
  }

  private static AccountEvent read(ResultSet row, int number) throws SQLException {
    return new AccountEvent(
        row.getString("account"),
        What.valueOf(row.getString("what")),
        new Origin(row.getString("source"), row.getString("agent")),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
