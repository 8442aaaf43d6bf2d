package guiju.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.law.Capacity;
import guiju.engine.text.Text;
import guiju.platform.HouseClock;
import guiju.platform.PlatformTest;
import guiju.platform.SetClock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class GuessesTest {

  private static final String PASSWORD = "Ouzel-7-tarn-heron";

  @Autowired Organisations organisations;
  @Autowired People people;
  @Autowired Passwords passwords;
  @Autowired JdbcClient database;

  private final String account = "he-" + UUID.randomUUID().toString().substring(0, 8);
  private final Origin stranger = new Origin(unique(), "");
  private final Origin office = new Origin(unique(), "");
  private final SetClock clock = new SetClock("2026-11-18T09:00:00");
  private Guesses guesses;

  private static String unique() {
    return "test-" + UUID.randomUUID();
  }

  @BeforeEach
  void somebody_with_a_password() {
    organisations.register(new Organisation("pond", new Text("荷塘", "Pond"), null, null));
    people.enrol(account, "何例青", "pond", List.of(Capacity.of("owner.handler")));
    assertThat(passwords.choose(people.find(account).orElseThrow(), PASSWORD, Origin.HOUSE))
        .isEmpty();
    guesses = new Guesses(database, new HouseClock(clock));
  }

  @Test
  void after_five_wrong_secrets_the_right_one_gets_the_same_answer() {
    for (int i = 0; i < 5; i++) {
      assertThat(passwords.isRight(account, "wrong", stranger)).isFalse();
    }

    assertThat(passwords.isRight(account, PASSWORD, stranger)).isFalse();
  }

  @Test
  void attempts_on_what_is_locked_are_told_of_once_a_minute() {
    String account = "told-" + java.util.UUID.randomUUID().toString().substring(0, 8);
    assertThat(guesses.isWorthTelling(account, "10.7.7.7")).as("not locked").isFalse();
    for (int guess = 0; guess < 5; guess++) {
      guesses.admit(account, "10.7.7.7");
    }
    assertThat(guesses.admit(account, "10.7.7.7")).isFalse();

    assertThat(guesses.isWorthTelling(account, "10.7.7.7")).isTrue();
    assertThat(guesses.isWorthTelling(account, "10.7.7.7")).isFalse();
    clock.set("2026-11-18T09:01:01");
    assertThat(guesses.isWorthTelling(account, "10.7.7.7")).isTrue();
    assertThat(guesses.isWorthTelling(account, "10.8.8.8")).as("not locked there").isFalse();
  }

  @Test
  void whoever_guesses_locks_out_nobody_but_themselves() {
    for (int i = 0; i < 6; i++) {
      passwords.isRight(account, "wrong", stranger);
    }

    assertThat(passwords.isRight(account, PASSWORD, office)).isTrue();
  }

  @Test
  void many_sources_together_close_the_account_but_not_to_where_its_owner_is_known() {
    guesses.right(account, office.address());
    for (int i = 0; i < 25; i++) {
      assertThat(guesses.admit(account, unique())).isTrue();
    }

    assertThat(guesses.admit(account, unique())).isFalse();
    assertThat(guesses.admit(account, office.address())).isTrue();
  }

  @Test
  void a_lock_lasts_a_quarter_of_an_hour_then_twice_as_long_each_time_up_to_a_day() {
    String[] after = {
      "09:15:01", "09:45:02", "10:45:03", "12:45:04", "16:45:05", "2026-11-19T00:45:06"
    };
    for (String open : after) {
      exhaust();
      clock.set(open.contains("T") ? before(open) : "2026-11-18T" + minus2(open));
      assertThat(guesses.admit(account, stranger.address())).as("just before %s", open).isFalse();
      clock.set(open.contains("T") ? open : "2026-11-18T" + open);
    }
    exhaust();
    clock.set("2026-11-19T16:45:00");
    assertThat(guesses.admit(account, stranger.address())).isFalse();
    clock.set("2026-11-19T16:45:07");
    exhaust();
    clock.set("2026-11-20T16:45:00");
    assertThat(guesses.admit(account, stranger.address())).isFalse();
    clock.set("2026-11-20T16:45:08");
    assertThat(guesses.admit(account, stranger.address())).isTrue();
  }

  @Test
  void wrong_guesses_older_than_a_quarter_of_an_hour_are_forgotten() {
    for (int i = 0; i < 4; i++) {
      guesses.admit(account, stranger.address());
    }
    clock.set("2026-11-18T09:15:01");

    exhaust();
  }

  @Test
  void a_right_guess_makes_a_clean_slate() {
    for (int i = 0; i < 4; i++) {
      guesses.admit(account, stranger.address());
    }
    guesses.right(account, stranger.address());

    exhaust();
  }

  @Test
  void one_source_makes_thirty_guesses_a_minute_over_all_accounts() {
    for (int i = 0; i < 30; i++) {
      assertThat(guesses.admit("nobody-" + unique(), stranger.address())).isTrue();
    }

    assertThat(guesses.admit(account, stranger.address())).isFalse();
    clock.set("2026-11-18T09:01:01");
    assertThat(guesses.admit(account, stranger.address())).isTrue();
  }

  @Test
  void a_whole_office_behind_one_address_comes_in_as_often_as_it_is_right() {
    for (int i = 0; i < 100; i++) {
      String colleague = "colleague-" + i;
      assertThat(guesses.admit(colleague, office.address())).isTrue();
      guesses.right(colleague, office.address());
    }
  }

  /** Five guesses, and not one more. */
  private void exhaust() {
    for (int i = 0; i < 5; i++) {
      assertThat(guesses.admit(account, stranger.address())).isTrue();
    }
    assertThat(guesses.admit(account, stranger.address())).isFalse();
  }

  private static String minus2(String time) {
    return java.time.LocalTime.parse(time).minusSeconds(2).toString();
  }

  private static String before(String moment) {
    return java.time.LocalDateTime.parse(moment).minusSeconds(2).toString();
  }
}
