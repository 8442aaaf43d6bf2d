package guiju.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.law.Capacity;
import guiju.engine.text.Text;
import guiju.platform.HouseClock;
import guiju.platform.PlatformTest;
import guiju.platform.SetClock;
import guiju.platform.database.DatabaseSettings;
import guiju.platform.identity.Session.Step;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class SecondFactorTest {

  private static final String PASSWORD = "Ouzel-7-tarn-heron";

  @Autowired Organisations organisations;
  @Autowired People people;
  @Autowired Passwords passwords;
  @Autowired FirstSecrets firstSecrets;
  @Autowired Entrance entrance;
  @Autowired SignIns signIns;
  @Autowired AccountEvents events;
  @Autowired DoorKey key;
  @Autowired JdbcClient database;
  @Autowired SecondFactor real;

  private final String account = "tan-" + UUID.randomUUID().toString().substring(0, 8);
  private final Origin desk = new Origin("desk-" + account, "");
  private final SetClock clock = new SetClock("2026-11-18T09:00:05");
  private SecondFactor factor;

  @BeforeEach
  void somebody() {
    organisations.register(new Organisation("pond", new Text("荷塘", "Pond"), null, null));
    people.enrol(account, "谭例石", "pond", List.of(Capacity.of("owner.handler")));
    factor = factor("false", Set.of());
  }

  @Test
  void it_works_once_the_phone_has_shown_a_code_and_gives_ten_recovery_codes() {
    String secret = factor.begin(account);

    assertThat(factor.isSet(account)).isFalse();
    assertThat(factor.confirm(account, "000000", desk)).isEmpty();
    assertThat(factor.isSet(account)).isFalse();
    assertThat(factor.confirm(account, code(secret, 0), desk)).hasSize(10).doesNotHaveDuplicates();
    assertThat(factor.isSet(account)).isTrue();
  }

  @Test
  void no_code_is_taken_twice() {
    String secret = setUp();
    clock.set("2026-11-18T09:01:05");
    String code = code(secret, 0);

    assertThat(factor.check(account, code, desk)).isTrue();
    assertThat(factor.check(account, code, desk)).isFalse();
  }

  @Test
  void a_code_taken_while_the_clock_was_ahead_shuts_nobody_out_until_that_day() {
    String secret = setUp();
    clock.set("2036-11-18T09:00:05");
    assertThat(factor.check(account, code(secret, 0), desk)).isTrue();

    clock.set("2026-11-18T09:01:05");
    String code = code(secret, 0);
    assertThat(factor.check(account, code, desk)).isTrue();
    assertThat(factor.check(account, code, desk)).as("once").isFalse();
  }

  @Test
  void of_many_who_show_one_code_at_once_one_has_it_taken() throws Exception {
    String secret = setUp();
    clock.set("2026-11-18T09:01:05");
    String code = code(secret, 0);
    ExecutorService all = Executors.newFixedThreadPool(4);
    Callable<Boolean> attempt = () -> factor.check(account, code, desk);

    int taken = 0;
    for (Future<Boolean> answer : all.invokeAll(Collections.nCopies(4, attempt))) {
      taken += answer.get() ? 1 : 0;
    }
    all.shutdown();

    assertThat(taken).isOne();
  }

  @Test
  void clocks_may_differ_by_one_step_and_no_more() {
    String secret = setUp();
    clock.set("2026-11-18T09:10:05");

    assertThat(factor.check(account, code(secret, -2), desk)).isFalse();
    assertThat(factor.check(account, code(secret, 2), desk)).isFalse();
    assertThat(factor.check(account, code(secret, -1), desk)).isTrue();
    assertThat(factor.check(account, code(secret, 1), desk)).isTrue();
    assertThat(factor.check(account, code(secret, 0), desk)).as("older than one taken").isFalse();
  }

  @Test
  void a_recovery_code_is_taken_once_however_it_is_typed() {
    String secret = factor.begin(account);
    List<String> codes = factor.confirm(account, code(secret, 0), desk);

    assertThat(factor.check(account, " " + codes.get(3).toUpperCase(Locale.ROOT), desk)).isTrue();
    assertThat(factor.check(account, codes.get(3), desk)).isFalse();
    assertThat(factor.codesLeft(account)).isEqualTo(9);
  }

  @Test
  void new_recovery_codes_end_the_old_ones() {
    String secret = factor.begin(account);
    List<String> old = factor.confirm(account, code(secret, 0), desk);

    List<String> fresh = factor.renewCodes(account);

    assertThat(factor.check(account, old.get(0), desk)).isFalse();
    assertThat(factor.check(account, fresh.get(0), desk)).isTrue();
  }

  @Test
  void wrong_codes_are_counted_and_a_right_password_gives_no_clean_slate() {
    Guesses guesses = new Guesses(database, new HouseClock(clock));
    String secret = setUp();
    clock.set("2026-11-18T09:01:05");
    for (int i = 0; i < 5; i++) {
      assertThat(guesses.admit(account, desk.address())).isTrue();
      guesses.right(account, desk.address());
      assertThat(factor.check(account, "00000" + i, desk)).isFalse();
    }

    assertThat(factor.check(account, code(secret, 0), desk)).isFalse();
  }

  @Test
  void recovery_codes_are_counted_together_with_codes() {
    String secret = factor.begin(account);
    List<String> codes = factor.confirm(account, code(secret, 0), desk);
    for (int i = 0; i < 5; i++) {
      assertThat(factor.check(account, "aaaaa-aaaaa-aaaa" + i, desk)).isFalse();
    }

    assertThat(factor.check(account, codes.get(0), desk)).isFalse();
  }

  @Test
  void the_secret_is_kept_sealed_and_recovery_codes_as_hashes() {
    String secret = factor.begin(account);
    List<String> codes = factor.confirm(account, code(secret, 0), desk);
    byte[] sealed =
        database
            .sql("select secret from second_factor where account = :account")
            .param("account", account)
            .query(byte[].class)
            .single();

    assertThat(sealed).hasSize(12 + Totp.SECRET_BYTES + 16);
    assertThat(Totp.base32(sealed)).doesNotContain(secret);
    assertThat(key.open("somebody-else", sealed)).isEmpty();
    sealed[15] ^= 1;
    assertThat(key.open(account, sealed)).isEmpty();
    assertThat(
            database
                .sql("select encode(hash, 'escape') from recovery_code where account = :account")
                .param("account", account)
                .query(String.class)
                .list())
        .hasSize(10)
        .doesNotContainAnyElementsOf(codes);
  }

  @Test
  void whoever_comes_in_with_a_password_still_owes_the_code() {
    assertThat(passwords.choose(people.find(account).orElseThrow(), PASSWORD, desk)).isEmpty();
    setUp();

    String token = entrance.bySecret(account, PASSWORD, desk).orElseThrow();

    assertThat(signIns.session(token)).get().extracting(Session::due).isEqualTo(Step.CODE);
    assertThat(signIns.holder(token)).isEmpty();
    String whole = signIns.done(token, Step.CODE).orElseThrow();
    assertThat(signIns.holder(whole)).isPresent();
    assertThat(signIns.session(token)).as("the token before").isEmpty();
  }

  @Test
  void a_first_secret_does_not_get_around_it() {
    setUp();

    String token = entrance.bySecret(account, firstSecrets.issue(account), desk).orElseThrow();

    assertThat(signIns.session(token)).get().extracting(Session::due).isEqualTo(Step.CODE);
    String next = signIns.done(token, Step.CODE).orElseThrow();
    assertThat(signIns.session(next)).get().extracting(Session::due).isEqualTo(Step.PASSWORD);
  }

  @Test
  void a_reset_takes_it_away_and_ends_every_session() {
    assertThat(passwords.choose(people.find(account).orElseThrow(), PASSWORD, desk)).isEmpty();
    setUp();
    String token = entrance.bySecret(account, PASSWORD, desk).orElseThrow();

    real.reset(account);

    assertThat(real.isSet(account)).isFalse();
    assertThat(signIns.session(token)).isEmpty();
  }

  @Test
  void it_is_demanded_of_the_posts_a_setting_names_but_not_in_a_demonstration() {
    Person person = people.find(account).orElseThrow();

    assertThat(factor("false", Set.of("owner.handler")).isDemandedOf(person)).isTrue();
    assertThat(factor("false", Set.of("owner")).isDemandedOf(person)).isTrue();
    assertThat(factor("false", Set.of("finance")).isDemandedOf(person)).isFalse();
    assertThat(factor("", Set.of("owner")).isDemandedOf(person)).isFalse();
  }

  @Test
  void administrators_always_need_one_outside_a_demonstration() {
    people.enrol(account, "谭例石", "pond", List.of());
    Person person = people.find(account).orElseThrow();
    ObjectProvider<AdministratorAccounts> just =
        new StaticListableBeanFactory(Map.of("one", new OneAdministrator(account)))
            .getBeanProvider(AdministratorAccounts.class);

    assertThat(factor("false", Set.of(), just).isDemandedOf(person)).isTrue();
    assertThat(factor("", Set.of(), just).isDemandedOf(person)).isFalse();
    assertThat(factor("false", Set.of()).isDemandedOf(person)).isFalse();
  }

  private record OneAdministrator(String account) implements AdministratorAccounts {
    @Override
    public boolean includes(String asked) {
      return asked.equals(account);
    }

    @Override
    public List<String> first() {
      return List.of(account);
    }
  }

  private String setUp() {
    String secret = factor.begin(account);
    assertThat(factor.confirm(account, code(secret, 0), desk)).isNotEmpty();
    return secret;
  }

  private String code(String base32, int stepsAway) {
    return Totp.code(decoded(base32), Totp.step(present()) + stepsAway, Totp.DIGITS);
  }

  private Instant present() {
    return clock.instant();
  }

  private SecondFactor factor(String demonstration, Set<String> demanded) {
    return factor(
        demonstration,
        demanded,
        new StaticListableBeanFactory().getBeanProvider(AdministratorAccounts.class));
  }

  private SecondFactor factor(
      String demonstration, Set<String> demanded, ObjectProvider<AdministratorAccounts> who) {
    HouseClock set = new HouseClock(clock);
    return new SecondFactor(
        database,
        set,
        key,
        new Guesses(database, set),
        events,
        signIns,
        new SecondFactorSettings(demanded),
        who,
        new Demonstration(new DatabaseSettings(null, null, null, null, null, null), demonstration));
  }

  static byte[] decoded(String base32) {
    byte[] secret = new byte[base32.length() * 5 / 8];
    int buffer = 0;
    int bits = 0;
    int at = 0;
    for (char one : base32.toCharArray()) {
      buffer = (buffer << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(one);
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        secret[at++] = (byte) (buffer >> bits);
      }
    }
    return secret;
  }
}
