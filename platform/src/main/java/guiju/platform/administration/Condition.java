package guiju.platform.administration;

import guiju.platform.HouseClock;
import guiju.platform.database.DatabaseSettings;
import guiju.platform.database.ServerCheck;
import guiju.platform.obligation.Round;
import guiju.platform.obligation.Rounds;
import guiju.platform.operation.ClockWatch;
import guiju.platform.trail.Trail;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the house runs: counts and states, nothing of what matters say. */
@Component
class Condition {

  private static final long MEGABYTE = 1L << 20;
  private static final long LONG_WAIT = 500;

  private final JdbcClient database;
  private final DatabaseSettings settings;
  private final ServerCheck server;
  private final Rounds rounds;
  private final Trail trail;
  private final HouseClock clock;
  private final Keeping keeping;
  private final ClockWatch watch;

  Condition(
      JdbcClient database,
      DatabaseSettings settings,
      ServerCheck server,
      Rounds rounds,
      Trail trail,
      HouseClock clock,
      Keeping keeping,
      ClockWatch watch) {
    this.database = database;
    this.settings = settings;
    this.server = server;
    this.keeping = keeping;
    this.watch = watch;
    this.rounds = rounds;
    this.trail = trail;
    this.clock = clock;
  }

  List<TablePage.Group> of(Visit visit) {
    Texts texts = visit.texts();
    return List.of(
        new TablePage.Group(texts.say("adm.health.database"), database(texts)),
        new TablePage.Group(texts.say("adm.health.work"), work(visit)),
        new TablePage.Group(texts.say("adm.health.keeping"), keeping.rows(visit)));
  }

  private List<TablePage.Row> database(Texts texts) {
    List<TablePage.Row> rows = new ArrayList<>();
    rows.add(
        row(
            texts,
            "kind",
            texts.say(settings.embedded() ? "adm.health.embedded" : "adm.health.external"),
            false));
    rows.add(row(texts, "version", text("select current_setting('server_version')"), false));
    long size = number("select pg_database_size(current_database())") / MEGABYTE;
    rows.add(row(texts, "size", texts.say("adm.megabytes", size), false));
    rows.add(
        row(
            texts,
            "connections",
            String.valueOf(
                number("select count(*) from pg_stat_activity where datname = current_database()")),
            false));
    String safe =
        text(
            "select current_setting('fsync') || '/' || current_setting('full_page_writes') || '/'"
                + " || current_setting('synchronous_commit')");
    rows.add(row(texts, "durable", safe, !safe.equals("on/on/on")));
    String way = server.near() ? texts.say("adm.health.near") : texts.say("adm.health.open");
    rows.add(checked(texts, "tls", server.cipher().isEmpty() ? way : server.cipher()));
    rows.add(checked(texts, "collation", server.text()));
    rows.add(checked(texts, "checksums", text("select current_setting('data_checksums')")));
    return rows;
  }

  private List<TablePage.Row> work(Visit visit) {
    Texts texts = visit.texts();
    List<TablePage.Row> rows = new ArrayList<>();
    Optional<Round> round = rounds.latest(1).stream().findFirst();
    boolean late =
        round.isPresent()
            && (round.get().finished() == null || round.get().day().isBefore(clock.today()));
    rows.add(
        row(
            texts,
            "round",
            round
                .map(one -> texts.wording().date(one.day(), visit.today()))
                .orElse(texts.say("adm.none")),
            late || round.map(one -> one.failed() > 0).orElse(false)));
    long outbox = number("select count(*) from outbox");
    rows.add(row(texts, "outbox", String.valueOf(outbox), outbox > LONG_WAIT));
    long waiting = number("select count(*) from mail where sent is null and failure is null");
    rows.add(row(texts, "mail", String.valueOf(waiting), waiting > LONG_WAIT));
    long failed = number("select count(*) from mail where sent is null and failure is not null");
    rows.add(row(texts, "mail-failed", String.valueOf(failed), failed > 0));
    rows.addAll(papers(texts));
    rows.add(row(texts, "trail", String.valueOf(trail.latest()), false));
    rows.add(clock(texts));
    return rows;
  }

  private TablePage.Row clock(Texts texts) {
    ClockWatch.Look look = watch.look();
    return switch (look.verdict()) {
      case RIGHT -> row(texts, "clock", texts.say("adm.health.clock.right"), false);
      case BEHIND_RECORD ->
          row(
              texts,
              "clock",
              texts.say("adm.health.clock.behind", look.behind().toSeconds()),
              true);
      case APART ->
          row(texts, "clock", texts.say("adm.health.clock.apart", look.ahead().toSeconds()), true);
    };
  }

  private List<TablePage.Row> papers(Texts texts) {
    long unseen = number("select count(*) from material_scan where state = 'WAITING'");
    boolean late =
        database
            .sql(
                """
                select exists (select from material_scan join material using (digest)
                               where state = 'WAITING' and received < ?)
                """)
            .param(clock.stamp().minusHours(1))
            .query(Boolean.class)
            .single();
    long held = number("select count(*) from material_scan where state = 'HELD'");
    return List.of(
        row(texts, "scan", String.valueOf(unseen), late),
        row(texts, "held", String.valueOf(held), held > 0));
  }

  private TablePage.Row checked(Texts texts, String key, String value) {
    String weakness = server.about(key);
    return weakness.isEmpty()
        ? row(texts, key, value, false)
        : new TablePage.Row(texts.say("adm.health." + key), value, weakness, true);
  }

  static TablePage.Row row(Texts texts, String key, String value, boolean look) {
    return new TablePage.Row(
        texts.say("adm.health." + key), value, texts.say("adm.health." + key + ".means"), look);
  }

  private String text(String sql) {
    return database.sql(sql).query(String.class).single();
  }

  private long number(String sql) {
    return database.sql(sql).query(Long.class).single();
  }
}
