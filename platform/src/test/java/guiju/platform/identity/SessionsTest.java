package guiju.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.law.Capacity;
import guiju.engine.text.Text;
import guiju.platform.Caller;
import guiju.platform.HouseClock;
import guiju.platform.PlatformTest;
import guiju.platform.SetClock;
import guiju.platform.database.DatabaseSettings;
import guiju.platform.identity.AccountEvent.What;
import guiju.platform.identity.Session.Step;
import guiju.platform.identity.Session.Way;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@PlatformTest
class SessionsTest {

  @LocalServerPort int port;
  @Autowired Organisations organisations;
  @Autowired People people;
  @Autowired Accounts accounts;
  @Autowired SignIns signIns;
  @Autowired Passwords passwords;
  @Autowired AccountEvents events;
  @Autowired JdbcClient database;

  private final String account = "ke-" + UUID.randomUUID().toString().substring(0, 8);
  private final SetClock clock = new SetClock("2026-11-18T09:00:00");
  private final Origin desk = new Origin("10.1.1.7", "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0");

  @BeforeEach
  void somebody() {
    organisations.register(new Organisation("pond", new Text("荷塘", "Pond"), null, null));
    people.enrol(
        account,
        "柯例舟",
        "pond",
        List.of(Capacity.of("owner.handler"), Capacity.of("owner.principal")));
  }

  @Test
  void half_an_hour_without_a_request_ends_it() {
    String token = shifted().begin(arrival());
    clock.set("2026-11-18T09:29:59");
    assertThat(shifted().session(token)).isPresent();
    clock.set("2026-11-18T09:59:58");
    assertThat(shifted().session(token)).as("used meanwhile").isPresent();
    clock.set("2026-11-18T10:29:59");

    assertThat(shifted().session(token)).isEmpty();
  }

  @Test
  void ten_hours_end_it_whatever_somebody_does() {
    String token = shifted().begin(arrival());
    for (int minute = 20; minute < 600; minute += 20) {
      clock.set("2026-11-18T%02d:%02d:00".formatted(9 + minute / 60, minute % 60));
      assertThat(shifted().session(token)).isPresent();
    }
    clock.set("2026-11-18T19:00:00");

    assertThat(shifted().session(token)).isEmpty();
  }

  @Test
  void what_began_while_the_clock_was_ahead_does_not_last_until_that_day() {
    clock.set("2036-11-18T09:00:00");
    String token = shifted().begin(arrival());
    assertThat(shifted().session(token)).isPresent();

    clock.set("2026-11-18T09:00:00");
    assertThat(shifted().session(token)).isEmpty();
    assertThat(shifted().of(account)).isEmpty();
  }

  @Test
  void instances_whose_clocks_differ_by_minutes_take_each_others_sessions() {
    String token = shifted().begin(arrival());
    clock.set("2026-11-18T08:58:30");

    assertThat(shifted().session(token)).isPresent();
    assertThat(shifted().of(account)).hasSize(1);
  }

  @Test
  void a_password_shown_while_the_clock_was_ahead_is_asked_for_again() {
    Fresh fresh = fresh();
    String token = shifted().begin(arrival());
    clock.set("2026-11-18T12:00:00");
    String again = shifted().proved(token).orElseThrow();

    clock.set("2026-11-18T09:00:00");
    assertThat(fresh.is(shifted().session(again).orElseThrow())).isFalse();
  }

  @Test
  void choosing_a_capacity_gives_a_new_token_and_ends_the_old_one() {
    String before = signIns.begin(arrival());

    String after = signIns.choose(before, Capacity.of("owner.principal")).orElseThrow();

    assertThat(after).isNotEqualTo(before);
    assertThat(signIns.session(before)).isEmpty();
    assertThat(signIns.session(after)).isPresent();
  }

  @Test
  void an_owner_sees_where_they_are_signed_in_and_ends_one_of_them() {
    String here = signIns.begin(arrival());
    String there =
        signIns.begin(new Arrival(account, Way.PASSWORD, new Origin("10.9.9.9", ""), Set.of()));
    long id = signIns.session(there).orElseThrow().id();

    assertThat(signIns.of(account))
        .extracting(one -> one.origin().address())
        .containsExactlyInAnyOrder("10.1.1.7", "10.9.9.9");
    signIns.end(account, id, desk);

    assertThat(signIns.session(there)).isEmpty();
    assertThat(signIns.session(here)).isPresent();
  }

  @Test
  void nobody_ends_the_session_of_somebody_else() {
    String token = signIns.begin(arrival());
    long id = signIns.session(token).orElseThrow().id();

    signIns.end("somebody-else", id, desk);

    assertThat(signIns.session(token)).isPresent();
  }

  @Test
  void whoever_signs_out_is_out_and_the_token_is_worth_nothing() {
    String token = signIns.begin(arrival());

    signIns.leave(token, desk);

    assertThat(
            new Caller(port).get("/api/v1/dossiers/unit/pond", "Authorization", "Bearer " + token))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(401);
  }

  @Test
  void an_administrator_is_signed_in_once_at_a_time_and_the_browser_before_is_told() {
    String admin = administrator();
    String before = signIns.begin(new Arrival(admin, Way.PASSWORD, desk, Set.of()));
    String half = signIns.begin(new Arrival(admin, Way.PASSWORD, desk, Set.of(Step.CODE)));
    assertThat(signIns.session(before)).as("a password without its code").isPresent();

    String after = signIns.done(half, Step.CODE).orElseThrow();

    assertThat(signIns.session(before)).isEmpty();
    assertThat(signIns.session(after)).isPresent();
    assertThat(signIns.of(admin)).hasSize(1);
    assertThat(events.latest(admin, 1).get(0).what()).isEqualTo(What.SESSION_DISPLACED);
    assertThat(new Caller(port).get("/sign-in", "Cookie", "guiju=" + before).body())
        .contains("这次登录已结束");
    assertThat(new Caller(port).get("/sign-in").body()).doesNotContain("这次登录已结束");
  }

