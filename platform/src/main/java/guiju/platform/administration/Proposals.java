package guiju.platform.administration;

import guiju.platform.HouseClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All proposals, open and decided. */
@Repository
class Proposals {

  private final JdbcClient database;
  private final HouseClock clock;
  private final AdministrationSettings settings;

  Proposals(JdbcClient database, HouseClock clock, AdministrationSettings settings) {
    this.database = database;
    this.clock = clock;
    this.settings = settings;
  }

  /** Whether the same is proposed already and can still be confirmed. */
  boolean isOpen(Proposal.Kind kind, String account, String object) {
    return about(account).stream()
        .filter(one -> one.kind() == kind)
        .anyMatch(one -> one.object().equals(object) && one.isOpen(clock.present()));
  }

  void add(Proposal.Kind kind, String account, String object, String reason, String by) {
    OffsetDateTime present = clock.stamp();
    database
        .sql(
            """
            update proposal set state = 'TAKEN_BACK', decided_by = proposed_by, decided = :present
            where state = 'OPEN' and kind = :kind and account = :account and object = :object
              and expires <= :present
            """)
        .param("present", present)
        .param("kind", kind.name())
        .param("account", account)
        .param("object", object)
        .update();
    database
        .sql(
            """
            insert into proposal (kind, account, object, reason, proposed_by, proposed, expires)
            values (:kind, :account, :object, :reason, :by, :present, :expires)
            """)
        .param("kind", kind.name())
        .param("account", account)
        .param("object", object)
        .param("reason", reason)
        .param("by", by)
        .param("present", present)
        .param("expires", present.plus(Duration.ofDays(settings.proposalDays())))
        .update();
  }

  /** A proposal, held until the transaction ends. */
  Optional<Proposal> hold(long id) {
    return database
        .sql("select * from proposal where id = :id for update")
        .param("id", id)
        .query(Proposals::read)
        .optional();
  }

  void decide(long id, Proposal.State state, String by, String note) {
    database
        .sql(
            """
            update proposal set state = :state, decided_by = :by, decided = :present, note = :note
            where id = :id
            """)
        .param("state", state.name())
        .param("by", by)
        .param("present", clock.stamp())
        .param("note", note)
        .param("id", id)
        .update();
  }

  /** The secret a confirmed proposal allows has been issued. */
  void use(long id) {
    database.sql("update proposal set state = 'USED' where id = :id").param("id", id).update();
  }

  /** A confirmed proposal for a new secret that has not been used and has not expired. */
  Optional<Proposal> unused(String account) {
    return database
        .sql(
            """
            select * from proposal where account = :account and kind = 'SECRET'
              and state = 'CONFIRMED' and expires > :present order by id desc limit 1 for update
            """)
        .param("account", account)
        .param("present", clock.stamp())
        .query(Proposals::read)
        .optional();
  }

  /** Those that wait, the oldest first. */
  List<Proposal> open() {
    return database
        .sql("select * from proposal where state = 'OPEN' and expires > :present order by id")
        .param("present", clock.stamp())
        .query(Proposals::read)
        .list();
  }

  /** The latest, decided or not, the newest first. */
  List<Proposal> latest() {
    return database
        .sql("select * from proposal order by id desc limit 200")
        .query(Proposals::read)
        .list();
  }

  /** All that concerns an account, the newest first. */
  List<Proposal> about(String account) {
    return database
        .sql("select * from proposal where account = :account order by id desc limit 50")
        .param("account", account)
        .query(Proposals::read)
        .list();
  }

  private static Proposal read(ResultSet row, int number) throws SQLException {
    return new Proposal(
        row.getLong("id"),
        Proposal.Kind.valueOf(row.getString("kind")),
        row.getString("account"),
        row.getString("object"),
        row.getString("reason"),
        row.getString("proposed_by"),
        row.getObject("proposed", OffsetDateTime.class).toInstant(),
        row.getObject("expires", OffsetDateTime.class).toInstant(),
        Proposal.State.valueOf(row.getString("state")),
        row.getString("decided_by"),
        row.getString("note"));
  }
}
