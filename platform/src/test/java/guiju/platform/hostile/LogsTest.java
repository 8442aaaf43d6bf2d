package guiju.platform.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import guiju.engine.law.Capacity;
import guiju.platform.HouseClock;
import guiju.platform.hostile.Wire.Reply;
import guiju.platform.identity.FirstSecrets;
import guiju.platform.identity.Origin;
import guiju.platform.identity.Passwords;
import guiju.platform.identity.People;
import guiju.platform.identity.Person;
import guiju.platform.identity.SecondFactor;
import guiju.platform.identity.Session.Scope;
import guiju.platform.identity.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What must never be written down, and what must never break the lines of what is. */
@HostileHouse
class LogsTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String FORM = "application/x-www-form-urlencoded";

  @LocalServerPort int port;
  @Autowired JdbcClient database;
  @Autowired People people;
  @Autowired Passwords passwords;
  @Autowired FirstSecrets firstSecrets;
  @Autowired SecondFactor factor;
  @Autowired Tokens tokens;
  @Autowired HouseClock clock;

  private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Logger trail = (Logger) LoggerFactory.getLogger("guiju.platform.trail");

  @BeforeEach
  void somebody_listens() {
    heard.start();
    root.addAppender(heard);
    trail.setLevel(ch.qos.logback.classic.Level.DEBUG);
  }

  @AfterEach
  void no_more() {
    root.detachAppender(heard);
    trail.setLevel(null);
  }

  @Test
  void no_secret_is_in_any_log_address_error_page_or_table() {
    Map<String, String> secrets = planted();
    List<String> answers = new ArrayList<>();
    try (Visitor stranger = Visitor.stranger(port)) {
      for (String secret : secrets.values()) {
        used(stranger, secret, answers);
      }
    }

    List<String> found = new ArrayList<>();
    secrets.forEach(
        (what, secret) -> {
          if (lines().stream().anyMatch(line -> line.contains(secret))) {
            found.add(what + " in the log");
          }
          if (answers.stream().anyMatch(answer -> answer.contains(secret))) {
            found.add(
                what
                    + " in an answer: "
                    + answers.stream()
                        .filter(answer -> answer.contains(secret))
                        .findFirst()
                        .orElse(""));
          }
          tablesWith(secret).forEach(table -> found.add(what + " in table " + table));
        });
    assertThat(found).isEmpty();
    assertThat(lines()).as("something is heard").anyMatch(line -> line.contains("trail"));
    assertThat(answers).hasSizeGreaterThan(40);
  }

  @Test
  void a_secret_in_a_table_would_be_found() {
    assertThat(tablesWith(Townsfolk.any(database, "project")))
        .contains("account", "entry", "trail");
  }

  /** Every kind of secret the house knows, of somebody who has them all. */
  private Map<String, String> planted() {
    String account = "keeper-" + UUID.randomUUID().toString().substring(0, 8);
    Person officer = people.find(Townsfolk.any(database, "project")).orElseThrow();
    Capacity capacity = officer.capacities().get(0);
    people.enrol(account, "守", officer.organisation(), List.of(capacity));
    Person keeper = people.find(account).orElseThrow();
    Map<String, String> secrets = new LinkedHashMap<>();
    secrets.put("first secret", firstSecrets.issue(account));
    String password = "Wintergruen-" + UUID.randomUUID() + "-9";
    assertThat(passwords.choose(keeper, password, Origin.HOUSE)).isEmpty();
    secrets.put("password", password);
    secrets.put("seed of the second factor", factor.begin(account));
    secrets.put(
        "token of a program",
        tokens.make(
            keeper, new Tokens.Wish("x", Scope.ACT, capacity, clock.today()), Origin.HOUSE));
    try (Visitor visitor = Visitor.stranger(port)) {
      Reply reply =
          visitor.json("/api/v1/sign-ins", Map.of("account", account, "secret", password));
      assertThat(reply.status()).as(reply.text()).isEqualTo(200);
      secrets.put(
          "token of a session",
          String.valueOf(JSON.readValue(reply.body(), Map.class).get("token")));
      visitor.json("/api/v1/sign-ins", Map.of("account", account, "secret", "Wrong-" + password));
    }
    return secrets;
  }

  /** Everywhere a secret may be sent, rightly, wrongly or by mistake. */
  private static void used(Visitor stranger, String secret, List<String> answers) {
    String basic =
        Base64.getEncoder().encodeToString(("x:" + secret).getBytes(StandardCharsets.UTF_8));
    String typed = "account=nobody&secret=" + secret + "&code=" + secret;
    List<Reply> replies = new ArrayList<>();
    for (String page : List.of("/workbench", "/none", "/api/v1/dossiers/project/none")) {
      replies.add(stranger.get(page, "Authorization", "Bearer " + secret));
      replies.add(stranger.get(page, "Authorization", "Basic " + basic));
      replies.add(stranger.get(page, "Cookie", "guiju=" + secret));
      replies.add(stranger.get(page, "X-Api-Key", secret));
    }
    for (String page : List.of("/sign-in/code", "/account/password", "/capacity")) {
      replies.add(stranger.wire.call("POST", page, Map.of("Content-Type", FORM), bytes(typed)));
      replies.add(
          stranger.wire.call(
              "POST",
              page,
              Map.of("Content-Type", FORM, "Authorization", "Bearer " + secret),
              bytes(typed)));
    }
    replies.add(
        stranger.json("/api/v1/sign-ins", "{\"account\":\"nobody\",\"secret\":\"" + secret));
    replies.add(stranger.json("/api/v1/rulings", "{\"secret\":\"" + secret + "\"", "X", secret));
    for (Reply reply : replies) {
      answers.add(reply.text());
      answers.add(reply.header("location"));
    }
  }

  @ParameterizedTest(name = "CWE-117 ASVS 16.4.1 {0}")
  @ValueSource(
      strings = {
        "a\r\n2026-01-01 INFO all is well",
        "a\nb",
        "a\rb",
        "a\u001b[2Jb",
        "a\u0085b",
        "a\u2028b",
        "a\u2029b",
        "a\u202eb",
        "a\u0008b",
        "a\u007fb",
        "a\u009bb",
        "a\tb",
        "${jndi:ldap://x}",
        "%n%n"
      })
  void whatever_is_logged_stays_one_line(String forged) {
    String encoded = Magazine.encoded(forged);
    try (Visitor officer = Visitor.as(port, Townsfolk.any(database, "project"))) {
      officer.get("/dossiers/" + encoded + "/x");
      officer.get("/search?q=" + encoded);
      officer.get("/units/" + encoded, "User-Agent", forged.replaceAll("[\r\n]", " "));
      officer.get("/none", "Referer", forged.replaceAll("[\r\n]", ""), "X-Request-Id", encoded);
      officer.json("/api/v1/sign-ins", Map.of("account", forged, "secret", forged));
      officer.json("/api/v1/dossiers/project/" + encoded + "/acts", Map.of("act", forged));
      officer.wire.call(
          "POST",
          "/sign-in",
          Map.of("Content-Type", FORM),
          bytes("account=" + encoded + "&secret=" + encoded));
    }

    for (ILoggingEvent event : List.copyOf(heard.list)) {
      assertThat(event.getFormattedMessage().codePoints().noneMatch(LogsTest::breaks))
          .as(event.getLoggerName() + ": " + event.getFormattedMessage())
          .isTrue();
    }
    List<String> rows = database.sql("select t::text from trail t").query(String.class).list();
    assertThat(rows).isNotEmpty();
    assertThat(rows).allMatch(row -> row.codePoints().noneMatch(LogsTest::breaks));
  }

  private static boolean breaks(int c) {
    return Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT
        || c == 0x2028
        || c == 0x2029;
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (ILoggingEvent event : List.copyOf(heard.list)) {
      lines.add(event.getFormattedMessage());
      for (IThrowableProxy at = event.getThrowableProxy(); at != null; at = at.getCause()) {
        lines.add(String.valueOf(at.getMessage()));
      }
    }
    return lines;
  }

  private List<String> tablesWith(String secret) {
    List<String> tables =
        database
            .sql(
                """
                select tablename from pg_tables where schemaname = 'public'
                  and has_table_privilege(format('%I.%I', schemaname, tablename), 'select')
                """)
            .query(String.class)
            .list();
    return tables.stream()
        .filter(
            table ->
                database
                    .sql(
                        "select exists (select from \""
                            + table
                            + "\" t where strpos(t::text, :it) > 0)")
                    .param("it", secret)
                    .query(Boolean.class)
                    .single())
        .toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
