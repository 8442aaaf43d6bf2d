package guiju.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guiju.engine.law.Capacity;
import guiju.engine.text.Text;
import guiju.platform.Caller;
import guiju.platform.PlatformTest;
import guiju.platform.trail.Kind;
import guiju.platform.trail.Line;
import guiju.platform.trail.Result;
import guiju.platform.trail.Trail;
import guiju.platform.trail.Wanted;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;

/** What the database and the gate never allow, whatever the pages do. */
@PlatformTest
class OfficesTest {

  private static final Capacity HANDLER = Capacity.of("owner.handler");

  @LocalServerPort int port;
  @Autowired Organisations organisations;
  @Autowired People people;
  @Autowired Accounts accounts;
  @Autowired SignIns signIns;
  @Autowired Trail trail;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String account = "gao-" + mark;

  @BeforeEach
  void somebody_exists() {
    organisations.register(
        new Organisation("administration", new Text("平台管理", "Administration"), null, null));
    accounts.open(account, "高例一", "administration", "N-" + mark);
  }

  @Test
  void a_post_and_an_office_never_meet_in_one_person() {
    accounts.appoint(account, Office.SYSTEM);
    assertThatThrownBy(() -> accounts.grant(account, HANDLER))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("no_post_beside_an_office");

    accounts.appoint(account, null);
    accounts.grant(account, HANDLER);
    assertThatThrownBy(() -> accounts.appoint(account, Office.AUDIT))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("no_post_beside_an_office");
  }

  @Test
  void two_offices_never_meet_in_one_person_who_has_but_one_account() {
    accounts.appoint(account, Office.SYSTEM);

    assertThatThrownBy(() -> accounts.open(account + "-2", "高例一", "administration", "N-" + mark))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("one_account_for_a_person");
  }

  @Test
  void whoever_has_no_staff_number_becomes_no_administrator() {
    accounts.open(account + "-3", "高例三", "administration", null);

    assertThatThrownBy(() -> accounts.appoint(account + "-3", Office.SECURITY))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("administrators_have_a_number");
  }

  @ParameterizedTest
  @EnumSource(Office.class)
  void no_administrator_reads_or_does_what_belongs_to_matters(Office office) {
    accounts.appoint(account, office);
    Caller caller = new Caller(port);
    String ticket = "Bearer " + signIns.begin(Arrival.byCard(account, Origin.HOUSE));

    for (String page :
        List.of("/workbench", "/search?q=a", "/notices", "/api/v1/dossiers/unit/pond")) {
      HttpResponse<String> answer = caller.get(page, "Authorization", ticket);
      assertThat(answer.statusCode()).as(page).isEqualTo(403);
    }
    HttpResponse<String> act =
        caller.form("/acts/unit/pond/unit.enrol", Map.of(), "Authorization", ticket);
    assertThat(act.statusCode()).isEqualTo(403);
    assertThat(caller.get("/", "Authorization", ticket).headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/administration"));
  }

  @Test
  void each_refused_request_makes_exactly_one_line() {
    Caller caller = new Caller(port);
    accounts.appoint(account, Office.AUDIT);
    String ticket = "Bearer " + signIns.begin(Arrival.byCard(account, Origin.HOUSE));

    caller.get("/workbench", "Authorization", ticket);
    caller.get("/no/such/page", "Authorization", ticket);
    caller.get("/", "Authorization", ticket);

    assertThat(lines())
        .extracting(line -> line.event().object() + " " + line.event().became())
        .containsExactly("GET /no/such/page 404", "GET /workbench 403");
    assertThat(lines())
        .allMatch(line -> line.event().kind() == Kind.ACCESS)
        .allMatch(line -> line.event().result() == Result.REFUSED)
        .allMatch(line -> line.event().who().name().equals("高例一"))
        .allMatch(line -> !line.event().who().source().isEmpty());
  }

  @Test
  void a_visitor_led_to_the_door_makes_no_line_and_a_forged_form_makes_one() {
    Caller visitor = new Caller(port);
    String path = "/acts/unit/" + mark + "/unit.enrol";

    visitor.get(path);
    assertThat(said(mark)).isEmpty();

    assertThat(visitor.form(path, Map.of()).statusCode()).isEqualTo(403);
    assertThat(said(mark)).hasSize(1);
  }

  @Test
  void huge_and_hostile_headers_do_not_keep_a_refusal_from_the_trail() {
    accounts.appoint(account, Office.AUDIT);
    String ticket = "Bearer " + signIns.begin(Arrival.byCard(account, Origin.HOUSE));

    new Caller(port)
        .get(
            "/workbench",
            "Authorization",
            ticket,
            "User-Agent",
            "x".repeat(6_000),
            "X-Forwarded-For",
            "203.0.113.9");

    assertThat(lines()).hasSize(1);
    assertThat(lines().get(0).event().who().source()).doesNotContain("203.0.113.9");
  }

  @Test
  void every_sign_in_good_or_bad_and_every_sign_out_makes_one_line() {
    Caller program = new Caller(port);
    String asked = "{\"account\": \"%s\", \"secret\": \"%s\"}";

    program.json("/api/v1/sign-ins", asked.formatted(account, ""));
    program.json("/api/v1/sign-ins", asked.formatted(account, "wrong"));
    program.json("/api/v1/sign-ins", asked.formatted("nobody-" + mark, "wrong"));

    assertThat(said(mark))
        .extracting(
            line ->
                line.event().who().account()
                    + " "
                    + line.event().kind()
                    + " "
                    + line.event().result())
        .containsExactly(
            "nobody-" + mark + " SIGN_IN REFUSED",
            account + " SIGN_IN REFUSED",
            account + " SIGN_IN DONE");
  }

  @Test
  void a_staff_number_is_shown_by_its_end_only() {
    Account kept = accounts.find(account).orElseThrow();

    assertThat(kept.maskedNumber()).endsWith(mark.substring(4)).doesNotContain("N-");
  }

  private List<Line> lines() {
    return said(account);
  }

  private List<Line> said(String words) {
    return trail.lines(new Wanted(null, null, words, null, null), Long.MAX_VALUE, 50);
  }
}
