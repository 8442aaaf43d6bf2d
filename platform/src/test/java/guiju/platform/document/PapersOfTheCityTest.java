package guiju.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.Rulebook;
import guiju.engine.document.Run;
import guiju.engine.document.Sheet;
import guiju.engine.law.Document;
import guiju.engine.text.Language;
import guiju.platform.Caller;
import guiju.platform.FreshHome;
import guiju.platform.docket.Dossiers;
import guiju.platform.docket.Rebuild;
import guiju.platform.identity.People;
import guiju.platform.identity.Person;
import guiju.platform.web.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** Every paper of every act of the demonstration city: complete, numbered, always the same. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"guiju.home=target/test-city", "guiju.rulebook=../rulebooks/nanchong-2023"})
@ContextConfiguration(initializers = FreshHome.class)
class PapersOfTheCityTest {

  @Autowired JdbcClient database;
  @Autowired Rulebook rulebook;
  @Autowired Papers papers;
  @Autowired Views views;
  @Autowired WordFile word;
  @Autowired Rebuild rebuild;
  @Autowired Dossiers dossiers;
  @Autowired People people;
  @LocalServerPort int port;

  /** A paper of an entry. */
  private record Made(Papers.Place place, long sequence, Document document) {}

  private List<Made> all() {
    List<Made> all = new ArrayList<>();
    database
        .sql(
            """
            select d.kind, d.key, e.sequence, e.act from entry e join dossier d on d.id = e.dossier
            order by d.id, e.sequence
            """)
        .query(
            row -> {
              for (Document document : rulebook.documents().values()) {
                if (document.made().contains(row.getString("act"))) {
                  all.add(
                      new Made(
                          new Papers.Place(row.getString("kind"), row.getString("key")),
                          row.getLong("sequence"),
                          document));
                }
              }
            });
    return all;
  }

  /** One paper of each document the city has any of. */
  private Map<String, Made> samples() {
    Map<String, Made> samples = new LinkedHashMap<>();
    all().forEach(made -> samples.putIfAbsent(made.document().id(), made));
    return samples;
  }

  private Paper paper(Made made, Language language) {
    return papers
        .made(made.place(), made.sequence(), made.document().id(), language)
        .orElseThrow(() -> new AssertionError(made.toString()));
  }

  private byte[] file(Made made, Language language) throws IOException {
    Texts texts = Texts.in(language);
    Paper paper = paper(made, language);
    return word.of(paper, views.of(paper, texts), texts);
  }

  private static String address(Made made) {
    return "/dossiers/"
        + made.place().kind()
        + "/"
        + made.place().key()
        + "/documents/"
        + made.sequence()
        + "/"
        + made.document().id();
  }

  @Test
  void no_paper_has_a_gap_or_a_brace() {
    List<String> flawed = new ArrayList<>();
    List<Made> all = all();
    all.forEach(made -> flaw(made, Language.ZH, flawed));
    samples().values().forEach(made -> flaw(made, Language.EN, flawed));

    assertThat(all).hasSizeGreaterThan(100);
    assertThat(flawed).isEmpty();
  }

  private void flaw(Made made, Language language, List<String> flawed) {
    Sheet sheet = paper(made, language).sheet();
    String text = Sheet.text(sheet.runs().toList());
    boolean gap = sheet.runs().anyMatch(run -> run.kind() == Run.Kind.GAP);
    if (gap || text.contains("{") || text.contains("}")) {
      flawed.add(made.document().id() + " " + address(made) + ": " + text);
    }
  }

  @Test
  void no_number_is_given_twice() {
    Map<String, String> numbers = new HashMap<>();
    List<String> twice = new ArrayList<>();
    for (Made made : all()) {
      Document.Numbering numbering = made.document().numbering();
      if (numbering != null && numbering.isCounted()) {
        String number = Sheet.text(paper(made, Language.ZH).sheet().number());
        String other = numbers.put(number, address(made));
        if (other != null) {
          twice.add(number + ": " + other + " and " + address(made));
        }
      }
    }

    assertThat(numbers).hasSizeGreaterThan(10);
    assertThat(twice).isEmpty();
  }

  @Test
  void made_again_after_a_rebuild_every_file_has_the_same_bytes() throws IOException {
    Map<String, byte[]> before = new HashMap<>();
    for (Made made : samples().values()) {
      before.put(made.document().id(), file(made, Language.ZH));
    }

    rebuild.all();

    assertThat(before).hasSizeGreaterThan(15);
    for (Made made : samples().values()) {
      assertThat(file(made, Language.ZH))
          .as(made.document().id())
          .isEqualTo(before.get(made.document().id()));
    }
  }

  @Test
  void every_file_opens_and_says_what_the_page_says() throws IOException {
    for (Made made : samples().values()) {
      Sheet sheet = paper(made, Language.ZH).sheet();
      try (XWPFDocument read =
          new XWPFDocument(new ByteArrayInputStream(file(made, Language.ZH)))) {
        List<String> paragraphs = read.getParagraphs().stream().map(p -> p.getText()).toList();

        assertThat(paragraphs).contains(sheet.letterhead());
        assertThat(String.join("", paragraphs).replace("\n", ""))
            .contains(Sheet.text(sheet.title()));
      }
    }
  }

