package guiju.platform.identity;

import guiju.engine.law.Capacity;
import guiju.engine.text.Text;
import guiju.platform.HouseClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts in the hands of administrators. What may be done is decided by whoever calls; what may
 * never be, such as a post beside an office, the database refuses as well.
 */
@Repository
public class Accounts {

  private static final String SELECT =
      """
      select a.id, a.name, a.organisation, o.name_zh, o.name_en, a.number, a.office, a.active,
             a.opened,
             array(select p.standing || '.' || p.post from post_held p
                   where p.account = a.id order by p.rank, p.standing, p.post) as posts
      from account a join organisation o on o.id = a.organisation
      """;

  /** Any number, as long as nothing else uses it. */
  private static final long OFFICES = 0x6f66666963657aL;

  private final JdbcClient database;
  private final HouseClock clock;
  private final SignIns signIns;
  private final Tokens tokens;
  private final Guesses guesses;

  Accounts(JdbcClient database, HouseClock clock, SignIns signIns, Tokens tokens, Guesses guesses) {
    this.database = database;
    this.clock = clock;
    this.signIns = signIns;
    this.tokens = tokens;
    this.guesses = guesses;
  }

  /**
   * Which accounts are wanted.
   *
   * @param words part of the account, the name or the organisation's name; empty for all
   * @param organisation id of an organisation; empty for all
   * @param open true only open, false only closed; null for both
   */
  public record Wanted(String words, String organisation, @Nullable Boolean open) {}

  /** The account of that id, open or closed. */
  public Optional<Account> find(String id) {
    return database
        .sql(SELECT + "where a.id = :id")
        .param("id", id)
        .query(Accounts::read)
        .optional();
  }

  /** As {@link #find}, held until the transaction ends, so that two cannot change it at once. */
  public Optional<Account> hold(String id) {
    database
        .sql("select id from account where id = :id for update")
        .param("id", id)
        .query()
        .rowSet();
    return find(id);
  }

  /** Accounts by organisation and id, from a place on. */
  public List<Account> search(Wanted wanted, int skip, int most) {
    return select(wanted, SELECT, "order by a.organisation, a.id limit :most offset :skip")
        .param("most", most)
        .param("skip", skip)
        .query(Accounts::read)
        .list();
  }

  /** How many accounts are wanted. */
  public long count(Wanted wanted) {
    String count = "select count(*) from account a join organisation o on o.id = a.organisation ";
    return select(wanted, count, "").query(Long.class).single();
  }

  /** Everybody who holds an office, by office; closed accounts too. */
  public List<Account> administrators() {
    return database
        .sql(SELECT + "where a.office <> 'NONE' order by a.office, a.id")
        .query(Accounts::read)
        .list();
  }

  /**
   * As {@link #administrators}; until the transaction ends nobody else is told by this who holds an
   * office, so that two cannot each rely on the other to stay.
   */
  public List<Account> holdAdministrators() {
    database.sql("select pg_advisory_xact_lock(:lock)").param("lock", OFFICES).query(rows -> {});
    return administrators();
  }

  /** Open accounts opened before a moment, of people who hold no office. */
  public List<Account> openedBefore(Instant moment) {
    return database
        .sql(SELECT + "where a.active and a.office = 'NONE' and a.opened < :moment order by a.id")
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .query(Accounts::read)
        .list();
  }

  /** Whoever has that staff number, in an open account or a closed one. */
  public Optional<Account> numbered(String number) {
    return database
        .sql(SELECT + "where a.number = :number")
        .param("number", number)
        .query(Accounts::read)
        .optional();
  }

  /** Open accounts of people of that name in an organisation. */
  public List<Account> named(String name, String organisation) {
    return database
        .sql(SELECT + "where a.active and a.name = :name and a.organisation = :organisation")
        .param("name", name)
        .param("organisation", organisation)
        .query(Accounts::read)
        .list();
  }

