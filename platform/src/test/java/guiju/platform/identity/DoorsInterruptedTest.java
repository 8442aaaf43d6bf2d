package guiju.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.law.Capacity;
import guiju.engine.text.Text;
import guiju.platform.HouseClock;
import guiju.platform.InterruptedTest;
import guiju.platform.Sweep;
import guiju.platform.Sweep.Again;
import guiju.platform.Sweep.UseCase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever call goes wrong at the doors: somebody is in or out, with the event and the line of the
 * trail that say so, or nothing has happened. Guesses are counted before they are looked at, so the
 * tables that count them are left apart.
 */
@InterruptedTest
class DoorsInterruptedTest {

  private static final Capacity HANDLER = Capacity.of("owner.handler");
  private static final String PASSWORD = "Ouzel-7-tarn-heron";
  private static final List<String> COUNTED = List.of("sign_in_guess", "sign_in_source");

  @Autowired Sweep sweep;
  @Autowired Organisations organisations;
  @Autowired People people;
  @Autowired Passwords passwords;
  @Autowired FirstSecrets firstSecrets;
  @Autowired Entrance entrance;
  @Autowired SignIns signIns;
  @Autowired Tokens tokens;
  @Autowired SecondFactor factor;
  @Autowired HouseClock clock;

  @BeforeEach
  void an_organisation() {
    organisations.register(new Organisation("pond", new Text("荷塘", "Pond"), null, null));
  }

  @Test
  void coming_in_by_password() {
    String account = somebody();
    assertThat(passwords.choose(person(account), PASSWORD, from(account))).isEmpty();
    sweep.insist(
        new UseCase(
            "signing in by password",
            Again.ANEW,
            () -> {
              passwords.release(account);
              return () ->
                  assertThat(entrance.bySecret(account, PASSWORD, from(account))).isPresent();
            },
            COUNTED));
  }

  /**
   * Were it used up by an attempt that broke off, its owner would be locked out. When only the
   * answer is lost it is used up: whoever has it then needs another.
   */
  @Test
  void coming_in_by_a_first_secret() {
    sweep.insist(
        new UseCase(
            "signing in by a first secret",
            Again.ANEW,
            () -> {
              String account = somebody();
              String secret = firstSecrets.issue(account);
              return () -> {
                if (entrance.bySecret(account, secret, from(account)).isEmpty()) {
                  throw new IllegalStateException("Not let in");
                }
              };
            },
            COUNTED));
  }

  @Test
  void signing_out() {
    sweep.insist(
        new UseCase(
            "signing out",
            Again.ONCE,
            () -> {
              String account = somebody();
              String token = signIns.begin(Arrival.byCard(account, from(account)));
              return () -> signIns.leave(token, from(account));
            }));
  }

  @Test
  void ending_every_session() {
    sweep.insist(
        new UseCase(
            "ending every session of an account",
            Again.ONCE,
            () -> {
              String account = somebody();
              signIns.begin(Arrival.byCard(account, from(account)));
              signIns.begin(Arrival.byCard(account, from(account)));
              return () -> signIns.end(account);
            }));
  }

  @Test
  void issuing_a_first_secret() {
    sweep.insist(
        new UseCase(
            "issuing a first secret",
            Again.ANEW,
            () -> {
              String account = somebody();
              return () -> firstSecrets.issue(account);
            }));
  }

  @Test
  void choosing_a_password() {
    sweep.insist(
        new UseCase(
            "choosing a password",
            Again.ANEW,
            () -> {
              String account = somebody();
              return () -> passwords.choose(person(account), PASSWORD, from(account));
            }));
  }

  @Test
  void making_a_token() {
    sweep.insist(
        new UseCase(
            "making a token for a program",
            Again.ANEW,
            () -> {
              Person owner = person(somebody());
              Tokens.Wish wish =
                  new Tokens.Wish("x", Session.Scope.READ, HANDLER, clock.today().plusDays(7));
              return () -> tokens.make(owner, wish, from(owner.account()));
            }));
  }

  @Test
  void revoking_a_token() {
    sweep.insist(
        new UseCase(
            "revoking a token",
            Again.ONCE,
            () -> {
              Person owner = person(somebody());
              tokens.make(
                  owner,
                  new Tokens.Wish("x", Session.Scope.READ, HANDLER, clock.today().plusDays(7)),
                  from(owner.account()));
              return () -> tokens.revoke(owner.account());
            }));
  }

  @Test
  void setting_up_a_second_factor() {
    sweep.insist(
        new UseCase(
            "beginning a second factor",
            Again.ONCE,
            () -> {
              String account = somebody();
              return () -> factor.begin(account);
            }));
  }

  /** When only the answer is lost it is set up, and new recovery codes are had by asking. */
  @Test
  void confirming_a_second_factor() {
    sweep.insist(
        new UseCase(
            "confirming a second factor",
            Again.ONCE,
            () -> {
              String account = somebody();
              byte[] secret = SecondFactorTest.decoded(factor.begin(account));
              return () -> {
                boolean set =
                    !factor.confirm(account, code(secret), from(account)).isEmpty()
                        || factor.isSet(account);
                if (!set) {
                  throw new IllegalStateException("Not confirmed");
                }
              };
            },
            COUNTED));
  }

  @Test
  void renewing_recovery_codes() {
    sweep.insist(
        new UseCase(
            "renewing recovery codes",
            Again.ANEW,
            () -> {
              String account = somebody();
              factor.renewCodes(account);
              return () -> factor.renewCodes(account);
            }));
  }

  private String code(byte[] secret) {
    return Totp.code(secret, Totp.step(clock.present()), Totp.DIGITS);
  }

  private String somebody() {
    String account = "ma-" + UUID.randomUUID().toString().substring(0, 8);
    people.enrol(account, "马例山", "pond", List.of(HANDLER));
    return account;
  }

  private Person person(String account) {
    return people.find(account).orElseThrow();
  }

  private static Origin from(String account) {
    return new Origin("desk-" + account, "");
  }
}
