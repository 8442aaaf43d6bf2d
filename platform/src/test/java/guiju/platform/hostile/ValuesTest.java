package guiju.platform.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.platform.hostile.ActFactory.Example;
import guiju.platform.hostile.Wire.Reply;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Numbers, days, texts and JSON as nobody should send them. */
@HostileHouse
class ValuesTest {

  static final List<String> MONEY = Corpus.MONEY;
  static final List<String> DAYS = Corpus.DAYS;
  static final List<String> TEXTS = Corpus.TEXTS;

  private static final JsonMapper JSON = new JsonMapper();

  @LocalServerPort int port;
  @Autowired JdbcClient database;

  private Visitor stranger;
  private Visitor owner;
  private Example project;

  @BeforeEach
  void people() {
    stranger = Visitor.stranger(port);
    project = ActFactory.newProject(database, port);
    owner = Visitor.as(port, project.account());
  }

  @AfterEach
  void they_leave() {
    stranger.close();
    owner.close();
  }

  /**
   * A fact of the vocabulary that holds money, and one that holds a day, in a dossier sent along.
   */
  private Reply ruled(String fact, Object value) {
    Map<String, Object> act = new LinkedHashMap<>();
    act.put("act", project.body().get("act"));
    act.put(
        "by",
        Map.of("account", "x", "organisation", "y", "capacity", project.body().get("capacity")));
    act.put("form", project.body().get("form"));
    return stranger.json(
        "/api/v1/rulings",
        Map.of(
            "dossier",
            Map.of("kind", "project", "key", "V-1", "facts", Map.of(fact, value)),
            "act",
            act));
  }

  @ParameterizedTest(name = "CWE-20 CWE-190 ASVS 1.4.2 {0}")
  @FieldSource("MONEY")
  void money_in_any_other_form_is_refused_before_it_is_a_number(String money) {
    Reply reply = ruled("totalInvestment", money);

    assertThat(Oracle.flaws(reply)).isEmpty();
    assertThat(reply.status()).as(reply.text()).isEqualTo(422);
    assertThat(reply.millis()).isLessThan(Oracle.PATIENCE);
  }

  static Stream<Arguments> numbers() {
    return Stream.of("1e3000000", "1E400", "1.5", "-1e-9", "12345678901234567890", "1e2")
        .flatMap(
            number ->
                Stream.of("facts", "form", "sequence").map(where -> Arguments.of(number, where)));
  }

  @ParameterizedTest(name = "CWE-20 CWE-400 number {0} in {1}")
  @MethodSource("numbers")
  void numbers_no_sum_can_be_are_refused_at_once(String number, String where) {
    String form = where.equals("form") ? "{\"x\":" + number + "}" : "{}";
    String facts = where.equals("facts") ? "{\"totalInvestment\":" + number + "}" : "{}";
    String sequence = where.equals("sequence") ? number : "0";
    Reply reply =
        stranger.json(
            "/api/v1/rulings",
            "{\"dossier\":{\"kind\":\"project\",\"key\":\"V\",\"facts\":%s,\"sequence\":%s},\"act\":{\"act\":\"registration.register\",\"form\":%s}}"
                .formatted(facts, sequence, form));

    assertThat(Oracle.flaws(reply)).isEmpty();
    assertThat(reply.status()).as(reply.text()).isIn(400, 422);
    assertThat(reply.millis()).isLessThan(Oracle.PATIENCE);
  }

  @ParameterizedTest(name = "CWE-20 ASVS 2.2.1 {0}")
  @FieldSource("DAYS")
  void days_that_are_none_are_refused(String day) {
    Map<String, Object> outlook = new LinkedHashMap<>();
    outlook.put("dossier", Map.of("kind", "project", "key", "V-1"));
    outlook.put("on", day);
    Reply on = stranger.json("/api/v1/outlooks", outlook);
    Reply since =
        stranger.json(
            "/api/v1/outlooks",
            Map.of(
                "dossier",
                Map.of(
                    "kind", "project",
                    "key", "V-1",
                    "cases", Map.of("registration", Map.of("state", "filed", "since", day)))));

    assertThat(Oracle.flaws(on)).isEmpty();
    assertThat(on.status()).as(on.text()).isIn(400, 422);
    assertThat(Oracle.flaws(since)).isEmpty();
    assertThat(since.status()).as(since.text()).isEqualTo(422);
    for (String page : List.of("/projects/V-1?on=", "/verify?on=")) {
      assertThat(
              Oracle.flaws(
                  owner.get(page + java.net.URLEncoder.encode(day, StandardCharsets.UTF_8))))
          .isEmpty();
    }
  }