  /** Opens an account that can act as nothing and has no secret yet. */
  @Transactional
  public void open(String id, String name, String organisation, @Nullable String number) {
    database
        .sql(
            """
            insert into account (id, name, organisation, number, opened)
            values (:id, :name, :organisation, :number, :opened)
            """)
        .param("id", id)
        .param("name", name)
        .param("organisation", organisation)
        .param("number", number)
        .param("opened", clock.stamp())
        .update();
  }

  /** Closes an account: its holder is out at once. Posts stay on record with it. */
  @Transactional
  public void close(String id) {
    database.sql("update account set active = false where id = :id").param("id", id).update();
    endSessions(id);
    tokens.revoke(id);
  }

  /** Opens a closed account again, without the posts it had: they are proposed anew. */
  @Transactional
  public void reopen(String id) {
    database.sql("delete from post_held where account = :id").param("id", id).update();
    database
        .sql("update account set active = true, opened = :opened where id = :id")
        .param("opened", clock.stamp())
        .param("id", id)
        .update();
  }

  /** Moves a person to another organisation; posts held in the one before end. */
  @Transactional
  public void move(String id, String organisation) {
    database.sql("delete from post_held where account = :id").param("id", id).update();
    database
        .sql("update account set organisation = :organisation where id = :id")
        .param("organisation", organisation)
        .param("id", id)
        .update();
    endSessions(id);
  }

  /** Corrects a person's name and staff number. */
  @Transactional
  public void correct(String id, String name, @Nullable String number) {
    database
        .sql("update account set name = :name, number = :number where id = :id")
        .param("name", name)
        .param("number", number)
        .param("id", id)
        .update();
  }

  /** Lets a person act as something; felt by every instance within a second. */
  @Transactional
  public void grant(String id, Capacity capacity) {
    database
        .sql(
            """
            insert into post_held (account, standing, post, rank)
            select :id, :standing, :post, coalesce(max(rank) + 1, 0) from post_held
            where account = :id
            on conflict do nothing
            """)
        .param("id", id)
        .param("standing", capacity.standing())
        .param("post", capacity.post())
        .update();
  }

  /** Ends that; felt by every instance within a second, in the middle of a session too. */
  @Transactional
  public void withdraw(String id, Capacity capacity) {
    database
        .sql("delete from post_held where account = :id and standing = :standing and post = :post")
        .param("id", id)
        .param("standing", capacity.standing())
        .param("post", capacity.post())
        .update();
  }

  /** Makes a person an administrator, or with null no longer; ends the person's sessions. */
  @Transactional
  public void appoint(String id, @Nullable Office office) {
    database
        .sql("update account set office = :office where id = :id")
        .param("office", Office.kept(office))
        .param("id", id)
        .update();
    endSessions(id);
    tokens.revoke(id);
  }

  /** Lets an account that is locked be tried again at once. */
  public void release(String id) {
    guesses.forgive(id);
  }

  /** Ends every session of an account. */
  @Transactional
  public void endSessions(String id) {
    signIns.end(id);
  }

  private JdbcClient.StatementSpec select(Wanted wanted, String what, String order) {
    return database
        .sql(
            what
                + """
                where (:words = '' or position(:words in
                    lower(a.id || ' ' || a.name || ' ' || o.name_zh || ' ' || o.name_en)) > 0)
                  and (:organisation = '' or a.organisation = :organisation)
                  and (cast(:open as boolean) is null or a.active = :open)
                """
                + order)
        .param("words", wanted.words().toLowerCase(Locale.ROOT))
        .param("organisation", wanted.organisation())
        .param("open", wanted.open());
  }

  private static Account read(ResultSet row, int number) throws SQLException {
    return new Account(
        row.getString("id"),
        row.getString("name"),
        row.getString("organisation"),
        new Text(row.getString("name_zh"), row.getString("name_en")),
        row.getString("number"),
        Office.of(row.getString("office")),
        row.getBoolean("active"),
        row.getObject("opened", OffsetDateTime.class).toInstant(),
        Arrays.stream((String[]) row.getArray("posts").getArray()).map(Capacity::of).toList());
  }
}