  @Test
  void every_page_opens_in_both_languages_for_whoever_may_read_the_dossier() {
    Reader reader = signedIn("tan-liheng");
    for (Made made : samples().values()) {
      assertThat(reader.get(address(made)).statusCode()).as(address(made)).isEqualTo(200);
      assertThat(reader.get(address(made) + ".css").body()).contains("--foot:");
    }
    assertThat(reader.get("/language?to=en&back=/").statusCode()).isBetween(200, 399);
    for (Made made : samples().values()) {
      assertThat(reader.get(address(made)).body())
          .contains("A translation; the Chinese text is the paper.");
    }
  }

  @Test
  void a_page_names_its_entry_by_number_and_check_code() {
    Made approval = Objects.requireNonNull(samples().get("merged-plan-approval"));
    String hash =
        database
            .sql(
                """
                select e.hash from entry e join dossier d on d.id = e.dossier
                where d.kind = :kind and d.key = :key and e.sequence = :sequence
                """)
            .param("kind", approval.place().kind())
            .param("key", approval.place().key())
            .param("sequence", approval.sequence())
            .query(String.class)
            .single();

    String page = signedIn("tan-liheng").get(address(approval)).body();

    assertThat(page)
        .contains(Views.code(hash))
        .contains("规矩档案" + approval.place().key() + "第" + approval.sequence() + "条");
  }

  @Test
  void who_may_not_read_the_dossier_gets_no_paper_of_it() {
    Made made = Objects.requireNonNull(samples().get("merged-plan-approval"));
    var dossier = dossiers.find(made.place().kind(), made.place().key()).orElseThrow();
    Person stranger =
        people.all().stream()
            .filter(person -> !dossiers.mayRead(person, dossier))
            .filter(person -> !person.capacities().isEmpty())
            .findFirst()
            .orElseThrow();

    Reader reader = signedIn(stranger.account());

    for (String ending : List.of("", ".docx", ".css")) {
      assertThat(reader.get(address(made) + ending).statusCode()).isEqualTo(404);
    }
    assertThat(new Caller(port).get(address(made) + ".docx").statusCode()).isEqualTo(302);
  }

  @Test
  void what_an_entry_has_not_made_is_not_there() {
    Made made = Objects.requireNonNull(samples().get("merged-plan-approval"));
    Reader reader = signedIn("tan-liheng");
    String docket = "/dossiers/" + made.place().kind() + "/" + made.place().key() + "/documents/";

    for (String wrong :
        List.of("1/merged-plan-approval", "99999/annual-list", "2/no-such-paper", "0/x", "-1/x")) {
      assertThat(reader.get(docket + wrong).statusCode()).as(wrong).isEqualTo(404);
    }
    assertThat(reader.get(docket + "x/annual-list").statusCode()).isBetween(400, 404);
  }

  @Test
  void the_docket_leads_to_its_papers_and_the_list_s_board_to_the_list() {
    Made list = Objects.requireNonNull(samples().get("annual-list"));
    Reader reader = signedIn("tan-liheng");

    assertThat(reader.get("/dossiers/annualList/" + list.place().key() + "?tab=docket").body())
        .contains("href=\"" + address(list) + "\"");
    assertThat(reader.get("/annual-lists/" + list.place().key()).body())
        .contains("href=\"" + address(list) + "\"");
  }

  @Test
  void the_yearly_list_has_a_line_for_every_project_on_it_with_names_and_sums() {
    Made made = Objects.requireNonNull(samples().get("annual-list"));

    Sheet sheet = paper(made, Language.ZH).sheet();

    var grid = (guiju.engine.document.Piece.Grid) sheet.annexes().get(0).body().get(0);
    assertThat(grid.lines()).hasSizeGreaterThan(3);
    assertThat(grid.lines())
        .allSatisfy(
            line -> {
              assertThat(Sheet.text(line.get(0))).isNotBlank();
              assertThat(Sheet.text(line.get(1))).startsWith("市");
            });
    assertThat(Sheet.text(grid.total().get(0))).isEqualTo("合计");
  }

  @Test
  void documents_of_the_city_are_a_good_part_of_all_documents() {
    Set<String> seen = new HashSet<>(samples().keySet());

    assertThat(seen).hasSizeGreaterThan(rulebook.documents().size() / 6);
  }

  private Reader signedIn(String account) {
    Caller caller = new Caller(port);
    String answer =
        caller
            .json("/api/v1/sign-ins", "{\"account\": \"" + account + "\", \"secret\": \"\"}")
            .body();
    String token = answer.replaceAll(".*\"token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    return new Reader(caller, "Bearer " + token);
  }

  /** Somebody who reads pages. */
  private record Reader(Caller caller, String token) {
    HttpResponse<String> get(String path) {
      return caller.get(path, "Authorization", token);
    }
  }
}
