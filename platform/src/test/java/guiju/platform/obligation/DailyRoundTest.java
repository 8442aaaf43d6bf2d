package guiju.platform.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import guiju.platform.Garden;
import guiju.platform.HouseClock;
import guiju.platform.PlatformTest;
import guiju.platform.SetClock;
import guiju.platform.docket.ActTaken;
import guiju.platform.docket.Chronicle;
import guiju.platform.docket.Docket;
import guiju.platform.docket.Entry;
import guiju.platform.docket.Proof;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

// A house of its own: a round goes through everything others have left.
@PlatformTest
@TestPropertySource(properties = "guiju.home=target/round-home")
class DailyRoundTest {

  private static final RoundSettings SETTINGS = new RoundSettings(true, 7, 62);

  @Autowired Docket docket;
  @Autowired Chronicle chronicle;
  @Autowired Proof proof;
  @Autowired Turn turn;
  @Autowired Rounds rounds;
  @Autowired Errands errands;
  @Autowired Aging aging;
  @Autowired AgedEars ears;
  @Autowired JdbcClient database;

  @BeforeEach
  void nobody_has_been_on_a_round() {
    database.sql("delete from daily_round").update();
  }

  @Test
  void takes_what_is_due_today_and_writes_down_that_it_did() {
    String key = new Garden(docket, "2024-03-01").planted("2024-03-05");

    round(new SetClock("2024-04-05T00:00:10")).catchUp();

    assertThat(ticked(key)).containsExactly(tuple("care.fall-due", day("2024-04-05")));
    assertThat(rounds.latest(5))
        .singleElement()
        .satisfies(
            round -> {
              assertThat(round.day()).isEqualTo(day("2024-04-05"));
              assertThat(round.finished()).isNotNull();
              assertThat(round.taken()).isPositive();
              assertThat(round.failed()).isZero();
            });
  }

  @Test
  void the_day_begins_at_midnight_in_shanghai() {
    String key = new Garden(docket, "2024-03-01").planted("2024-03-05");
    SetClock clock = new SetClock("2024-04-04T23:59:59");
    DailyRound round = round(clock);

    round.catchUp();
    assertThat(ticked(key)).isEmpty();
    clock.set("2024-04-05T00:00:00");
    round.catchUp();

    assertThat(ticked(key)).containsExactly(tuple("care.fall-due", day("2024-04-05")));
  }

  @Test
  void a_month_after_the_31st_of_january_comes_on_the_leap_day() {
    String key = new Garden(docket, "2024-01-02").planted("2024-01-31");
    SetClock clock = new SetClock("2024-02-28T09:00:00");
    DailyRound round = round(clock);

    round.catchUp();
    assertThat(ticked(key)).isEmpty();
    clock.set("2024-02-29T09:00:00");
    round.catchUp();

    assertThat(ticked(key)).containsExactly(tuple("care.fall-due", day("2024-02-29")));
  }

  @Test
  void three_days_without_the_program_are_caught_up_each_on_its_own_day() {
    Garden garden = new Garden(docket, "2024-03-01");
    String first = garden.planted("2024-03-06");
    String second = garden.planted("2024-03-07");
    SetClock clock = new SetClock("2024-04-05T12:00:00");
    round(clock).catchUp();

    clock.set("2024-04-08T08:00:00");
    round(clock).catchUp();

    assertThat(ticked(first)).containsExactly(tuple("care.fall-due", day("2024-04-06")));
    assertThat(ticked(second)).containsExactly(tuple("care.fall-due", day("2024-04-07")));
    assertThat(rounds.latest(9))
        .extracting(Round::day)
        .containsExactly(
            day("2024-04-08"), day("2024-04-07"), day("2024-04-06"), day("2024-04-05"));
  }

  @Test
  void a_clock_that_leaps_ahead_takes_nothing_until_somebody_has_looked_at_it() {
    String key = new Garden(docket, "2024-03-01").planted("2024-03-05");
    SetClock clock = new SetClock("2024-03-06T08:00:00");
    DailyRound round = round(clock);
    round.catchUp();

    clock.set("2034-03-06T08:00:00");
    round.catchUp();
    assertThat(ticked(key)).isEmpty();
    assertThat(rounds.latest(9)).extracting(Round::day).containsExactly(day("2024-03-06"));

    clock.set("2024-05-07T08:00:00");
    round.catchUp();
    assertThat(ticked(key)).isNotEmpty();
  }

  @Test
  void rounds_of_days_that_have_not_come_keep_no_other_from_being_made() {
    String key = new Garden(docket, "2024-03-01").planted("2024-03-05");
    SetClock clock = new SetClock("2024-04-04T08:00:00");
    DailyRound round = round(clock);
    round.catchUp();
    rounds.begin(day("2034-04-04"), new HouseClock(clock).stamp(), "wrong clock");
    rounds.finish(day("2034-04-04"), new HouseClock(clock).stamp());

    clock.set("2024-04-05T08:00:00");
    round.catchUp();

    assertThat(ticked(key)).containsExactly(tuple("care.fall-due", day("2024-04-05")));
  }

