package guiju.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.text.Text;
import guiju.platform.Home;
import guiju.platform.HouseClock;
import guiju.platform.PlatformTest;
import guiju.platform.database.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class FirstStartTest {

  @Autowired Organisations organisations;
  @Autowired People people;
  @Autowired FirstSecrets secrets;
  @Autowired Passwords passwords;
  @Autowired Entrance entrance;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired HouseClock clock;
  @TempDir Path home;

  private final String account = "gao-" + UUID.randomUUID().toString().substring(0, 8);
  private final Origin desk = new Origin("desk-" + account, "");

  @BeforeEach
  void the_first_administrator_exists_and_has_no_password() {
    organisations.register(new Organisation("pond", new Text("荷塘", "Pond"), null, null));
    people.enrol(account, "高例一", "pond", List.of());
  }

  @Test
  void the_first_start_leaves_a_secret_only_the_owner_of_the_home_can_read() throws IOException {
    start("false");

    Path file = home.resolve("first-secrets").resolve(account);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(entrance.bySecret(account, Files.readString(file).strip(), desk)).isPresent();
  }

  @Test
  void a_start_while_the_secret_is_good_leaves_it_alone() throws IOException {
    start("false");
    String first = left();

    start("false");

    assertThat(left()).isEqualTo(first);
  }

  @Test
  void a_secret_that_was_used_or_died_is_replaced_at_the_next_start() throws IOException {
    start("false");
    String used = left();
    assertThat(entrance.bySecret(account, used, desk)).isPresent();

    start("false");

    assertThat(left()).isNotEqualTo(used);
    String dead = left();
    database
        .sql("update password set first_until = :past where account = :account")
        .param("past", clock.stamp().minusSeconds(1))
        .param("account", account)
        .update();
    start("false");
    assertThat(left()).isNotEqualTo(dead);
  }

  @Test
  void whoever_has_chosen_a_password_gets_no_secret() {
    assertThat(passwords.choose(people.find(account).orElseThrow(), "Ouzel-7-tarn-heron", desk))
        .isEmpty();

    start("false");

    assertThat(home.resolve("first-secrets").resolve(account)).doesNotExist();
  }

  @Test
  void a_demonstration_leaves_none() {
    start("");

    assertThat(home.resolve("first-secrets")).doesNotExist();
  }

  private String left() throws IOException {
    return Files.readString(home.resolve("first-secrets").resolve(account)).strip();
  }

  private void start(String demonstration) {
    AdministratorAccounts one =
        new AdministratorAccounts() {
          @Override
          public boolean includes(String asked) {
            return asked.equals(account);
          }

          @Override
          public List<String> first() {
            return List.of(account);
          }
        };
    new FirstStart(
            new StaticListableBeanFactory(Map.of("one", one))
                .getBeanProvider(AdministratorAccounts.class),
            new Demonstration(
                new DatabaseSettings(null, null, null, null, null, null), demonstration),
            secrets,
            database,
            transaction,
            new Home(home))
        .start();
  }
}
