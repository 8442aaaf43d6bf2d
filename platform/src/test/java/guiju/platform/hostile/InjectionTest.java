package guiju.platform.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.platform.hostile.Wire.Reply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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

/** What is sent stays what was sent: never a statement, an expression, markup or a formula. */
@HostileHouse
class InjectionTest {

  static final List<String> MARKUP = Corpus.MARKUP;

  private static final List<String> ASKED =
      List.of(
          "/projects?q=",
          "/projects?sort=",
          "/projects?at=",
          "/projects?state=",
          "/search?q=",
          "/catalogues/",
          "/projects/",
          "/units/",
          "/api/v1/dossiers/project/",
          "/api/v1/record/heads?before=",
          "/notices?what=");

  @LocalServerPort int port;
  @Autowired JdbcClient database;

  private Visitor officer;

  @BeforeEach
  void somebody_who_may_read_everything() {
    officer = Visitor.as(port, Townsfolk.any(database, "project"));
  }

  @AfterEach
  void they_leave() {
    officer.close();
  }

  static Stream<Arguments> questions() {
    return ASKED.stream().flatMap(at -> Corpus.SQL.stream().map(sql -> Arguments.of(at, sql)));
  }

  @ParameterizedTest(name = "CWE-89 ASVS 1.2.4 {0}{1}")
  @MethodSource("questions")
  void what_is_asked_never_becomes_a_statement(String at, String sql) {
    Reply reply = officer.get(at + encoded(sql));

    assertThat(Oracle.flaws(reply)).isEmpty();
    assertThat(reply.millis()).isLessThan(Oracle.PATIENCE);
    assertThat(Overheard.statements()).noneMatch(said -> said.contains(Corpus.MARK));
  }

  @Test
  void statements_are_overheard_at_all_and_are_always_the_same_ones() {
    officer.get("/projects?q=aa&sort=name");
    int before = Overheard.statements().size();
    for (int i = 0; i < 20; i++) {
      officer.get("/projects?q=" + MARKUP.get(i % 10).length() + i + "&sort=x" + i + "&year=" + i);
    }

    assertThat(before).isGreaterThan(20);
    assertThat(Overheard.statements()).hasSizeLessThan(before + 20);
  }

  static Stream<Arguments> expressions() {
    return Corpus.EXPRESSIONS.stream()
        .flatMap(
            text ->
                Stream.of("query", "path", "User-Agent", "Referer", "Accept-Language", "Cookie")
                    .map(where -> Arguments.of(where, text)));
  }

  @ParameterizedTest(name = "CWE-1336 CWE-917 ASVS 1.3.2 in {0}: {1}")
  @MethodSource("expressions")
  void nothing_that_is_sent_is_evaluated(String where, String text) {
    String page =
        switch (where) {
          case "query" -> "/search?q=" + encoded(text);
          case "path" -> "/guide/" + encoded(text);
          default -> "/account";
        };
    Reply reply = page.equals("/account") ? officer.get(page, where, text) : officer.get(page);

    assertThat(Oracle.flaws(reply)).isEmpty();
    assertThat(reply.text()).doesNotContain("1787569");
  }

  @ParameterizedTest(name = "CWE-79 ASVS 1.2.1 {0}")
  @FieldSource("MARKUP")
  void markup_is_shown_as_it_was_written_and_is_none(String markup) {
    ActFactory.Example project = ActFactory.newProject(database, port).answering("name", markup);
    try (Visitor owner = Visitor.as(port, project.account())) {
      Reply taken = owner.json(project.target(), project.body());
      assertThat(taken.status()).as(taken.text()).isEqualTo(201);
      String key = project.place().split("/")[1];
      for (String page : List.of("/projects/" + key, "/projects?q=" + encoded(markup))) {
        Reply reply = owner.get(page);
        assertThat(Oracle.flaws(reply)).as(page).isEmpty();
        assertThat(live(reply.text())).as(page).isEmpty();
      }
      assertThat(Jsoup.parse(owner.get("/projects/" + key).text()).wholeText()).contains(markup);
    }
  }

  /** CWE-1236, ASVS 1.2.10. */
  @Test
  void no_cell_is_a_formula() throws IOException {
    ActFactory.Example project = ActFactory.newProject(database, port);
    List<String> seen = new ArrayList<>();
    try (Visitor owner = Visitor.as(port, project.account())) {
      for (String formula : Corpus.FORMULAS) {
        ActFactory.Example named = project.under(ActFactory.key()).answering("name", formula);
        assertThat(owner.json(named.target(), named.body()).status()).isEqualTo(201);
      }
      byte[] file = owner.get("/projects.xlsx").body();
      try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
        for (Row row : book.getSheetAt(0)) {
          for (Cell cell : row) {
            assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
            seen.add(cell.toString());
          }
        }
      }
    }
    for (String formula : Corpus.FORMULAS) {
      assertThat(seen).anyMatch(cell -> cell.contains(formula.substring(1)));
    }
  }

  static Stream<String> extras() {
    return Stream.of(
        "roles",
        "role",
        "admin",
        "isAdmin",
        "state",
        "version",
        "owner",
        "organisation",
        "approvedAmount",
        "account",
        "by",
        "actor",
        "on",
        "taken",
        "hash",
        "previous",
        "key",
        "kind",
        "id",
        "body",
        "capacities",
        "findings",
        "change",
        "waivers",
        "cases",
        "class.classLoader");
  }

  @ParameterizedTest(name = "CWE-915 ASVS 15.3.3 {0}")
  @MethodSource("extras")
  void what_is_not_asked_is_refused_wherever_it_stands(String extra) {
    ActFactory.Example project = ActFactory.newProject(database, port);
    try (Visitor owner = Visitor.as(port, project.account())) {
      String before = Oracle.governed(database);
      Map<String, Object> above = new LinkedHashMap<>(project.body());
      above.put(extra, "x");
      assertThat(owner.json(project.target(), above).status()).isEqualTo(400);
      if (!Contract.object(project.body().get("form")).containsKey(extra)) {
        Reply inside = owner.json(project.target(), project.answering(extra, "x").body());
        assertThat(inside.status()).as(inside.text()).isEqualTo(422);
      }
      assertThat(Oracle.governed(database)).isEqualTo(before);
    }
  }

  /** Elements that would do something: scripts of their own, handlers, addresses that run. */
  private static List<String> live(String html) {
    Document page = Jsoup.parse(html);
    List<String> live = new ArrayList<>();
    for (Element one : page.getAllElements()) {
      boolean script = one.normalName().equals("script") && !one.hasAttr("src");
      boolean handler =
          one.attributes().asList().stream()
              .anyMatch(
                  a ->
                      a.getKey().startsWith("on")
                          || a.getKey().equals("srcdoc")
                          || (a.getKey().matches("href|src|action|formaction")
                              && a.getValue().strip().matches("(?is)(javascript|data):.*")));
      boolean foreign =
          one.tagName().contains("xss7")
              || one.attr("hx-get").equals("/sign-out")
              || (one.normalName().matches("base|link|meta") && one.outerHtml().contains("xss7"));
      if (script || handler || foreign) {
        live.add(one.outerHtml());
      }
    }
    return live;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
