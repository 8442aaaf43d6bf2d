package guiju.platform.enactment;

import guiju.engine.law.Identity;
import guiju.engine.text.Text;
import guiju.platform.HouseClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All that was decided about rulebooks, and the rulebooks it was decided about. */
@Repository
@DependsOnDatabaseInitialization
public class Enactments {

  private static final String SELECT =
      """
      select e.*, t.version, t.title_zh, t.title_en
      from enactment e join rulebook_text t using (hash)
      """;

  private final JdbcClient database;
  private final HouseClock clock;

  Enactments(JdbcClient database, HouseClock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * The decisions of a house that need not be running; empty in one older than such decisions.
   *
   * @param clock the time there
   */
  public static Optional<Enactments> in(DataSource source, HouseClock clock) {
    JdbcClient database = JdbcClient.create(source);
    boolean known =
        database.sql("select to_regclass('enactment') is not null").query(Boolean.class).single();
    return known ? Optional.of(new Enactments(database, clock)) : Optional.empty();
  }

  /** What governs on a day; empty in a house that has none yet. */
  public Optional<Enactment> inForce(LocalDate day) {
    return database
        .sql(
            SELECT
                + """
                where state = 'CONFIRMED'
                order by from_day <= :day desc, case when from_day <= :day then from_day end desc,
                  case when from_day <= :day then -number else number end
                limit 1
                """)
        .param("day", day)
        .query(Enactments::read)
        .optional();
  }

  /** What waits for its confirmation. */
  public Optional<Enactment> open() {
    return database.sql(SELECT + "where state = 'OPEN'").query(Enactments::read).optional();
  }

  /** One of them. */
  public Optional<Enactment> find(long number) {
    return database
        .sql(SELECT + "where number = ?")
        .param(number)
        .query(Enactments::read)
        .optional();
  }

  /** One of them, held until the transaction ends. */
  public Optional<Enactment> hold(long number) {
    database
        .sql("select 1 from enactment where number = ? for update")
        .param(number)
        .query(Integer.class)
        .optional();
    return find(number);
  }

  /** All of them, the newest first. */
  public List<Enactment> all() {
    return database.sql(SELECT + "order by number desc").query(Enactments::read).list();
  }

  /** The files of a rulebook that was brought before two people, relative path → text. */
  public Map<String, String> files(String hash) {
    Map<String, String> files = new TreeMap<>();
    database
        .sql("select path, content from rulebook_file where hash = ?")
        .param(hash)
        .query(
            row -> {
              files.put(row.getString(1), row.getString(2));
            });
    return files;
  }

  /** Proposes a rulebook; whoever calls has looked whether it can be used. */
  public void propose(
      Identity rulebook, Map<String, String> files, Enactment.Wish wish, String account) {
    keep(rulebook, files);
    insert(rulebook.hash(), Enactment.Way.PROPOSED, wish, account);
  }

  /** The house itself puts a rulebook into force. */
  void begin(Identity rulebook, Map<String, String> files, Enactment.Way way, String source) {
    keep(rulebook, files);
    LocalDate from = way == Enactment.Way.SETTING ? clock.today() : rulebook.from();
    insert(rulebook.hash(), way, new Enactment.Wish(source, "", from, Optional.empty()), "");
  }

  /** Decides about what waits. */
  public void decide(long number, Enactment.State state, String account, String note) {
    database
        .sql(
            """
            update enactment set state = :state, decided_by = :account, decided = :present,
              note = :note
            where number = :number
            """)
        .param("state", state.name())
        .param("account", account)
        .param("present", clock.stamp())
        .param("note", note)
        .param("number", number)
        .update();
  }

  private void keep(Identity rulebook, Map<String, String> files) {
    int fresh =
        database
            .sql(
                """
                insert into rulebook_text (hash, id, version, title_zh, title_en, kept)
                values (:hash, :id, :version, :zh, :en, :present) on conflict do nothing
                """)
            .param("hash", rulebook.hash())
            .param("id", rulebook.id())
            .param("version", rulebook.version())
            .param("zh", rulebook.title().zh())
            .param("en", rulebook.title().en())
            .param("present", clock.stamp())
            .update();
    if (fresh == 1) {
      database
          .sql(
              """
              insert into rulebook_file (hash, path, content)
              select :hash, f.path, f.content from unnest(:paths, :contents) as f(path, content)
              """)
          .param("hash", rulebook.hash())
          .param("paths", files.keySet().toArray(String[]::new))
          .param("contents", files.values().toArray(String[]::new))
          .update();
    }
  }

  private void insert(String hash, Enactment.Way way, Enactment.Wish wish, String account) {
    boolean open = way == Enactment.Way.PROPOSED;
    Enactment.@Nullable Trial trial = wish.trial().orElse(null);
    database
        .sql(
            """
            insert into enactment (hash, way, source, reason, from_day, acts, outcomes, others,
              proposed_by, proposed, state, decided)
            values (:hash, :way, :source, :reason, :from, :acts, :outcomes, :others, :account,
              :present, :state, :decided)
            """)
        .param("hash", hash)
        .param("way", way.name())
        .param("source", wish.source())
        .param("reason", wish.reason())
        .param("from", wish.from())
        .param("acts", trial == null ? null : trial.acts())
        .param("outcomes", trial == null ? null : trial.outcomes())
        .param("others", trial == null ? null : trial.others())
        .param("account", account)
        .param("present", clock.stamp())
        .param("state", (open ? Enactment.State.OPEN : Enactment.State.CONFIRMED).name())
        .param("decided", open ? null : clock.stamp())
        .update();
  }

  private static Enactment read(ResultSet row, int line) throws SQLException {
    int acts = row.getInt("acts");
    Optional<Enactment.Trial> trial =
        row.wasNull()
            ? Optional.empty()
            : Optional.of(new Enactment.Trial(acts, row.getInt("outcomes"), row.getInt("others")));
    return new Enactment(
        row.getLong("number"),
        row.getString("hash"),
        row.getString("version"),
        new Text(row.getString("title_zh"), row.getString("title_en")),
        Enactment.Way.valueOf(row.getString("way")),
        new Enactment.Wish(
            row.getString("source"),
            row.getString("reason"),
            row.getObject("from_day", LocalDate.class),
            trial),
        row.getString("proposed_by"),
        instant(row, "proposed"),
        Enactment.State.valueOf(row.getString("state")),
        row.getString("decided_by"),
        row.getObject("decided") == null ? null : instant(row, "decided"),
        row.getString("note"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