  @ParameterizedTest(name = "CWE-20 CWE-176 ASVS 2.2.1 {index}")
  @FieldSource("TEXTS")
  void a_text_is_refused_or_reads_back_as_it_was_sent(String text) {
    Example named = project.under(ActFactory.key()).answering("name", text);
    String before = Oracle.governed(database);
    Reply reply = owner.json(named.target(), json(named.body()));

    assertThat(Oracle.flaws(reply)).isEmpty();
    if (reply.status() == 201) {
      Reply read = owner.get("/api/v1/dossiers/" + named.place());
      Object facts = JSON.readValue(read.body(), Map.class).get("facts");
      assertThat(Contract.object(facts).get("name"))
          .isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC).strip());
      assertThat(Oracle.flaws(owner.get("/projects/" + named.place().split("/")[1]))).isEmpty();
    } else {
      assertThat(reply.status()).as(reply.text()).isIn(400, 422);
      assertThat(Oracle.governed(database)).isEqualTo(before);
    }
  }

  static Stream<Arguments> bodies() {
    return Corpus.json().stream()
        .flatMap(
            one ->
                Stream.of("/acts", "/api/v1/rulings", "/api/v1/outlooks", "/api/v1/sign-ins")
                    .map(where -> Arguments.of(one[0], where, one[1])));
  }

  @ParameterizedTest(name = "CWE-1287 CWE-400 ASVS 1.5.3 {0} to {1}")
  @MethodSource("bodies")
  void json_is_read_in_one_way_or_not_at_all(String what, String where, String body) {
    Reply reply = owner.json(where.equals("/acts") ? project.target() : where, body);

    assertThat(Oracle.flaws(reply)).isEmpty();
    assertThat(reply.status()).as(reply.text()).isIn(400, 403, 413, 422);
    assertThat(reply.header("content-type")).startsWith("application/problem+json");
  }

  static Stream<Arguments> encodings() {
    return Stream.of("UTF-16", "UTF-16LE", "UTF-32", "ISO-8859-1", "GB18030", "Big5", "IBM037")
        .flatMap(name -> Stream.of("declared", "silent").map(how -> Arguments.of(name, how)));
  }

  @ParameterizedTest(name = "CWE-173 ASVS 1.1.1 {0} {1}")
  @MethodSource("encodings")
  void a_body_in_another_encoding_is_refused(String name, String how) {
    byte[] body = "{\"account\":\"é城\",\"secret\":\"\"}".getBytes(Charset.forName(name));
    String type = "application/json" + (how.equals("declared") ? ";charset=" + name : "");
    for (String where : List.of("/api/v1/rulings", "/api/v1/sign-ins", project.target())) {
      Reply reply = owner.json(where, body, "Content-Type", type);
      assertThat(Oracle.flaws(reply)).isEmpty();
      assertThat(reply.status()).isIn(400, 415);
    }
  }

  @Test
  void overlong_and_broken_utf8_is_refused() {
    for (int[] bytes :
        List.of(
            new int[] {0xC0, 0xAF},
            new int[] {0xE0, 0x80, 0xAF},
            new int[] {0xED, 0xA0, 0x80},
            new int[] {0xF5, 0x80, 0x80, 0x80},
            new int[] {0xFF},
            new int[] {0xC3})) {
      byte[] body = new byte[bytes.length + 8];
      System.arraycopy("{\"act\":\"".getBytes(StandardCharsets.US_ASCII), 0, body, 0, 8);
      for (int i = 0; i < bytes.length; i++) {
        body[8 + i] = (byte) bytes[i];
      }
      assertThat(owner.json(project.target(), body).status()).isEqualTo(400);
    }
  }

  /** Jackson would not write half a character; they go as escapes. */
  private static String json(Object tree) {
    StringBuilder out = new StringBuilder();
    for (char c : JSON.writeValueAsString(escaped(tree)).toCharArray()) {
      out.append(c >= 0xE000 && c < 0xE800 ? "\\u%04x".formatted(c - 0xE000 + 0xD800) : c);
    }
    return out.toString();
  }

  private static Object escaped(Object tree) {
    if (tree instanceof Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach((key, value) -> copy.put(key.toString(), value == null ? null : escaped(value)));
      return copy;
    } else if (tree instanceof String text
        && !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      StringBuilder out = new StringBuilder();
      text.chars()
          .forEach(c -> out.append((char) (Character.isSurrogate((char) c) ? c + 0x800 : c)));
      return out.toString();
    }
    return tree;
  }
}
