package guiju.platform.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.platform.hostile.Wire.Reply;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Odd addresses, hosts and methods lead nowhere they should not. */
@HostileHouse
class AddressTest {

  static final List<String> TRAVERSALS = Corpus.traversals();
  static final List<String> ELSEWHERE = Corpus.elsewhere();

  private static final List<String> FOLDERS = List.of("/assets/", "/dossiers/project/x/papers/1/");

  @LocalServerPort int port;
  @Autowired JdbcClient database;

  private Visitor officer;
  private Visitor stranger;

  @BeforeEach
  void people() {
    officer = Visitor.as(port, Townsfolk.any(database, "project"));
    stranger = Visitor.stranger(port);
  }

  @AfterEach
  void they_leave() {
    officer.close();
    stranger.close();
  }

  @ParameterizedTest(name = "CWE-22 ASVS 5.3.2 {0}")
  @FieldSource("TRAVERSALS")
  void no_spelling_leads_out_of_a_folder(String way) {
    for (String folder : FOLDERS) {
      Reply reply = officer.get(folder + way);
      assertThat(Oracle.flaws(reply)).as(folder + way).isEmpty();
      assertThat(reply.text())
          .as(folder + way)
          .doesNotContain("root:x:", "spring:\n", "<web-app", "[fonts]");
      assertThat(reply.status()).as(folder + way).isNotEqualTo(200);
    }
  }

  static Stream<String> disguises() {
    return Stream.of(
        "/projects;x=y",
        "//projects",
        "/projects/",
        "/./projects",
        "/projects/.",
        "/%70rojects",
        "/x/../projects",
        "/projects%2f",
        "/PROJECTS",
        "/projects%20",
        "/projects%00",
        "/projects.",
        "/projects.json",
        "/projects.html",
        "/projects/x.css",
        "/;/projects",
        "/projects%3b",
        "/workbench;jsessionid=1",
        "/workbench/%2e%2e/projects",
        "/workbench..;/projects",
        "/%2e/projects",
        "/api/v1/../../projects",
        "/sign-in/../projects",
        "/assets/../projects",
        "/assets/..;/projects",
        "/assets/%2e%2e/projects",
        "/actuator/health/../../projects",
        "/verify/../projects",
        "/language/..%2fprojects",
        "\\projects",
        "/projects\\",
        "/projects#x");
  }

  @ParameterizedTest(name = "CWE-288 CWE-436 ASVS 8.2.1 {0}")
  @MethodSource("disguises")
  void no_disguise_of_an_address_opens_it_to_strangers(String address) {
    Reply reply = stranger.get(address);

    assertThat(Oracle.flaws(reply)).isEmpty();
    assertThat(reply.status()).isNotEqualTo(200);
    assertThat(reply.text()).doesNotContain("<table");
  }

  @ParameterizedTest(name = "CWE-525 cache deception {0}")
  @ValueSource(strings = {"/workbench", "/projects", "/account", "/notices"})
  void nothing_of_somebodys_own_may_be_kept_on_the_way(String page) {
    for (String end : List.of("", "/x.css", ";x.css", "%0ax.css", "/..%2fx.css")) {
      Reply reply = officer.get(page + end);
      assertThat(Oracle.flaws(reply)).isEmpty();
      if (reply.status() == 200) {
        assertThat(reply.header("cache-control")).as(page + end).contains("no-store");
      }
    }
  }

  static Stream<Arguments> doors() {
    return ELSEWHERE.stream()
        .flatMap(
            to ->
                Stream.of("/sign-in/demonstration", "/capacity", "/language")
                    .map(door -> Arguments.of(door, to)));
  }

  @ParameterizedTest(name = "CWE-601 ASVS 3.7.2 {0} to {1}")
  @MethodSource("doors")
  void nobody_is_sent_elsewhere(String door, String to) {
    String next = URLEncoder.encode(to, StandardCharsets.UTF_8);
    Reply reply =
        door.equals("/language")
            ? officer.get("/language?to=en&back=" + next)
            : officer.wire.call(
                "POST",
                door,
                officer.headers("Content-Type", "application/x-www-form-urlencoded"),
                ("account=nobody&capacity=x.y&next=" + next).getBytes(StandardCharsets.UTF_8));

    assertThat(Oracle.flaws(reply)).isEmpty();
    assertThat(reply.status()).isBetween(300, 499);
    // As browsers read it: seen from here, it is still here.
    String location = reply.header("location");
    assertThat(location).doesNotContain("\\").doesNotStartWith("//");
    assertThat(URI.create("http://localhost/").resolve(location).getHost()).isEqualTo("localhost");
    assertThat(reply.headers()).doesNotContainValue("//evil.example");
  }