  @Test
  void people_may_be_signed_in_twice_and_so_may_cards_of_the_demonstration() {
    String here = signIns.begin(arrival());
    signIns.begin(arrival());
    assertThat(signIns.session(here)).isPresent();

    String admin = administrator();
    String card = signIns.begin(Arrival.byCard(admin, desk));
    signIns.begin(Arrival.byCard(admin, desk));
    assertThat(signIns.session(card)).isPresent();
  }

  @Test
  void another_kind_of_browser_at_a_known_place_is_new_and_a_newer_version_is_not() {
    events.note(account, What.SIGNED_IN_ANEW, desk);

    assertThat(events.isFamiliar(account, desk, Guesses.FAMILIAR)).isTrue();
    assertThat(events.isFamiliar(account, browser("Firefox/141.2"), Guesses.FAMILIAR)).isTrue();
    assertThat(events.isFamiliar(account, browser("Chrome/140.0"), Guesses.FAMILIAR)).isFalse();
    assertThat(events.isFamiliar(account, new Origin("10.2.2.2", desk.agent()), Guesses.FAMILIAR))
        .isFalse();
  }

  private static Origin browser(String named) {
    return new Origin("10.1.1.7", "Mozilla/5.0 (Windows NT 10.0) " + named);
  }

  private String administrator() {
    String id = "gao-" + account;
    accounts.open(id, "高例一", "pond", "N-" + account);
    accounts.appoint(id, Office.SYSTEM);
    return id;
  }

  @Test
  void a_first_sign_in_from_a_new_place_is_shown_until_it_is_noted() {
    events.note(account, AccountEvent.What.SIGNED_IN_ANEW, desk);

    assertThat(events.unseen(account)).hasSize(1);
    events.seen(account);
    assertThat(events.unseen(account)).isEmpty();
    assertThat(events.latest(account, 5)).hasSize(1);
  }

  @Test
  void over_https_cookies_are_bound_to_host_and_encryption() {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setSecure(true);
    MockHttpServletResponse response = new MockHttpServletResponse();

    tickets("auto").give(request, response, "word");

    assertThat(response.getHeader("Set-Cookie"))
        .startsWith("__Host-guiju=word;")
        .contains("Path=/;", "Secure;", "HttpOnly;", "SameSite=Lax")
        .doesNotContain("Domain");
  }

  @Test
  void behind_a_proxy_that_does_not_tell_a_setting_binds_them_all_the_same() {
    MockHttpServletResponse response = new MockHttpServletResponse();

    tickets("always").give(new MockHttpServletRequest(), response, "word");

    assertThat(response.getHeader("Set-Cookie"))
        .startsWith("__Host-guiju=word;")
        .contains("Secure");
  }

  @Test
  void a_plain_connection_gets_a_plain_name() {
    MockHttpServletResponse response = new MockHttpServletResponse();

    tickets("auto").give(new MockHttpServletRequest(), response, "word");

    assertThat(response.getHeader("Set-Cookie")).startsWith("guiju=word;").contains("HttpOnly");
  }

  @Test
  void what_a_client_says_about_its_own_address_is_not_believed() {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setRemoteAddr("10.1.1.7");
    request.addHeader("X-Forwarded-For", "8.8.8.8");
    request.addHeader("X-Real-IP", "8.8.8.8");
    request.addHeader("Forwarded", "for=8.8.8.8");

    assertThat(Origin.of(request).address()).isEqualTo("10.1.1.7");
  }

  @Test
  void one_household_has_one_ipv6_source() {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setRemoteAddr("2001:db8:1:2:3:4:5:6");

    assertThat(Origin.of(request).address()).isEqualTo("2001:db8:1:2:0:0:0:0/64");
  }

  @Test
  void five_minutes_after_a_password_was_shown_it_is_asked_for_again() {
    Fresh fresh = fresh();
    String token = shifted().begin(arrival());

    clock.set("2026-11-18T09:04:59");
    assertThat(fresh.is(shifted().session(token).orElseThrow())).isTrue();
    clock.set("2026-11-18T09:05:00");
    assertThat(fresh.is(shifted().session(token).orElseThrow())).isFalse();
    String again = shifted().proved(token).orElseThrow();
    assertThat(fresh.is(shifted().session(again).orElseThrow())).isTrue();
  }

  private Fresh fresh() {
    return new Fresh(
        new HouseClock(clock),
        passwords,
        new Demonstration(new DatabaseSettings(null, null, null, null, null, null), "false"));
  }

  private Arrival arrival() {
    return new Arrival(account, Way.PASSWORD, desk, Set.of());
  }

  /** Another instance at the clock's present moment: nothing is believed from before. */
  private SignIns shifted() {
    return new SignIns(database, new HouseClock(clock), settings("auto"), events);
  }

  private static Tickets tickets(String secure) {
    return new Tickets(settings(secure));
  }

  private static SessionSettings settings(String secure) {
    return new SessionSettings(
        Duration.ofMinutes(30),
        Duration.ofHours(10),
        SessionSettings.Secure.valueOf(secure.toUpperCase(java.util.Locale.ROOT)));
  }
}
