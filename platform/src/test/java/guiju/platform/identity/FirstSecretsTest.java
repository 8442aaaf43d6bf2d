package guiju.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guiju.engine.law.Capacity;
import guiju.engine.text.Text;
import guiju.platform.Caller;
import guiju.platform.HouseClock;
import guiju.platform.PlatformTest;
import guiju.platform.identity.Session.Step;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class FirstSecretsTest {

  @LocalServerPort int port;
  @Autowired Organisations organisations;
  @Autowired People people;
  @Autowired FirstSecrets firstSecrets;
  @Autowired Passwords passwords;
  @Autowired Entrance entrance;
  @Autowired SignIns signIns;
  @Autowired JdbcClient database;
  @Autowired HouseClock clock;

  private final String account = "su-" + UUID.randomUUID().toString().substring(0, 8);
  private final Origin desk = new Origin("desk-" + account, "");

  @BeforeEach
  void somebody_without_a_password() {
    organisations.register(new Organisation("pond", new Text("荷塘", "Pond"), null, null));
    people.enrol(account, "苏例荷", "pond", List.of(Capacity.of("owner.handler")));
  }

  @Test
  void a_first_secret_works_once() {
    String secret = firstSecrets.issue(account);

    assertThat(entrance.bySecret(account, secret, desk)).isPresent();
    assertThat(entrance.bySecret(account, secret, desk)).isEmpty();
  }

  @Test
  void of_many_who_show_it_at_once_one_comes_in() throws Exception {
    String secret = firstSecrets.issue(account);
    ExecutorService all = Executors.newFixedThreadPool(5);
    Callable<Boolean> attempt = () -> entrance.bySecret(account, secret, desk).isPresent();

    long in =
        all.invokeAll(Collections.nCopies(5, attempt)).stream()
            .filter(FirstSecretsTest::got)
            .count();
    all.shutdown();

    assertThat(in).isOne();
  }

  @Test
  void it_is_good_for_a_day() {
    String secret = firstSecrets.issue(account);
    database
        .sql("update password set first_until = :past where account = :account")
        .param("past", clock.stamp().minusSeconds(1))
        .param("account", account)
        .update();

    assertThat(FirstSecrets.LIFETIME).hasHours(24);
    assertThat(entrance.bySecret(account, secret, desk)).isEmpty();
  }

  @Test
  void it_is_good_for_nothing_but_choosing_a_password() {
    String secret = firstSecrets.issue(account);
    String token = entrance.bySecret(account, secret, desk).orElseThrow();
    Caller browser = new Caller(port);
    String[] cookie = {"Cookie", "guiju=" + token};

    assertThat(signIns.session(token)).get().extracting(Session::due).isEqualTo(Step.PASSWORD);
    assertThat(signIns.holder(token)).isEmpty();
    assertThat(browser.get("/workbench", cookie).headers().firstValue("Location"))
        .hasValue("/account/password?next=%2Fworkbench");
    assertThat(browser.get("/api/v1/dossiers/unit/pond", cookie).statusCode()).isEqualTo(403);
  }

  @Test
  void a_program_cannot_come_in_with_it() {
    String secret = firstSecrets.issue(account);

    assertThat(entrance.ofProgram(account, secret, "", desk)).isEmpty();
    assertThat(entrance.bySecret(account, secret, desk)).isPresent();
  }

  @Test
  void issuing_one_ends_the_password_before_and_every_session() {
    Person person = people.find(account).orElseThrow();
    assertThat(passwords.choose(person, "Ouzel-7-tarn-heron", desk)).isEmpty();
    String token = entrance.bySecret(account, "Ouzel-7-tarn-heron", desk).orElseThrow();

    firstSecrets.issue(account);

    assertThat(signIns.holder(token)).isEmpty();
    assertThat(entrance.bySecret(account, "Ouzel-7-tarn-heron", desk)).isEmpty();
  }

  @Test
  void two_are_never_the_same_and_none_is_kept_readable() {
    String one = firstSecrets.issue(account);
    String other = firstSecrets.issue(account);

    assertThat(one).isNotEqualTo(other).matches("([a-z2-9]{5}-){3}[a-z2-9]{5}");
    assertThat(
            database
                .sql("select hash from password where account = :account")
                .param("account", account)
                .query(String.class)
                .single())
        .startsWith("$argon2id$")
        .doesNotContain(other);
  }

  @Test
  void there_is_none_for_an_account_that_does_not_exist() {
    assertThatThrownBy(() -> firstSecrets.issue("nobody-at-all"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nobody-at-all");
  }

  private static boolean got(Future<Boolean> answer) {
    try {
      return answer.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
