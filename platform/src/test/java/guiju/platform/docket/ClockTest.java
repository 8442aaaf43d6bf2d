package guiju.platform.docket;

import static guiju.platform.docket.Acts.HANDLER;
import static guiju.platform.docket.Acts.key;
import static guiju.platform.docket.Acts.on;
import static org.assertj.core.api.Assertions.assertThat;

import guiju.platform.Garden;
import guiju.platform.PlatformTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class ClockTest {

  @Autowired Docket docket;
  @Autowired TimedDossiers timed;
  @Autowired Chronicle chronicle;
  @Autowired Proof proof;
  @Autowired JdbcClient database;

  private Garden garden;

  @BeforeEach
  void a_unit_of_its_own() {
    garden = new Garden(docket, "2024-01-02");
  }

  @Test
  void takes_an_act_on_the_first_day_its_condition_holds_and_not_before() {
    String key = garden.planted("2024-03-05");

    assertThat(docket.tick("project", key, day("2024-04-04"))).isEmpty();
    List<Answer> answers = docket.tick("project", key, day("2024-04-05"));

    assertThat(answers).singleElement().isInstanceOf(Answer.Taken.class);
    assertThat(last(key).act()).isEqualTo("care.fall-due");
    assertThat(last(key).on()).isEqualTo(day("2024-04-05"));
    assertThat(state(key)).isEqualTo("due");
  }

  @Test
  void the_entry_says_that_the_clock_took_it_and_the_chain_holds() {
    String key = garden.planted("2024-03-05");

    docket.tick("project", key, day("2024-04-05"));

    assertThat(last(key).account()).isEqualTo("clock");
    assertThat(last(key).body())
        .contains("\"by\":{\"account\":\"clock\",\"capacity\":\"clock.clock\"");
    assertThat(proof.of("project", key)).get().extracting(Verdict::sound).isEqualTo(true);
  }

  @Test
  void a_second_run_of_the_same_day_takes_nothing_again() {
    String key = garden.planted("2024-03-05");
    docket.tick("project", key, day("2024-04-05"));

    assertThat(docket.tick("project", key, day("2024-04-05"))).isEmpty();
    assertThat(acts(key)).containsOnlyOnce("care.fall-due");
  }

  @Test
  void of_eight_runs_at_once_one_takes_the_act() throws Exception {
    String key = garden.planted("2024-03-05");

    List<Answer> answers = atOnce(8, () -> docket.tick("project", key, day("2024-04-05")));

    assertThat(answers).singleElement().isInstanceOf(Answer.Taken.class);
    assertThat(acts(key)).containsOnlyOnce("care.fall-due");
  }

  @Test
  void a_month_from_the_31st_of_january_ends_on_the_leap_day() {
    String key = garden.planted("2024-01-31");

    assertThat(docket.tick("project", key, day("2024-02-28"))).isEmpty();
    assertThat(docket.tick("project", key, day("2024-02-29"))).hasSize(1);
  }

  @Test
  void a_month_from_the_31st_of_january_ends_on_the_28th_in_other_years() {
    String key = garden.planted("2025-01-31");

    assertThat(docket.tick("project", key, day("2025-02-27"))).isEmpty();
    assertThat(docket.tick("project", key, day("2025-02-28"))).hasSize(1);
  }

  @Test
  void a_holiday_moves_the_last_day_of_what_the_clock_opens() {
    String key = garden.planted("2024-01-07");

    docket.tick("project", key, day("2024-02-07"));

    assertThat(due(key)).isEqualTo(day("2024-02-20"));
    assertThat(docket.tick("project", key, day("2024-02-20"))).isEmpty();
    assertThat(docket.tick("project", key, day("2024-02-21"))).hasSize(1);
    assertThat(state(key)).isEqualTo("overdue");
  }

  @Test
  void a_time_that_has_passed_is_caught_up_with_each_act_on_its_own_day() {
    String key = garden.planted("2024-03-05");

    List<Answer> answers = docket.tick("project", key, day("2024-03-05"), day("2024-12-31"));

    assertThat(answers).hasSize(2).allMatch(Answer.Taken.class::isInstance);
    assertThat(chronicle.of("project", key))
        .filteredOn(entry -> entry.account().equals("clock"))
        .extracting(Entry::act, Entry::on)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("care.fall-due", day("2024-04-05")),
            org.assertj.core.groups.Tuple.tuple("care.run-out", day("2024-04-13")));
  }

  @Test
  void what_another_dossier_says_makes_an_act_due() {
    String key = garden.planted("2024-03-05");
    garden.appoint("周例安", "2024-03-06");

    assertThat(timed.dueAround(List.of(new TimedDossier("unit", garden.unit())), day("2024-03-06")))
        .containsExactly(new TimedDossier("project", key));
    List<Answer> answers = docket.tick("project", key, day("2024-03-06"));

    assertThat(answers).singleElement().isInstanceOf(Answer.Taken.class);
    assertThat(last(key).act()).isEqualTo("care.note-keeper");
    assertThat(docket.tick("project", key, day("2024-03-07"))).isEmpty();
  }

  @Test
  void an_act_that_would_change_nothing_is_never_taken() {
    String key = garden.planted("2024-03-05");

    docket.tick("project", key, day("2024-03-05"), day("2024-03-20"));

    assertThat(acts(key)).doesNotContain("care.glance");
  }

  @Test
  void a_day_before_the_latest_entry_is_left_to_a_later_run() {
    String key = garden.planted("2024-03-05");
    garden.appoint("周例安", "2024-03-06");
    docket.tick("project", key, day("2024-05-01"));
    garden.appoint("陈例明", "2024-05-01");

    assertThat(docket.tick("project", key, day("2024-04-30"))).isEmpty();
    assertThat(docket.tick("project", key, day("2024-05-02"))).isNotEmpty();
    assertThat(chronicle.of("project", key)).extracting(Entry::on).isSorted();
  }

  @Test
  void only_dossiers_with_something_due_are_handed_over() {
    String due = garden.planted("2024-03-05");
    String later = garden.planted("2024-04-20");
    List<TimedDossier> found = new ArrayList<>();

    timed.due(day("2024-04-10"), found::add);

    assertThat(found).contains(new TimedDossier("project", due));
    assertThat(found).doesNotContain(new TimedDossier("unit", garden.unit()));
    assertThat(docket.tick("project", later, day("2024-04-10"))).isEmpty();
  }

  @Test
  void nothing_is_due_on_a_dossier_that_does_not_exist() {
    assertThat(docket.tick("project", key(), day("2024-03-05"))).isEmpty();
  }

  @Test
  void nobody_takes_an_act_of_the_clock() {
    String key = garden.planted("2024-03-05");

    assertThat(docket.take(on(key, "care.fall-due", HANDLER), day("2024-04-05")))
        .isInstanceOf(Answer.Unusable.class);
  }

  private static List<Answer> atOnce(int times, Callable<List<Answer>> act) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(times);
    try {
      List<Answer> answers = new ArrayList<>();
      for (Future<List<Answer>> future : pool.invokeAll(Collections.nCopies(times, act))) {
        answers.addAll(future.get());
      }
      return answers;
    } finally {
      pool.shutdown();
    }
  }

  private Entry last(String key) {
    List<Entry> entries = chronicle.of("project", key);
    return entries.get(entries.size() - 1);
  }

  private List<String> acts(String key) {
    return chronicle.of("project", key).stream().map(Entry::act).toList();
  }

  private String state(String key) {
    return database
        .sql(
            """
            select t.state from todo t join dossier d on d.id = t.dossier
            where d.key = ? and t.procedure = 'care' limit 1
            """)
        .param(key)
        .query(String.class)
        .single();
  }

  private LocalDate due(String key) {
    return database
        .sql("select o.due from obligation o join dossier d on d.id = o.dossier where d.key = ?")
        .param(key)
        .query(LocalDate.class)
        .single();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
