package guiju.platform.notice;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.law.Capacity;
import guiju.engine.text.Language;
import guiju.engine.text.Text;
import guiju.platform.Caller;
import guiju.platform.Garden;
import guiju.platform.PlatformTest;
import guiju.platform.docket.Docket;
import guiju.platform.identity.Organisation;
import guiju.platform.identity.Organisations;
import guiju.platform.identity.People;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class CalendarTest {

  @LocalServerPort int port;
  @Autowired Docket docket;
  @Autowired People people;
  @Autowired Organisations organisations;
  @Autowired CalendarAddresses addresses;
  @Autowired JdbcClient database;

  private Garden garden;
  private String handler;

  @BeforeEach
  void somebody_who_owes_a_correction() {
    garden = new Garden(docket, "2024-01-02");
    handler = "zhou-" + garden.unit();
    organisations.register(new Organisation(garden.unit(), new Text("荷塘", "Pond"), null, null));
    people.enrol(handler, "周例安", garden.unit(), List.of(Capacity.of("owner.handler")));
  }

  @Test
  void the_feed_shows_what_is_owed_until_when_and_where() {
    String key = garden.returned("2024-03-05");
    String word = addresses.renew(handler, Language.ZH);

    HttpResponse<String> answer = new Caller(port).get("/calendar/" + word + ".ics");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .get()
        .asString()
        .startsWith("text/calendar");
    assertThat(answer.headers().firstValue("Cache-Control")).get().asString().contains("no-store");
    String whole = answer.body().replace("\r\n ", "");
    assertThat(whole)
        .contains(
            "DTSTART;VALUE=DATE:20240315",
            "SUMMARY:补正：荷塘清淤",
            "UID:project-" + key + "-correct-2024-03-05@guiju",
            "/projects/" + key);
  }

  @Test
  void a_unit_sees_only_what_it_owes_itself() {
    garden.returned("2024-03-05");
    String others = new Garden(docket, "2024-01-02").returned("2024-03-05");
    String word = addresses.renew(handler, Language.EN);

    String whole = new Caller(port).get("/calendar/" + word).body().replace("\r\n ", "");

    assertThat(whole).contains("SUMMARY:Correct it: 荷塘清淤").doesNotContain(others);
  }

  @Test
  void a_renewed_address_ends_the_one_before_and_an_ended_one_is_gone() {
    String first = addresses.renew(handler, Language.ZH);
    String second = addresses.renew(handler, Language.ZH);

    assertThat(new Caller(port).get("/calendar/" + first + ".ics").statusCode()).isEqualTo(404);
    assertThat(new Caller(port).get("/calendar/" + second + ".ics").statusCode()).isEqualTo(200);
    addresses.end(handler);
    assertThat(new Caller(port).get("/calendar/" + second + ".ics").statusCode()).isEqualTo(404);
  }

  @Test
  void an_account_that_is_closed_has_no_calendar_any_more() {
    String word = addresses.renew(handler, Language.ZH);
    database.sql("update account set active = false where id = ?").param(handler).update();

    assertThat(new Caller(port).get("/calendar/" + word + ".ics").statusCode()).isEqualTo(404);
  }

  @Test
  void the_address_itself_is_nowhere_in_the_database() {
    String word = addresses.renew(handler, Language.ZH);

    assertThat(
            database
                .sql("select row_to_json(c)::text from calendar_address c where account = ?")
                .param(handler)
                .query(String.class)
                .single())
        .doesNotContain(word);
  }
}
