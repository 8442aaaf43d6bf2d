package guiju.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import guiju.engine.law.Capacity;
import guiju.engine.text.Text;
import guiju.platform.Application;
import guiju.platform.Caller;
import guiju.platform.Home;
import guiju.platform.HouseClock;
import guiju.platform.PlatformTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;

/** The same doors on two instances before one PostgreSQL. */
@PlatformTest
class TwoInstancesTest {

  private static final String PASSWORD = "Ouzel-7-tarn-heron";
  private static final int GUESSES = 1000;

  @LocalServerPort int port;
  @Autowired Organisations organisations;
  @Autowired People people;
  @Autowired Passwords passwords;
  @Autowired Hashing hashing;
  @Autowired SignIns signIns;
  @Autowired Tokens tokens;
  @Autowired FirstSecrets firstSecrets;
  @Autowired Entrance entrance;
  @Autowired HouseClock clock;
  @Autowired Home home;
  @Autowired HikariDataSource database;

  private final String account = "ma-" + UUID.randomUUID().toString().substring(0, 8);
  private final Origin desk = new Origin("desk-" + account, "");
  private ConfigurableApplicationContext other;

  @BeforeEach
  void a_second_instance_on_the_same_database() {
    organisations.register(new Organisation("pond", new Text("荷塘", "Pond"), null, null));
    people.enrol(account, "马例山", "pond", List.of(Capacity.of("owner.handler")));
    other =
        new SpringApplication(Application.class)
            .run(
                "--guiju.home=" + home.path(),
                "--guiju.rulebook=src/test/rulebook",
                "--guiju.round.on=false",
                "--guiju.notice.on=false",
                "--guiju.port=0",
                "--guiju.database.url=" + database.getJdbcUrl(),
                "--guiju.database.user=" + database.getUsername(),
                "--guiju.database.password=" + database.getPassword(),
                "--spring.flyway.enabled=false");
  }

  @AfterEach
  void stop_it() {
    other.close();
  }

  @Test
  void a_thousand_parallel_guesses_on_two_instances_cost_five_hashes_at_most() throws Exception {
    choose();
    Passwords there = other.getBean(Passwords.class);
    long before = evaluated();
    List<Callable<Boolean>> guesses = new ArrayList<>();
    for (int i = 0; i < GUESSES; i++) {
      Passwords one = i % 2 == 0 ? passwords : there;
      String guess = "guess-" + i;
      guesses.add(() -> one.isRight(account, guess, desk));
    }

    ExecutorService all = Executors.newFixedThreadPool(100);
    for (Future<Boolean> answer : all.invokeAll(guesses)) {
      assertThat(answer.get()).isFalse();
    }
    all.shutdown();

    assertThat(evaluated() - before).isBetween(1L, 5L);
    assertThat(passwords.isRight(account, PASSWORD, desk)).as("locked here").isFalse();
    assertThat(there.isRight(account, PASSWORD, desk)).as("locked there").isFalse();
    assertThat(there.isRight(account, PASSWORD, new Origin("home-" + account, ""))).isTrue();
  }

  @Test
  void a_session_ended_here_is_over_there_within_a_second() {
    String token = signIns.begin(Arrival.byCard(account, desk));
    assertThat(status(token)).isEqualTo(404);

    signIns.end(account);

    Awaitility.await().atMost(Duration.ofSeconds(1)).until(() -> status(token) == 401);
  }

  @Test
  void a_token_revoked_here_is_worth_nothing_there_within_a_second() {
    Person person = people.find(account).orElseThrow();
    String token =
        tokens.make(
            person,
            new Tokens.Wish("x", Session.Scope.READ, Capacity.of("owner.handler"), clock.today()),
            desk);
    assertThat(status(token)).isEqualTo(404);

    tokens.revoke(account);

    Awaitility.await().atMost(Duration.ofSeconds(1)).until(() -> status(token) == 401);
  }

  @Test
  void a_first_secret_used_here_is_used_up_there() {
    String secret = firstSecrets.issue(account);

    assertThat(entrance.bySecret(account, secret, desk)).isPresent();
    assertThat(other.getBean(Entrance.class).bySecret(account, secret, desk)).isEmpty();
  }

  @Test
  void a_demonstration_card_opens_nothing_on_a_named_database() {
    Caller visitor = new Caller(otherPort());

    assertThat(
            visitor
                .json(
                    "/api/v1/sign-ins",
                    "{\"account\": \"%s\", \"secret\": \"\"}".formatted(account))
                .statusCode())
        .isEqualTo(401);
    assertThat(visitor.get("/sign-in").body()).doesNotContain("/sign-in/demonstration");
  }

  private void choose() {
    assertThat(passwords.choose(people.find(account).orElseThrow(), PASSWORD, desk)).isEmpty();
  }

  private long evaluated() {
    return hashing.evaluated() + other.getBean(Hashing.class).evaluated();
  }

  private int status(String token) {
    return new Caller(otherPort())
        .get("/api/v1/dossiers/unit/nowhere", "Authorization", "Bearer " + token)
        .statusCode();
  }

  private int otherPort() {
    return Integer.parseInt(other.getEnvironment().getRequiredProperty("local.server.port"));
  }
}
