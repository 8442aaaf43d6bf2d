package guiju.platform.record;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.text.Text;
import guiju.platform.Caller;
import guiju.platform.PlatformTest;
import guiju.platform.identity.Accounts;
import guiju.platform.identity.Office;
import guiju.platform.identity.Organisation;
import guiju.platform.identity.Organisations;
import guiju.platform.trail.Event;
import guiju.platform.trail.Line;
import guiju.platform.trail.Trail;
import guiju.platform.trail.Wanted;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Two administrators change the record's key by pages. */
@PlatformTest
@TestPropertySource(properties = "guiju.home=target/record-home")
class KeyPageTest {

  private static final String HERE = "/administration/record";

  @LocalServerPort int port;
  @Autowired JdbcClient database;
  @Autowired Accounts accounts;
  @Autowired Organisations organisations;
  @Autowired Trail trail;
  @Autowired Founding founding;
  @Autowired KeyChange change;
  @Autowired RecordBook book;
  @Autowired RecordRound round;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String system = "sys-" + mark;
  private final String security = "sec-" + mark;
  private final String audit = "aud-" + mark;

  @BeforeEach
  void three_administrators_and_a_record() {
    organisations.register(new Organisation("pond", new Text("荷塘", "Pond"), null, null));
    appoint(system, Office.SYSTEM);
    appoint(security, Office.SECURITY);
    appoint(audit, Office.AUDIT);
    founding.ensure();
    change.drop();
    Rows.entries(database, Rows.docket(database), 1, 2);
    round.gatherAll();
  }

  @Test
  void one_asks_the_other_confirms_that_very_key_and_the_trail_names_it() {
    int before = book.keys().size();
    send(system, "/key/ask", Map.of("reason", "定期更换"), 302);
    String wanted = change.asked().orElseThrow().key();
    assertThat(page(security)).contains(wanted, "定期更换", "/administration/record/key/confirm");
    assertThat(page(system)).contains(wanted).doesNotContain("key/confirm");

    send(security, "/key/confirm", Map.of("key", "sm3:" + "00".repeat(32)), 422);
    assertThat(book.keys()).hasSize(before);
    send(security, "/key/confirm", Map.of("key", wanted), 302);

    assertThat(book.keys()).hasSize(before + 1);
    assertThat(book.keys().get(before).fingerprint()).isEqualTo(wanted);
    assertThat(book.keys().get(before - 1).last().orElseThrow().entries())
        .isEqualTo(book.latest().orElseThrow().entries());
    assertThat(said())
        .anyMatch(one -> one.startsWith("DECISION " + security + " key confirmed " + wanted))
        .anyMatch(one -> one.startsWith("DECISION " + security + " adm.no.key.another"))
        .anyMatch(one -> one.startsWith("PROPOSAL " + system + " key " + wanted + "; 定期更换"));
  }

  @Test
  void nobody_does_anothers_part_of_it_and_what_was_asked_for_can_be_dropped() {
    send(security, "/key/ask", Map.of("reason", "x"), 403);
    send(audit, "/key/ask", Map.of("reason", "x"), 403);
    send(system, "/key/ask", Map.of("reason", " "), 422);
    send(system, "/key/ask", Map.of("reason", "定期更换"), 302);
    send(system, "/key/ask", Map.of("reason", "again"), 422);
    String wanted = change.asked().orElseThrow().key();
    send(system, "/key/confirm", Map.of("key", wanted), 403);
    send(audit, "/key/confirm", Map.of("key", wanted), 403);
    send(audit, "/key/drop", Map.of(), 403);

    send(security, "/key/drop", Map.of(), 302);

    assertThat(change.asked()).isEmpty();
    send(security, "/key/confirm", Map.of("key", wanted), 422);
    assertThat(page(audit)).contains(book.record().orElseThrow()).doesNotContain("key/ask");
  }

  private void send(String account, String path, Map<String, String> fields, int status) {
    HttpResponse<String> answer =
        new Caller(port).form(HERE + path, new HashMap<>(fields), "Authorization", ticket(account));
    assertThat(answer.statusCode()).as(path + " as " + account).isEqualTo(status);
  }

  private String page(String account) {
    return new Caller(port).get(HERE, "Authorization", ticket(account)).body();
  }

  private String ticket(String account) {
    return "Bearer "
        + new Caller(port)
            .json("/api/v1/sign-ins", "{\"account\": \"%s\", \"secret\": \"\"}".formatted(account))
            .body()
            .replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
  }

  private List<String> said() {
    return trail.lines(Wanted.ALL, Long.MAX_VALUE, 20).stream()
        .map(Line::event)
        .filter(event -> event.object().equals("record key"))
        .map(KeyPageTest::words)
        .toList();
  }

  private static String words(Event event) {
    return "%s %s %s".formatted(event.kind(), event.who().account(), event.became());
  }

  private void appoint(String account, Office office) {
    accounts.open(account, "甲", "pond", account);
    accounts.appoint(account, office);
  }
}