  static Stream<Arguments> hosts() {
    return Stream.of(
            "Host",
            "X-Forwarded-Host",
            "X-Forwarded-Server",
            "X-Host",
            "Forwarded",
            "X-Original-URL",
            "X-Rewrite-URL",
            "X-Forwarded-Prefix",
            "X-Forwarded-Proto",
            "X-Forwarded-Port",
            "X-Real-IP",
            "X-Forwarded-For",
            "Origin",
            "Referer")
        .map(
            header ->
                Arguments.of(
                    header, header.equals("Forwarded") ? "host=evil.example" : "evil.example"));
  }

  @ParameterizedTest(name = "CWE-644 ASVS 4.1.3 {0}: {1}")
  @MethodSource("hosts")
  void no_header_changes_where_links_lead(String header, String value) {
    for (String page : List.of("/sign-in", "/account", "/notices")) {
      Reply reply =
          header.equals("Host")
              ? officer.wire.raw(
                  "GET "
                      + page
                      + " HTTP/1.1\r\nHost: evil.example\r\nAuthorization: "
                      + officer.headers().get("Authorization")
                      + "\r\n\r\n")
              : officer.get(page, header, value);
      assertThat(Oracle.flaws(reply)).isEmpty();
      assertThat(reply.text()).doesNotContain("evil.example");
      assertThat(reply.header("location")).doesNotContain("evil.example");
      assertThat(reply.header("access-control-allow-origin")).isEmpty();
    }
  }

  @ParameterizedTest(name = "CWE-650 ASVS 4.1.4 {0}")
  @ValueSource(
      strings = {
        "PUT",
        "PATCH",
        "DELETE",
        "TRACE",
        "TRACK",
        "CONNECT",
        "PROPFIND",
        "MKCOL",
        "MOVE",
        "COPY",
        "LOCK",
        "PURGE",
        "DEBUG",
        "OPTIONS",
        "get",
        "GET/",
        "JEFF",
        "A-B"
      })
  void only_declared_methods_do_anything(String method) {
    String before = Oracle.governed(database);
    for (String page : List.of("/projects", "/api/v1/materials", "/acts/project/x/a.b", "/")) {
      Reply reply = officer.wire.call(method, page, officer.headers(), new byte[0]);
      assertThat(reply.status()).as(method + " " + page).isBetween(400, 501).isNotEqualTo(500);
      assertThat(reply.text()).doesNotContain("Authorization", "Bearer guiju");
    }
    assertThat(Oracle.governed(database)).isEqualTo(before);
  }

  @ParameterizedTest(name = "CWE-650 method override by {0}")
  @ValueSource(
      strings = {
        "X-HTTP-Method-Override",
        "X-HTTP-Method",
        "X-Method-Override",
        "_method",
        "X-Original-Method"
      })
  void no_header_or_field_makes_one_method_another(String name) {
    String place = Townsfolk.readable(database, officer, "project");
    Reply header = officer.get("/api/v1/dossiers/" + place + "/acts", name, "POST");
    Reply field = officer.get("/api/v1/dossiers/" + place + "/acts?" + name + "=POST");
    Reply form =
        officer.wire.call(
            "POST",
            "/projects?" + name + "=GET",
            officer.headers(name, "GET", "Content-Type", "application/x-www-form-urlencoded"),
            (name + "=GET").getBytes(StandardCharsets.UTF_8));

    assertThat(List.of(header.status(), field.status(), form.status()))
        .allMatch(status -> status >= 400 && status < 500);
  }

  @ParameterizedTest(name = "CWE-1321 ASVS 15.3.7 {0}")
  @ValueSource(
      strings = {"q=a&q=b", "q[]=a", "q[0]=a", "q.x=a", "q=a;q=b", "%71=a&q=b", "q=&q=&q="})
  void a_parameter_given_twice_is_no_error_of_ours(String query) {
    for (String page : List.of("/projects?", "/search?", "/units?", "/may-i?")) {
      assertThat(Oracle.flaws(officer.get(page + query))).as(page + query).isEmpty();
    }
  }
}
