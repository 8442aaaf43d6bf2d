package guiju.platform.operation;

import guiju.platform.Home;
import guiju.platform.HouseClock;
import guiju.platform.docket.ActWatch;
import guiju.platform.docket.Answer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the house counts beside what every Java program counts. */
@Configuration(proxyBeanMethods = false)
class Figures {

  private static final String TODOS = "select count(*) from todo";
  private static final String OVERDUE = "select count(*) from obligation where due < :today";
  private static final String UNTOLD = "select count(*) from outbox";
  private static final String UNSEEN = "select count(*) from material_scan where state = 'WAITING'";
  private static final String HELD = "select count(*) from material_scan where state = 'HELD'";
  private static final String DAYS_SINCE_ROUND =
      "select coalesce(:today - max(day), -1) from daily_round";

  private static final String SINCE_BACKUP =
      "select coalesce(extract(epoch from :now - max(made))::bigint, -1) from operation_note";
  private static final String SINCE_HEAD =
      """
      select coalesce((select extract(epoch from :now - (body::jsonb ->> 'time')::timestamptz)::bigint
        from record_head order by number desc limit 1), -1)
      """;
  private static final String UNSIGNED =
      """
      select coalesce((select max(position) + 1 from record_leaf), 0)
        + (select count(*) from record_pending)
        - coalesce((select size from record_head order by number desc limit 1), 0)
      """;
  private static final String SINCE_WITNESS =
      "select coalesce(extract(epoch from :now - max(delivered))::bigint, -1) from record_delivery";

  /** How long attempts took, and how they were answered. */
  @Bean
  ActWatch acts(MeterRegistry figures) {
    return attempt -> timed(figures, attempt);
  }

  /** Read from the database when somebody asks for the figures, not before. */
  @Bean
  Gauge openToDos(MeterRegistry figures, JdbcClient database, HouseClock clock) {
    gauge("guiju.obligations.overdue", OVERDUE, database, clock)
        .description("obligations past their last day")
        .register(figures);
    gauge("guiju.outbox", UNTOLD, database, clock)
        .description("entries other parts of the house have not been told of")
        .register(figures);
    gauge("guiju.round.age.days", DAYS_SINCE_ROUND, database, clock)
        .description("days since the last daily round; -1 before the first")
        .register(figures);
    gauge("guiju.papers.waiting", UNSEEN, database, clock)
        .description("papers the virus scanner has not looked at yet")
        .register(figures);
    gauge("guiju.papers.held", HELD, database, clock)
        .description("papers the virus scanner found something in")
        .register(figures);
    return gauge("guiju.todos", TODOS, database, clock)
        .description("steps that wait for somebody")
        .register(figures);
  }

  /** How long ago what keeps the house was done. */
  @Bean
  Gauge keeping(MeterRegistry figures, JdbcClient database, HouseClock clock, Home home) {
    gauge("guiju.backup.age.seconds", SINCE_BACKUP, database, clock)
        .description("since the moment the last backup holds; -1 without any")
        .register(figures);
    gauge("guiju.record.head.age.seconds", SINCE_HEAD, database, clock)
        .description("since a head was signed; -1 before the first")
        .register(figures);
    gauge("guiju.record.unsigned", UNSIGNED, database, clock)
        .description("entries no signed head covers yet")
        .register(figures);
    gauge("guiju.record.witnessed.age.seconds", SINCE_WITNESS, database, clock)
        .description("since a witness received a head; -1 before the first")
        .register(figures);
    return Gauge.builder("guiju.disk.free.bytes", home, Figures::free)
        .description("room left where papers and the embedded database are")
        .register(figures);
  }

  /** Read when somebody asks, as the others. */
  @Bean
  Gauge clocks(MeterRegistry figures, ClockWatch watch) {
    Gauge.builder("guiju.clock.ahead.seconds", watch, one -> one.look().ahead().toSeconds())
        .description("how far the clock is ahead of the database's; negative: behind")
        .register(figures);
    return Gauge.builder(
            "guiju.clock.behind.seconds",
            watch,
            one -> Math.max(0, one.look().behind().toSeconds()))
        .description("until the latest moment on record comes; 0 when it has passed")
        .register(figures);
  }

  private static double free(Home home) {
    return home.path().toFile().getUsableSpace();
  }

  private static Answer timed(MeterRegistry figures, Supplier<Answer> attempt) {
    Timer.Sample sample = Timer.start(figures);
    String outcome = "failed";
    try {
      Answer answer = attempt.get();
      outcome = answer.getClass().getSimpleName().toLowerCase(Locale.ROOT);
      return answer;
    } finally {
      sample.stop(
          Timer.builder("guiju.acts")
              .description("attempted acts")
              .tag("outcome", outcome)
              .publishPercentileHistogram()
              .register(figures));
    }
  }

  private static Gauge.Builder<Supplier<Number>> gauge(
      String name, String query, JdbcClient database, HouseClock clock) {
    return Gauge.builder(
        name,
        () -> {
          JdbcClient.StatementSpec asked = database.sql(query);
          asked = query.contains(":today") ? asked.param("today", clock.today()) : asked;
          return (query.contains(":now") ? asked.param("now", clock.stamp()) : asked)
              .query(Long.class)
              .single();
        });
  }
}