  @Test
  void a_last_day_moved_by_a_holiday_is_overdue_only_after_it() {
    String key = new Garden(docket, "2024-01-02").planted("2024-01-07");
    SetClock clock = new SetClock("2024-02-07T08:00:00");
    DailyRound round = round(clock);
    round.catchUp();

    clock.set("2024-02-20T08:00:00");
    round.catchUp();
    assertThat(ticked(key)).hasSize(1);
    clock.set("2024-02-21T08:00:00");
    round.catchUp();

    assertThat(ticked(key)).last().isEqualTo(tuple("care.run-out", day("2024-02-21")));
  }

  @Test
  void two_schedulers_at_once_take_each_act_once() throws Exception {
    Garden garden = new Garden(docket, "2024-03-01");
    List<String> keys = Stream.generate(() -> garden.planted("2024-03-05")).limit(12).toList();

    // Without the lock that spares the work, so that both are really at it.
    twiceAtOnce(() -> errands.everywhere(day("2024-04-05")));

    for (String key : keys) {
      assertThat(ticked(key)).containsExactly(tuple("care.fall-due", day("2024-04-05")));
      assertThat(proof.of("project", key)).get().matches(verdict -> verdict.sound());
    }
  }

  @Test
  void while_one_is_on_its_round_another_stays_where_it_is() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<Boolean> first =
          other.submit(
              () ->
                  turn.take(
                      () -> {
                        inside.countDown();
                        awaited(over);
                      }));
      inside.await();

      round(new SetClock("2024-04-05T00:00:10")).catchUp();

      assertThat(rounds.latest(1)).isEmpty();
      over.countDown();
      assertThat(first.get()).isTrue();
    } finally {
      other.shutdown();
    }
    round(new SetClock("2024-04-05T00:00:10")).catchUp();
    assertThat(rounds.latest(1)).hasSize(1);
  }

  @Test
  void who_starts_again_goes_on_todays_round_again() {
    SetClock clock = new SetClock("2024-04-05T00:00:10");
    round(clock).catchUp();
    String key = new Garden(docket, "2024-03-01").planted("2024-03-05");

    round(clock).catchUp();

    assertThat(ticked(key)).containsExactly(tuple("care.fall-due", day("2024-04-05")));
  }

  @Test
  void what_an_act_makes_due_elsewhere_is_taken_the_same_day() {
    Garden garden = new Garden(docket, "2024-03-01");
    String key = garden.planted("2024-03-05");
    Aftermath aftermath =
        new Aftermath(errands, new HouseClock(new SetClock("2024-03-06T10:00:00")), SETTINGS);

    garden.appoint("周例安", "2024-03-06");
    aftermath.hear(new ActTaken("unit", garden.unit(), 2));
    aftermath.look();

    assertThat(ticked(key)).containsExactly(tuple("care.note-keeper", day("2024-03-06")));
  }

  @Test
  void an_obligation_is_told_of_once_when_near_once_on_its_last_day_once_when_overdue() {
    String key = new Garden(docket, "2024-03-01").planted("2024-03-05");
    SetClock clock = new SetClock("2024-04-05T08:00:00");
    DailyRound round = round(clock);
    for (String day : List.of("05", "06", "12", "13", "14")) {
      clock.set("2024-04-" + day + "T08:00:00");
      round.catchUp();
    }

    assertThat(ears.stages(key)).containsExactly(Stage.NEAR, Stage.LAST_DAY, Stage.OVERDUE);
  }

  @Test
  void of_stages_reached_while_nobody_was_there_only_the_latest_is_told() {
    String key = new Garden(docket, "2024-03-01").planted("2024-03-05");
    SetClock clock = new SetClock("2024-04-04T08:00:00");
    round(clock).catchUp();

    clock.set("2024-05-02T08:00:00");
    round(clock).catchUp();

    assertThat(ears.stages(key)).containsExactly(Stage.OVERDUE);
  }

  @Test
  void an_obligation_that_arises_again_is_told_of_again() {
    Garden garden = new Garden(docket, "2024-03-01");
    String key = garden.planted("2024-03-05");
    SetClock clock = new SetClock("2024-04-05T08:00:00");
    DailyRound round = round(clock);
    round.catchUp();
    garden.tend(key, "2024-04-08");

    clock.set("2024-05-08T08:00:00");
    round.catchUp();

    assertThat(ears.stages(key)).containsExactly(Stage.NEAR, Stage.NEAR);
  }

  private DailyRound round(SetClock clock) {
    return new DailyRound(
        new HouseClock(clock), turn, rounds, errands, aging, SETTINGS, told -> {});
  }

  private List<org.assertj.core.groups.Tuple> ticked(String key) {
    return chronicle.of("project", key).stream()
        .filter(entry -> entry.account().equals("clock"))
        .map((Entry entry) -> tuple(entry.act(), entry.on()))
        .toList();
  }

  private static void twiceAtOnce(Callable<Tally> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      for (Future<Tally> future : pool.invokeAll(List.of(work, work))) {
        assertThat(future.get().failed()).isZero();
      }
    } finally {
      pool.shutdown();
    }
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
