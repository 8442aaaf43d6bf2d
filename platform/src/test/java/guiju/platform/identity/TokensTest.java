package guiju.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guiju.engine.law.Capacity;
import guiju.engine.text.Text;
import guiju.platform.Caller;
import guiju.platform.HouseClock;
import guiju.platform.PlatformTest;
import guiju.platform.SetClock;
import guiju.platform.identity.Session.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class TokensTest {

  private static final Capacity HANDLER = Capacity.of("owner.handler");
  private static final Capacity PRINCIPAL = Capacity.of("owner.principal");

  @LocalServerPort int port;
  @Autowired Organisations organisations;
  @Autowired People people;
  @Autowired Tokens tokens;
  @Autowired HouseClock house;
  @Autowired AccountEvents events;
  @Autowired JdbcClient database;

  private final String account = "qi-" + UUID.randomUUID().toString().substring(0, 8);
  private final Origin desk = new Origin("10.1.1.7", "");

  @BeforeEach
  void somebody() {
    organisations.register(new Organisation("pond", new Text("荷塘", "Pond"), null, null));
    people.enrol(account, "戚例禾", "pond", List.of(HANDLER, PRINCIPAL));
  }

  @Test
  void a_token_is_its_owner_in_one_capacity_and_no_other() {
    Session session = tokens.session(make(Scope.ACT, PRINCIPAL)).orElseThrow();

    assertThat(session.person().account()).isEqualTo(account);
    assertThat(session.person().capacities()).containsExactly(PRINCIPAL);
    assertThat(session.person().active()).isEqualTo(PRINCIPAL);
  }

  @Test
  void a_token_for_reading_reads_and_sends_nothing() {
    String reading = make(Scope.READ, HANDLER);
    String acting = make(Scope.ACT, HANDLER);

    assertThat(get("/api/v1/dossiers/unit/nowhere", reading)).isEqualTo(404);
    assertThat(post("/api/v1/dossiers/unit/nowhere/acts", reading)).isEqualTo(403);
    assertThat(post("/api/v1/dossiers/unit/nowhere/acts", acting)).isNotIn(401, 403);
  }

  @Test
  void a_token_opens_the_interface_for_programs_and_no_page() {
    String token = make(Scope.ACT, HANDLER);

    assertThat(get("/workbench", token)).isEqualTo(403);
    assertThat(get("/account/tokens", token)).isEqualTo(403);
    assertThat(post("/account/tokens", token)).isEqualTo(403);
    assertThat(post("/sign-out", token)).isEqualTo(403);
  }

  @Test
  void a_token_in_a_cookie_is_nobody() {
    String token = make(Scope.ACT, HANDLER);

    assertThat(
            new Caller(port)
                .get("/api/v1/dossiers/unit/nowhere", "Cookie", "guiju=" + token)
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void a_revoked_token_is_worth_nothing_and_others_go_on() {
    String one = make(Scope.READ, HANDLER);
    String other = make(Scope.READ, HANDLER);
    long id = tokens.session(one).orElseThrow().id();

    tokens.revoke("somebody-else", id, desk);
    assertThat(tokens.session(one)).isPresent();
    tokens.revoke(account, id, desk);

    assertThat(get("/api/v1/dossiers/unit/nowhere", one)).isEqualTo(401);
    assertThat(get("/api/v1/dossiers/unit/nowhere", other)).isEqualTo(404);
    tokens.revoke(account);
    assertThat(get("/api/v1/dossiers/unit/nowhere", other)).isEqualTo(401);
  }

  @Test
  void a_token_dies_with_its_last_day() {
    SetClock clock = new SetClock("2026-11-18T09:00:00");
    Tokens shifted = new Tokens(database, new HouseClock(clock), events);
    String token =
        shifted.make(
            people.find(account).orElseThrow(),
            new Tokens.Wish("x", Scope.READ, HANDLER, LocalDate.of(2026, 11, 20)),
            desk);
    clock.set("2026-11-20T23:59:59");
    assertThat(new Tokens(database, new HouseClock(clock), events).session(token)).isPresent();
    clock.set("2026-11-21T00:00:00");

    assertThat(new Tokens(database, new HouseClock(clock), events).session(token)).isEmpty();
  }

  @Test
  void a_token_lives_a_year_at_most() {
    Person person = people.find(account).orElseThrow();
    LocalDate tooFar = house.today().plusYears(1).plusDays(1);

    assertThatThrownBy(
            () -> tokens.make(person, new Tokens.Wish("x", Scope.READ, HANDLER, tooFar), desk))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not until " + tooFar);
  }

  @Test
  void nobody_gives_a_token_what_they_do_not_hold() {
    Person person = people.find(account).orElseThrow();

    assertThatThrownBy(
            () ->
                tokens.make(
                    person,
                    new Tokens.Wish(
                        "x", Scope.ACT, Capacity.of("finance.signatory"), house.today()),
                    desk))
        .isInstanceOf(CapacityNotHeld.class);
  }

  @Test
  void a_capacity_taken_away_takes_the_token_with_it() {
    String token = make(Scope.ACT, PRINCIPAL);
    people.enrol(account, "戚例禾", "pond", List.of(HANDLER));

    assertThat(new Tokens(database, house, events).session(token)).isEmpty();
  }

  @Test
  void only_its_hash_is_kept_and_its_use_is_noted() {
    String token = make(Scope.READ, HANDLER);
    assertThat(tokens.of(account)).singleElement().extracting(Tokens.Listed::used).isNull();

    tokens.session(token);

    assertThat(tokens.of(account)).singleElement().extracting(Tokens.Listed::used).isNotNull();
    assertThat(
            database
                .sql("select t::text from api_token t where account = :account")
                .param("account", account)
                .query(String.class)
                .single())
        .doesNotContain(token)
        .doesNotContain(token.substring(Tokens.BEGINNING.length()));
  }

  private String make(Scope scope, Capacity capacity) {
    return tokens.make(
        people.find(account).orElseThrow(),
        new Tokens.Wish("reports", scope, capacity, house.today().plusDays(30)),
        desk);
  }

  private int get(String path, String token) {
    return new Caller(port).get(path, "Authorization", "Bearer " + token).statusCode();
  }

  private int post(String path, String token) {
    return new Caller(port).json(path, "{}", "Authorization", "Bearer " + token).statusCode();
  }
}
