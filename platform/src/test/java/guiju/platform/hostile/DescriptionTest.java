package guiju.platform.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.platform.hostile.Contract.Operation;
import guiju.platform.hostile.Wire.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The description of the API is what the running program does: routes, answers, refusals. */
@HostileHouse
class DescriptionTest {

  @LocalServerPort int port;
  @Autowired JdbcClient database;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  private Visitor officer;
  private Visitor stranger;
  private Contract contract;

  @BeforeEach
  void somebody_reads_the_description() {
    officer = Visitor.as(port, Townsfolk.any(database, "project"));
    stranger = Visitor.stranger(port);
    contract = new Contract(officer.get("/v3/api-docs").body());
  }

  @AfterEach
  void they_leave() {
    officer.close();
    stranger.close();
  }

  @Test
  void every_route_for_programs_is_described_and_nothing_else() {
    Set<String> described = new TreeSet<>();
    contract.operations().forEach(one -> described.add(one.toString()));

    Set<String> running = new TreeSet<>();
    mapping
        .getHandlerMethods()
        .keySet()
        .forEach(
            route ->
                route.getPatternValues().stream()
                    .filter(path -> path.startsWith("/api/") || path.startsWith("/v3/"))
                    .forEach(
                        path ->
                            route
                                .getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> running.add(verb + " " + path))));

