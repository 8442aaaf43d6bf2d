package guiju.platform.administration;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.Rulebook;
import guiju.platform.Caller;
import guiju.platform.FreshHome;
import guiju.platform.HouseClock;
import guiju.platform.enactment.Enactment;
import guiju.platform.enactment.Enactments;
import guiju.platform.enactment.LawInForce;
import guiju.platform.identity.Accounts;
import guiju.platform.identity.Office;
import guiju.platform.lab.Review;
import guiju.platform.trail.Line;
import guiju.platform.trail.Trail;
import guiju.platform.trail.Wanted;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Two administrators put another rulebook into force, by pages. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"guiju.home=target/test-city", "guiju.rulebook=../rulebooks/nanchong-2023"})
@ContextConfiguration(initializers = FreshHome.class)
class LawPagesTest {

  private static final String HERE = "/administration/rulebook";

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired Enactments enactments;
  @Autowired LawInForce force;
  @Autowired Review review;
  @Autowired Rulebook law;
  @Autowired Trail trail;
  @Autowired HouseClock clock;

  private String system;
  private String security;
  private String audit;

  @BeforeEach
  void three_administrators() {
    system = holder(Office.SYSTEM);
    security = holder(Office.SECURITY);
    audit = holder(Office.AUDIT);
    enactments
        .open()
        .ifPresent(
            one ->
                enactments.decide(one.number(), Enactment.State.TAKEN_BACK, one.proposedBy(), ""));
  }

  @Test
  void the_first_start_put_the_shipped_rulebook_into_force_and_says_so() {
    Enactment first = enactments.all().get(enactments.all().size() - 1);

    assertThat(first.way()).isEqualTo(Enactment.Way.FIRST);
    assertThat(first.hash()).isEqualTo(law.identity().hash());
    assertThat(force.running()).isEqualTo(first);
    assertThat(get(audit, HERE).body()).contains(law.identity().hash(), "空平台首次启动时采用");
    assertThat(trail.lines(Wanted.ALL, 50, 50))
        .extracting(Line::event)
        .anyMatch(event -> event.became().equals("rulebook FIRST " + first.hash()));
  }

  @Test
  void one_proposes_what_holds_together_and_another_confirms_it_for_its_day() {
    LocalDate day = clock.today().plusYears(3);
    long draft = draft(changed("2026.1"));
    assertThat(get(system, HERE + "/drafts/" + draft).body()).contains("有 ", "2026.1", "提出施行");

    send(system, "/drafts/" + draft + "/propose", wish(day), 302);
    Enactment waits = enactments.open().orElseThrow();
    String proposal = "/proposals/" + waits.number();
    assertThat(get(security, HERE).body()).contains(HERE + proposal);
    assertThat(get(security, HERE + proposal).body())
        .contains("2026.1", waits.hash(), "<ins>", "还没有用已办的事试过", proposal + "/confirm");
    send(security, proposal + "/confirm", Map.of(), 302);

    assertThat(enactments.inForce(day).orElseThrow().hash()).isEqualTo(waits.hash());
    assertThat(enactments.inForce(day.minusDays(1)).orElseThrow()).isEqualTo(force.running());
    assertThat(force.isOver()).isFalse();
    assertThat(enactments.files(waits.hash())).isEqualTo(changed("2026.1"));
    assertThat(said())
        .anyMatch(one -> one.startsWith("DECISION " + security + " rulebook confirmed"))
        .anyMatch(one -> one.startsWith("PROPOSAL " + system + " rulebook " + waits.hash()));
    send(security, proposal + "/confirm", Map.of(), 422);
    assertThat(get(audit, HERE).body()).contains("2026.1");
  }

  @Test
  void what_cannot_be_used_is_not_proposed_and_nobody_does_anothers_part() {
    Map<String, String> broken = changed("2026.2");
    broken.put("bodies.yaml", "no: [");
    send(system, "/drafts/" + draft(broken) + "/propose", wish(clock.today()), 422);
    send(system, "/drafts/" + draft(force.files()) + "/propose", wish(clock.today()), 422);
    long draft = draft(changed("2026.3"));
    send(system, "/drafts/" + draft + "/propose", wish(clock.today().minusDays(1)), 422);
    send(system, "/drafts/" + draft + "/propose", Map.of("from", "x", "reason", "y"), 422);
    send(security, "/drafts/" + draft + "/propose", wish(clock.today()), 403);
    send(audit, "/drafts/" + draft + "/propose", wish(clock.today()), 403);
    assertThat(enactments.open()).isEmpty();

    send(system, "/drafts/" + draft + "/propose", wish(clock.today().plusYears(9)), 302);
    String proposal = "/proposals/" + enactments.open().orElseThrow().number();
    send(system, proposal + "/confirm", Map.of(), 403);
    send(audit, proposal + "/confirm", Map.of(), 403);
    send(security, proposal + "/take-back", Map.of(), 403);
    send(security, proposal + "/decline", Map.of("reason", ""), 422);
    send(security, proposal + "/decline", Map.of("reason", "名称不对"), 302);

    assertThat(enactments.open()).isEmpty();
    assertThat(get(system, HERE + proposal).body()).contains("已有结果").doesNotContain("/confirm");
    assertThat(get(system, HERE).body()).contains("名称不对");
  }

  private Map<String, String> changed(String version) {
    Map<String, String> files = new TreeMap<>(force.files());
    files.compute("rulebook.yaml", (path, text) -> text.replace("2023.1", version));
    files.compute("bodies.yaml", (path, text) -> text.replaceFirst("en: ", "en: The "));
    return files;
  }

  private long draft(Map<String, String> files) {
    return review.bringIn("试改", law.identity(), files, system).orElseThrow();
  }

  private static Map<String, String> wish(LocalDate day) {
    return Map.of("from", day.toString(), "reason", "领导小组已发修订");
  }

  private List<String> said() {
    return trail.lines(Wanted.ALL, Long.MAX_VALUE, 30).stream()
        .map(Line::event)
        .map(one -> "%s %s %s".formatted(one.kind(), one.who().account(), one.became()))
        .toList();
  }

  private String holder(Office office) {
    return accounts.administrators().stream()
        .filter(one -> one.office() == office)
        .findFirst()
        .orElseThrow()
        .id();
  }

  private HttpResponse<String> get(String account, String path) {
    return new Caller(port).get(path, "Authorization", ticket(account));
  }

  private void send(String account, String path, Map<String, String> form, int status) {
    assertThat(
            new Caller(port).form(HERE + path, form, "Authorization", ticket(account)).statusCode())
        .as(path + " as " + account)
        .isEqualTo(status);
  }

  private String ticket(String account) {
    return "Bearer "
        + new Caller(port)
            .json("/api/v1/sign-ins", "{\"account\": \"%s\", \"secret\": \"\"}".formatted(account))
            .body()
            .replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
  }
}
