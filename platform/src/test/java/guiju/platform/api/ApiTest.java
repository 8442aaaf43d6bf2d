package guiju.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.law.Capacity;
import guiju.engine.text.Text;
import guiju.platform.Caller;
import guiju.platform.PlatformTest;
import guiju.platform.identity.Organisation;
import guiju.platform.identity.Organisations;
import guiju.platform.identity.People;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlatformTest
class ApiTest {

  @LocalServerPort int port;
  @Autowired Organisations organisations;
  @Autowired People people;

  private final String key = "P-" + UUID.randomUUID();
  private String bearer = "";
  private String officer = "";
  private String stranger = "";

  @BeforeEach
  void people_of_the_park() {
    organisations.register(new Organisation("pond", new Text("荷塘", "Pond"), null, null));
    organisations.register(new Organisation("hill", new Text("山", "Hill"), null, null));
    organisations.register(new Organisation("office", new Text("园务处", "Office"), "office", null));
    people.enrol("api-zhou", "周", "pond", List.of(Capacity.of("owner.handler")));
    people.enrol("api-he", "何", "hill", List.of(Capacity.of("owner.handler")));
    people.enrol("api-su", "苏", "office", List.of(Capacity.of("office.officer")));
    bearer = signIn("api-zhou");
    officer = signIn("api-su");
    stranger = signIn("api-he");
    post(
        "/api/v1/dossiers/unit/pond/acts",
        "{\"act\":\"unit.enrol\",\"capacity\":\"office.officer\","
            + "\"form\":{\"organisation\":\"pond\",\"name\":\"荷塘\"}}",
        officer);
  }

  @Test
  void an_act_is_taken_and_shows_on_the_docket() {
    HttpResponse<String> taken = register("\"100.00\"", bearer);

    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
    assertThat(taken.body()).contains("\"sequence\":1").contains("sm3:");
    assertThat(get("/docket", bearer).body()).contains("registration.register");
    assertThat(get("/verdict", bearer).body()).contains("\"sound\":true");
    assertThat(get("", bearer).body()).contains("\"totalInvestment\":\"100.00\"");
  }

  @Test
  void a_refusal_is_a_problem_document_with_its_findings() {
    HttpResponse<String> refused = register("\"5000000.01\"", bearer);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(refused.body()).contains("under-the-ceiling").contains("\"refuses\":true");
    assertThat(get("", bearer).statusCode()).isEqualTo(404);
  }

  @Test
  void people_of_another_organisation_are_told_there_is_nothing() {
    register("\"100.00\"", bearer);

    assertThat(get("", stranger).statusCode()).isEqualTo(404);
    assertThat(get("/docket", stranger).statusCode()).isEqualTo(404);
    assertThat(get("/verdict", stranger).statusCode()).isEqualTo(404);
    assertThat(get("", officer).statusCode()).isEqualTo(200);
  }

  @Test
  void a_refusal_tells_nothing_of_what_somebody_may_not_read() {
    register("\"100.00\"", bearer);

    HttpResponse<String> answer =
        post(
            "/api/v1/dossiers/project/" + key + "/acts",
            "{\"act\":\"registration.register\",\"capacity\":\"owner.handler\",\"form\":{}}",
            stranger);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
    assertThat(answer.body()).doesNotContain("荷塘清淤");
  }

  @Test
  void a_capacity_that_is_not_held_is_forbidden() {
    HttpResponse<String> answer =
        post(
            "/api/v1/dossiers/project/" + key + "/acts",
            "{\"act\":\"registration.confirm\",\"capacity\":\"office.officer\",\"form\":{}}",
            bearer);

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void nobody_acts_without_having_signed_in() {
    HttpResponse<String> answer =
        new Caller(port)
            .json("/api/v1/dossiers/project/" + key + "/acts", "{}", "Idempotency-Key", key);

    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "100.5",
        "1e3000000",
        "\"100.001\"",
        "\"１００\"",
        "\"NaN\"",
        "\"-1\"",
        "\"1,000\"",
        "\"0x10\"",
        "true",
        "{}",
        "[[]]",
        "\"99999999999999999.00\""
      })
  void money_in_any_other_form_is_refused_and_nothing_is_kept(String total) {
    HttpResponse<String> answer = register(total, bearer);

    assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
    assertThat(get("", bearer).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{} {}",
        "{\"act\":\"a\",\"act\":\"b\"}",
        "{\"other\":1}",
        "nonsense",
        "{\"act\":1}",
        "{\"act\":\"x.y\",\"capacity\":\"owner.handler\",\"form\":[]}",
        "{\"act\":\"x.y\",\"capacity\":\"nodot\"}",
        "\u0000",
        "/* c */{}"
      })
  void a_body_that_is_not_as_agreed_gets_a_four_hundred(String body) {
    HttpResponse<String> answer = post("/api/v1/dossiers/project/" + key + "/acts", body, bearer);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("Exception").doesNotContain("guiju.");
  }

  @Test
  void a_ruling_is_given_without_keeping_anything() {
    HttpResponse<String> answer =
        new Caller(port)
            .json(
                "/api/v1/rulings",
                """
                {"dossier": {"kind": "project", "key": "P-1", "sequence": 0,
                   "linked": {"unit": {"key": "pond", "facts": {}, "projects": []}}},
                 "act": {"act": "registration.register",
                   "by": {"account": "z", "organisation": "pond", "capacity": "owner.handler"},
                   "form": {"name": "x", "owner": "pond", "year": "2026",
                     "totalInvestment": "5000000.01"}},
                 "on": "2026-03-20"}
                """);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("\"permitted\":false").contains("under-the-ceiling");
  }

  @Test
  void an_unknown_kind_of_dossier_is_not_an_error_of_ours() {
    HttpResponse<String> read =
        new Caller(port).get("/api/v1/dossiers/nothing/x", "Authorization", "Bearer " + bearer);
    HttpResponse<String> act =
        post(
            "/api/v1/dossiers/nothing/x/acts",
            "{\"act\":\"a.b\",\"capacity\":\"owner.handler\"}",
            bearer);

    assertThat(read.statusCode()).isEqualTo(404);
    assertThat(act.statusCode()).isEqualTo(422);
  }

  private HttpResponse<String> register(String total, String token) {
    return post(
        "/api/v1/dossiers/project/" + key + "/acts",
        """
        {"act": "registration.register", "capacity": "owner.handler",
         "form": {"name": "荷塘清淤", "owner": "pond", "year": "2026", "totalInvestment": %s}}
        """
            .formatted(total),
        token);
  }

  private HttpResponse<String> post(String path, String body, String token) {
    return new Caller(port)
        .json(
            path,
            body,
            "Authorization",
            "Bearer " + token,
            "Idempotency-Key",
            UUID.randomUUID().toString());
  }

  private HttpResponse<String> get(String part, String token) {
    return new Caller(port)
        .get("/api/v1/dossiers/project/" + key + part, "Authorization", "Bearer " + token);
  }

  private String signIn(String account) {
    String body =
        new Caller(port)
            .json("/api/v1/sign-ins", "{\"account\":\"" + account + "\",\"secret\":\"\"}")
            .body();
    return body.replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
  }
}