    assertThat(described).isEqualTo(running).hasSizeGreaterThan(10);
  }

  @Test
  void every_operation_says_what_it_is_for_what_it_takes_and_how_it_refuses() {
    for (Operation operation : contract.operations()) {
      assertThat(operation.tree().get("summary")).as("%s", operation).isInstanceOf(String.class);
      assertThat(Contract.object(operation.tree().get("responses")).keySet())
          .as("%s", operation)
          .anyMatch(code -> code.startsWith("2"));
      Set<String> gaps = new TreeSet<>();
      java.util.regex.Pattern.compile("\\{(\\w+)}")
          .matcher(operation.path())
          .results()
          .forEach(gap -> gaps.add(gap.group(1)));
      assertThat(
              operation.parameters().stream()
                  .filter(one -> "path".equals(one.get("in")))
                  .map(one -> String.valueOf(one.get("name"))))
          .as("%s", operation)
          .containsExactlyInAnyOrderElementsOf(gaps);
      if (operation.verb().equals("POST")) {
        assertThat(operation.tree()).as("%s", operation).containsKey("requestBody");
      }
    }
  }

  @Test
  void every_reference_leads_somewhere_and_both_languages_are_there() {
    List<String> dead = new ArrayList<>();
    references(contract.document(), dead);
    String english = officer.get("/v3/api-docs", "Accept-Language", "en").text();

    assertThat(dead).isEmpty();
    assertThat(english).contains("Take an act").doesNotContain("\"zh\":\"卷");
    assertThat(officer.get("/v3/api-docs", "Accept-Language", "zh").text()).contains("规矩接口");
  }

  @Test
  void it_is_for_those_who_have_signed_in() {
    assertThat(stranger.get("/v3/api-docs").status()).isEqualTo(401);
    assertThat(stranger.get("/v3/api-docs").text()).doesNotContain("openapi");
    assertThat(officer.get("/v3/api-docs.yaml").status()).isEqualTo(404);
    assertThat(officer.get("/swagger-ui/index.html").status()).isEqualTo(404);
  }

  @Test
  void every_act_a_person_can_take_has_a_schema_of_its_own() {
    List<?> acts = Contract.list(contract.body(contract.operation("act")).get("oneOf"));

    assertThat(acts).hasSizeGreaterThan(100);
    for (Object act : acts) {
      Map<String, Object> properties = Contract.object(contract.resolved(act).get("properties"));
      assertThat(properties).containsKeys("act", "capacity", "form", "papers", "sequence");
      assertThat(Contract.list(Contract.object(properties.get("capacity")).get("enum")))
          .as("%s", act)
          .isNotEmpty();
    }
  }

  @Test
  void real_answers_are_as_described_the_good_ones() {
    String place = Townsfolk.readable(database, officer, "project");
    List<String> flaws = new ArrayList<>();
    flaws.addAll(said("describe", officer.get("/v3/api-docs")));
    flaws.addAll(said("dossier", officer.get("/api/v1/dossiers/" + place)));
    flaws.addAll(said("docket", officer.get("/api/v1/dossiers/" + place + "/docket")));
    flaws.addAll(said("verdict", officer.get("/api/v1/dossiers/" + place + "/verdict")));
    flaws.addAll(said("record", stranger.get("/api/v1/record")));
    flaws.addAll(said("heads", stranger.get("/api/v1/record/heads?limit=5")));
    flaws.addAll(said("latestHead", stranger.get("/api/v1/record/heads/latest")));
    flaws.addAll(said("consistency", stranger.get("/api/v1/record/consistency?from=1&to=7")));
    String[] at = place.split("/");
    flaws.addAll(
        said(
            "inclusion",
            officer.get(
                "/api/v1/record/inclusion?kind=%s&key=%s&sequence=1".formatted(at[0], at[1]))));
    String dossier = officer.get("/api/v1/dossiers/" + place).text();
    flaws.addAll(
        said("outlook", stranger.json("/api/v1/outlooks", "{\"dossier\":" + dossier + "}")));

    assertThat(flaws).isEmpty();
  }

  @Test
  void real_answers_are_as_described_the_refusals() {
    String place = Townsfolk.readable(database, officer, "project");
    List<String> flaws = new ArrayList<>();
    for (String part : List.of("", "/docket", "/verdict")) {
      String id = part.isEmpty() ? "dossier" : part.substring(1);
      flaws.addAll(said(id, officer.get("/api/v1/dossiers/project/none" + part)));
      flaws.addAll(said(id, stranger.get("/api/v1/dossiers/" + place + part)));
      flaws.addAll(said(id, stranger.get("/api/v1/dossiers/" + place + part, "Accept", "*/*")));
    }
    String acts = "/api/v1/dossiers/" + place + "/acts";
    flaws.addAll(said("act", stranger.json(acts, "{}")));
    flaws.addAll(said("act", officer.json(acts, "{}")));
    flaws.addAll(said("act", officer.json(acts, "")));
    flaws.addAll(said("act", officer.json(acts, "{\"act\":\"a.b\",\"capacity\":\"owner.x\"}")));
    flaws.addAll(
        said(
            "act",
            officer.wire.call(
                "POST", acts, officer.headers("Content-Type", "application/json"), new byte[2])));
    flaws.addAll(said("rule", stranger.json("/api/v1/rulings", "{\"dossier\":{\"kind\":\"x\"}}")));
    flaws.addAll(said("outlook", stranger.json("/api/v1/outlooks", "[]")));
    flaws.addAll(said("heads", stranger.get("/api/v1/record/heads?limit=x")));
    flaws.addAll(said("consistency", stranger.get("/api/v1/record/consistency?from=9&to=1")));
    flaws.addAll(said("consistency", stranger.get("/api/v1/record/consistency")));
    flaws.addAll(
        said("inclusion", officer.get("/api/v1/record/inclusion?kind=a&key=b&sequence=1")));
    flaws.addAll(said("signIn", stranger.json("/api/v1/sign-ins", "{\"account\":1}")));
    flaws.addAll(
        said("signIn", stranger.json("/api/v1/sign-ins", "{\"account\":\"x\",\"secret\":\"y\"}")));
    flaws.addAll(
        said(
            "signIn",
            stranger.wire.call(
                "POST", "/api/v1/sign-ins", Map.of("Content-Type", "text/plain"), new byte[1])));
    flaws.addAll(said("material", officer.json("/api/v1/materials", "{}")));
    flaws.addAll(said("material", stranger.json("/api/v1/materials", "{}")));

    assertThat(flaws).isEmpty();
  }

  @Test
  void an_act_taken_repeated_refused_and_overtaken_is_as_described() {
    ActFactory.Example example = ActFactory.newProject(database, port);
    String mark = UUID.randomUUID().toString();
    List<String> flaws = new ArrayList<>();
    try (Visitor owner = Visitor.as(port, example.account())) {
      Reply taken = owner.json(example.target(), example.body(), "Idempotency-Key", mark);
      assertThat(taken.status()).as(taken.text()).isEqualTo(201);
      flaws.addAll(said("act", taken));
      Reply again = owner.json(example.target(), example.body(), "Idempotency-Key", mark);
      assertThat(again.status()).isEqualTo(200);
      flaws.addAll(said("act", again));
      Reply refused = owner.json(example.target(), example.body());
      assertThat(refused.status()).isEqualTo(422);
      flaws.addAll(said("act", refused));
      Reply stale = owner.json(example.target(), example.stale());
      assertThat(stale.status()).as(stale.text()).isEqualTo(409);
      flaws.addAll(said("act", stale));
    }

    assertThat(flaws).isEmpty();
  }

  private List<String> said(String id, Reply reply) {
    Operation operation = contract.operation(id);
    return contract.flaws(operation, reply).stream()
        .map(flaw -> operation + " → " + reply.status() + ": " + flaw + " in " + clip(reply.text()))
        .toList();
  }

  private static String clip(String text) {
    return text.length() > 200 ? text.substring(0, 200) + "…" : text;
  }

  private void references(Object at, List<String> dead) {
    if (at instanceof Map<?, ?> map) {
      if (map.get("$ref") instanceof String ref) {
        try {
          contract.resolved(Map.of("$ref", ref));
        } catch (NullPointerException e) {
          dead.add(ref);
        }
      }
      map.values().forEach(part -> references(part, dead));
    } else if (at instanceof List<?> list) {
      list.forEach(part -> references(part, dead));
    }
  }
}
