package guiju.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.law.Capacity;
import guiju.engine.text.Text;
import guiju.platform.Caller;
import guiju.platform.PlatformTest;
import java.net.http.HttpResponse;
import java.text.Normalizer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class PasswordsTest {

  @LocalServerPort int port;
  @Autowired Organisations organisations;
  @Autowired People people;
  @Autowired Passwords passwords;
  @Autowired JdbcClient database;

  private final String account = "lu-" + UUID.randomUUID().toString().substring(0, 8);
  private final Origin desk = new Origin("desk-" + account, "");

  @BeforeEach
  void somebody() {
    organisations.register(new Organisation("pond", new Text("荷塘", "Pond"), null, null));
    people.enrol(account, "陆例苇", "pond", List.of(Capacity.of("owner.handler")));
  }

  @Test
  void nothing_is_cut_off() {
    String seventyTwo = "Ouzel7 tarn heron " + "kelp brisk moor lynx ".repeat(3).substring(0, 54);
    assertThat(seventyTwo).hasSize(72);
    assertThat(choose(seventyTwo + "a")).isEmpty();

    assertThat(passwords.isRight(account, seventyTwo, desk)).isFalse();
    assertThat(passwords.isRight(account, seventyTwo + "b", desk)).isFalse();
    assertThat(passwords.isRight(account, seventyTwo + "a", desk)).isTrue();
  }

  @Test
  void two_keyboards_write_the_same_password() {
    assertThat(choose("Ouzéltarnh7é")).isEmpty();

    String apart = Normalizer.normalize("Ouzéltarnh7é", Normalizer.Form.NFD);
    assertThat(passwords.isRight(account, apart, desk)).isTrue();
  }

  @Test
  void a_chinese_password_lets_in() {
    assertThat(choose("苇丛深处有Kite7只鸬鹚")).isEmpty();

    assertThat(passwords.isRight(account, "苇丛深处有Kite7只鸬鹚", desk)).isTrue();
    assertThat(passwords.isRight(account, "苇丛深处有Kite7只鸬", desk)).isFalse();
  }

  @Test
  void none_of_the_last_five_comes_back_and_the_sixth_may() {
    for (int i = 1; i <= 6; i++) {
      assertThat(choose(numbered(i))).isEmpty();
    }

    for (int i = 2; i <= 6; i++) {
      assertThat(choose(numbered(i))).containsExactly(Flaw.USED_BEFORE);
    }
    assertThat(choose(numbered(1))).isEmpty();
  }

  @Test
  void only_a_slow_hash_that_names_its_algorithm_is_kept() {
    assertThat(choose("Ouzel-7-tarn-heron")).isEmpty();

    assertThat(
            database
                .sql("select hash from password where account = :account")
                .param("account", account)
                .query(String.class)
                .single())
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void unknown_account_wrong_password_and_locked_account_get_the_same_answer() {
    assertThat(choose("Ouzel-7-tarn-heron")).isEmpty();
    Caller program = new Caller(port);
    for (int i = 0; i < 5; i++) {
      passwords.isRight(account, "wrong", new Origin("127.0.0.1", ""));
    }

    HttpResponse<String> locked = signIn(program, account, "Ouzel-7-tarn-heron");
    HttpResponse<String> unknown = signIn(program, "nobody-" + account, "Ouzel-7-tarn-heron");
    HttpResponse<String> odd = signIn(program, "no body\\u0000", "Ouzel-7-tarn-heron");

    assertThat(locked.statusCode()).isEqualTo(401);
    assertThat(unknown.statusCode()).isEqualTo(locked.statusCode());
    assertThat(unknown.body()).isEqualTo(locked.body());
    assertThat(odd.statusCode()).isEqualTo(locked.statusCode());
    assertThat(odd.body()).isEqualTo(locked.body());
  }

  @Test
  void whoever_is_not_looked_at_waits_as_long_as_whoever_is() {
    Hashing hashing = new Hashing();
    Pace pace = new Pace(hashing);
    long looked = System.nanoTime();
    hashing.matches("Ouzel-7-tarn-heron", java.util.Optional.empty());
    long look = System.nanoTime() - looked;
    for (int i = 0; i < 40; i++) {
      pace.looked(System.nanoTime() - look);
    }

    long begun = System.nanoTime();
    pace.asIfLooked(begun);

    assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(look);
  }

  private static HttpResponse<String> signIn(Caller program, String account, String secret) {
    return program.json(
        "/api/v1/sign-ins", "{\"account\": \"%s\", \"secret\": \"%s\"}".formatted(account, secret));
  }

  private static String numbered(int i) {
    return "Ouzel-tarn-" + i + i + "-heron-kelp";
  }

  private List<Flaw> choose(String password) {
    return passwords.choose(people.find(account).orElseThrow(), password, desk);
  }
}
