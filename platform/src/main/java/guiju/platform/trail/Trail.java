package guiju.platform.trail;

import guiju.platform.HouseClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The audit trail. A line is written in the transaction of what it tells of: when it cannot be
 * written, that is not done either. Every line is also noted in the log by number and fingerprint.
 */
@Service
public class Trail {

  private static final Logger LOG = LoggerFactory.getLogger(Trail.class);

  /** Any number, as long as nothing else uses it. */
  private static final long LOCK = 0x747261696cL;

  private static final int BATCH = 2_000;

  private static final String SELECT =
      """
      select sequence, taken, kind, account, name, organisation, source, object, result, was,
        became, previous, hash from trail
      """;

  private final JdbcClient database;
  private final HouseClock clock;

  Trail(JdbcClient database, HouseClock clock) {
    this.database = database;
    this.clock = clock;
  }

  private record End(long sequence, String hash) {}

  /**
   * Writes a line. It is the last thing a transaction does: lines are written one after another,
   * and whoever comes next waits until this one is kept.
   */
  @Transactional
  public void write(Event told) {
    Event event = plain(told);
    database.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(rows -> {});
    End end = end();
    long sequence = end.sequence() + 1;
    Instant taken = clock.present();
    String hash = Seal.of(sequence, taken, event, end.hash());
    database
        .sql(
            """
            insert into trail (sequence, taken, kind, account, name, organisation, source, object,
              result, was, became, previous, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            sequence,
            taken.atOffset(ZoneOffset.UTC),
            event.kind().name(),
            event.who().account(),
            event.who().name(),
            event.who().organisation(),
            event.who().source(),
            event.object(),
            event.result().name(),
            event.was(),
            event.became(),
            end.hash(),
            hash)
        .update();
    LOG.info("trail {} {} {} {}", sequence, event.kind(), event.result(), hash);
  }

  /** Lines, the latest first, from before a number on. */
  public List<Line> lines(Wanted wanted, long before, int most) {
    return database
        .sql(
            SELECT
                + """
                where sequence < :before
                  and (:kind = '' or kind = :kind) and (:result = '' or result = :result)
                  and (:words = '' or position(:words in
                    lower(account || ' ' || name || ' ' || source || ' ' || object)) > 0)
                  and taken >= :from and taken < :until
                order by sequence desc limit :most
                """)
        .param("before", before)
        .param("kind", wanted.kind() == null ? "" : wanted.kind().name())
        .param("result", wanted.result() == null ? "" : wanted.result().name())
        .param("words", wanted.words().toLowerCase(java.util.Locale.ROOT))
        .param("from", start(wanted.from(), LocalDate.EPOCH))
        .param("until", start(after(wanted.until()), LocalDate.of(9999, 1, 1)))
        .param("most", most)
        .query(Trail::read)
        .list();
  }

  /** Follows the whole trail from its oldest line to its last. */
  @Transactional(readOnly = true)
  public Soundness check() {
    long first = 0;
    long count = 0;
    @Nullable Line before = null;
    while (true) {
      List<Line> some = after(before == null ? 0 : before.sequence());
      if (some.isEmpty()) {
        return new Soundness(count, first, 0, before == null ? Seal.BEGINNING : before.hash());
      }
      for (Line line : some) {
        if (!holds(before, line)) {
          String head = before == null ? Seal.BEGINNING : before.hash();
          return new Soundness(count, first, line.sequence(), head);
        }
        first = before == null ? line.sequence() : first;
        before = line;
        count++;
      }
    }
  }

  /** Number of the latest line; 0 when there is none. */
  public long latest() {
    return end().sequence();
  }

  /** When each of some accounts last came in; those are left out of which no line tells. */
  public Map<String, Instant> lastSignIns(Collection<String> accounts) {
    Map<String, Instant> last = new HashMap<>();
    database
        .sql(
            """
            select account, max(taken) as latest from trail
            where account = any(:accounts) and kind = 'SIGN_IN' and result = 'DONE'
            group by account
            """)
        .param("accounts", accounts.toArray(String[]::new))
        .query(
            row -> {
              last.put(
                  row.getString("account"),
                  row.getObject("latest", OffsetDateTime.class).toInstant());
            });
    return last;
  }

  /** Before the oldest line kept there may have been others, removed after their time. */
  private static boolean holds(@Nullable Line before, Line line) {
    boolean follows =
        before == null
            ? line.sequence() > 1 || line.previous().equals(Seal.BEGINNING)
            : line.sequence() == before.sequence() + 1 && line.previous().equals(before.hash());
    return follows
        && line.hash()
            .equals(Seal.of(line.sequence(), line.taken(), line.event(), line.previous()));
  }

  private End end() {
    return database
        .sql("select sequence, hash from trail order by sequence desc limit 1")
        .query(End.class)
        .optional()
        .orElse(new End(0, Seal.BEGINNING));
  }

  private List<Line> after(long sequence) {
    return database
        .sql(SELECT + "where sequence > :sequence order by sequence limit :most")
        .param("sequence", sequence)
        .param("most", BATCH)
        .query(Trail::read)
        .list();
  }

  private static Event plain(Event event) {
    Event.Who who = event.who();
    return new Event(
        event.kind(),
        new Event.Who(
            Plain.of(who.account()),
            Plain.of(who.name()),
            Plain.of(who.organisation()),
            Plain.of(who.source())),
        Plain.of(event.object()),
        event.result(),
        Plain.of(event.was()),
        Plain.of(event.became()));
  }

  private static @Nullable LocalDate after(@Nullable LocalDate day) {
    return day == null ? null : day.plusDays(1);
  }

  private static OffsetDateTime start(@Nullable LocalDate day, LocalDate otherwise) {
    return (day == null ? otherwise : day).atStartOfDay(HouseClock.ZONE).toOffsetDateTime();
  }

  /** A word nobody ever wrote there stands for anything else: the fingerprint then tells. */
  private static Kind kind(String word) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.name().equals(word))
        .findFirst()
        .orElse(Kind.HOUSE);
  }

  private static Line read(ResultSet row, int number) throws SQLException {
    return new Line(
        row.getLong("sequence"),
        row.getObject("taken", OffsetDateTime.class).toInstant(),
        new Event(
            kind(row.getString("kind")),
            new Event.Who(
                row.getString("account"),
                row.getString("name"),
                row.getString("organisation"),
                row.getString("source")),
            row.getString("object"),
            Result.valueOf(row.getString("result")),
            row.getString("was"),
            row.getString("became")),
        row.getString("previous"),
        row.getString("hash"));
  }
}
