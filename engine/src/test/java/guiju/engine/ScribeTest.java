package guiju.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guiju.engine.document.Piece;
import guiju.engine.document.Run;
import guiju.engine.document.Sheet;
import guiju.engine.dossier.Act;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Document;
import guiju.engine.text.Language;
import guiju.engine.text.Text;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a paper says of an act, and how it is written. */
class ScribeTest {
  private static final String SMITH = "facts: {name: 磨坊, applicant: smith, cost: 40100.00, ";

  private static Scene scene(String body) {
    return new Scene(
        SmallBook.whole()
            .replacing(
                "bodies.yaml",
                "name: {zh: 建房办, en: Building office}\n    posts",
                "name: {zh: 建房办, en: Building office}\n"
                    + "    letterhead: {zh: 河谷县建房办公室, en: Valley Building Office, code: 河建}\n"
                    + "    posts")
            .with(
                "documents/papers.yaml",
                """
                permit-paper:
                  of: permit
                  label: {zh: 许可, en: Permit}
                  made: [permit.grant]
                  number: '{code}〔{year}〕{number}号'
                  title: {zh: '关于{permit.name}的许可', en: 'Permit for {permit.name}'}
                  to: {zh: '{permit.applicant}', en: '{permit.applicant}'}
                  body:
                """
                    + body.indent(4))
            .rulebook());
  }

  private static Sheet paper(Scene scene, Dossier dossier, Act act, List<Act> earlier) {
    return written(scene, new Scribe.Occasion(dossier, act, earlier, 3), Language.ZH);
  }

  private static Sheet written(Scene scene, Scribe.Occasion occasion, Language language) {
    Document document = Objects.requireNonNull(scene.rulebook().documents().get("permit-paper"));
    Map<String, Text> names = Map.of("smith", new Text("铁匠铺", "The smithy"));
    return new Scribe(scene.rulebook(), id -> names.getOrDefault(id, Text.same(id)))
        .write(document, occasion, language);
  }

  private static List<String> lines(String body, String facts) {
    Scene scene = scene(body);
    Sheet sheet =
        paper(scene, scene.permit(facts), scene.act("permit.grant", "office.head", ""), List.of());
    return sheet.body().stream().map(ScribeTest::line).toList();
  }

  private static String line(Piece piece) {
    if (piece instanceof Piece.Passage passage) {
      return passage.ordinal() + passage.head() + "|" + Sheet.text(passage.text());
    } else if (piece instanceof Piece.Item item) {
      return item.ordinal() + ")" + Sheet.text(item.text());
    }
    Piece.Grid grid = (Piece.Grid) piece;
    return grid.heads().stream().map(Piece.Head::text).toList()
        + " "
        + grid.lines().stream().map(ScribeTest::cells).toList()
        + " "
        + cells(grid.total());
  }

  private static List<String> cells(List<List<Run>> cells) {
    return cells.stream().map(Sheet::text).toList();
  }

  @Test
  void heads_signs_and_numbers_for_the_body_that_acts() {
    Scene scene = scene("- {zh: 同意。, en: Granted.}");
    Act act = scene.act("permit.grant", "office.head", "");

    Sheet sheet = paper(scene, scene.permit(SMITH + "}"), act, List.of());

    assertThat(sheet.letterhead()).isEqualTo("河谷县建房办公室");
    assertThat(Sheet.text(sheet.number())).isEqualTo("河建〔2024〕3号");
    assertThat(Sheet.text(sheet.title())).isEqualTo("关于磨坊的许可");
    assertThat(Sheet.text(sheet.to())).isEqualTo("铁匠铺");
    assertThat(sheet.on()).isEqualTo(Scene.DAY);
    assertThat(sheet.draft()).isFalse();
    assertThat(sheet.cites()).containsExactly("2");
  }

  @Test
  void is_written_in_english_too() {
    Scene scene = scene("- {zh: '自{today}起', en: 'From {today}, {permit.cost}'}");
    Act act = scene.act("permit.grant", "office.head", "");

    Sheet sheet =
        written(
            scene, new Scribe.Occasion(scene.permit(SMITH + "}"), act, List.of(), 3), Language.EN);

    assertThat(sheet.letterhead()).isEqualTo("Valley Building Office");
    assertThat(Sheet.text(sheet.to())).isEqualTo("The smithy");
    assertThat(sheet.body().stream().map(ScribeTest::line))
        .containsExactly("0|From 1 March 2024, 4.01 × 10,000 yuan");
  }

  @Test
  void a_draft_has_neither_day_nor_number() {
    Scene scene = scene("- {zh: 同意。, en: Granted.}");
    Act act = scene.act("permit.grant", "office.head", "");

    Sheet sheet =
        written(
            scene,
            new Scribe.Occasion(scene.permit(SMITH + "}"), act, List.of(), null),
            Language.ZH);

    assertThat(sheet.draft()).isTrue();
    assertThat(sheet.on()).isNull();
    assertThat(sheet.number()).contains(Run.gap());
  }

  @Test
  void sums_stand_without_separators_and_days_in_full() {
    assertThat(
            lines(
                "- {zh: '{permit.cost}，自{permit.startsOn}起', en: x}",
                "facts: {cost: 765600.00, startsOn: 2024-02-29}"))
        .containsExactly("0|76.56万元，自2024年2月29日起");
  }

  @Test
  void all_sums_of_a_phrase_are_in_yuan_when_one_would_lose_a_fen() {
    assertThat(lines("- {zh: '{permit.cost}和{policy.ceiling}', en: x}", "facts: {cost: 40100.01}"))
        .containsExactly("0|40100.01元和50000.00元");
  }

  @Test
  void choices_answers_and_lists_read_as_people_say_them() {
    assertThat(
            lines(
                "- {zh: '{permit.purpose}、{permit.heated}、{permit.tags}、{permit.rooms}', en: x}",
                "facts: {purpose: shop, heated: true, tags: [old, tall], rooms: 3}"))
        .containsExactly("0|店铺、是、旧、高、3");
  }

  @Test
  void headings_are_numbered_as_they_come_and_what_does_not_hold_is_left_out() {
    assertThat(
            lines(
                """
                - {head: {zh: 甲, en: a}, zh: 一, en: a}
                - {head: {zh: 乙, en: b}, when: permit.heated, zh: 二, en: b}
                - {head: {zh: 丙, en: c}, when: permit.risky, zh: 三, en: c}
                - {head: {zh: 丁, en: d}}
                """,
                "facts: {heated: true}"))
        .containsExactly("1甲|一", "2乙|二", "3丁|");
  }

  @Test
  void what_cannot_be_told_is_left_out() {
    assertThat(lines("- {when: permit.rooms > 3, zh: 大, en: big}", "facts: {name: a}")).isEmpty();
  }

  @Test
  void what_nobody_has_said_is_a_gap() {
    Scene scene = scene("- {zh: '燃料{permit.fuel}，备注{permit.notes}', en: x}");

    Sheet sheet =
        paper(
            scene,
            scene.permit(SMITH + "}"),
            scene.act("permit.grant", "office.head", ""),
            List.of());

    assertThat(sheet.runs().filter(run -> run.kind() == Run.Kind.GAP)).hasSize(2);
  }

  @Test
  void a_stop_somebody_wrote_is_not_doubled() {
    assertThat(lines("- {zh: '备注：{permit.notes}。', en: x}", "facts: {notes: 沿河建。}"))
        .containsExactly("0|备注：沿河建。");
  }

  @Test
  void what_stands_in_square_brackets_is_left_out_when_there_is_nothing_to_say() {
    String body = "- {zh: '房[，造价{permit.cost}][，{permit.rooms}间][，备注{permit.notes}]。', en: x}";

    assertThat(lines(body, "facts: {cost: 40100.00, notes: ''}")).containsExactly("0|房，造价4.01万元。");
    assertThat(lines(body, "facts: {rooms: 2, notes: 好}")).containsExactly("0|房，2间，备注好。");
  }

  @Test
  void several_lines_become_several_paragraphs() {
    assertThat(
            lines(
                "- {head: {zh: 备注, en: n}, zh: '{permit.notes}', en: x}",
                "facts: {notes: \"第一行\\n第二行\"}"))
        .containsExactly("1备注|第一行", "0|第二行");
  }

  @Test
  void lists_are_numbered() {
    assertThat(
            lines(
                "- {each: permit.aliases, item: {zh: '名{item}', en: x}}",
                "facts: {aliases: [甲, 乙]}"))
        .containsExactly("1)名甲", "2)名乙");
  }

  @Test
  void an_entry_of_choices_is_called_by_its_label() {
    assertThat(lines("- {each: permit.tags, item: {zh: '{item}', en: x}}", "facts: {tags: [tall]}"))
        .containsExactly("1)高");
  }

  @Test
  void a_table_has_a_line_for_every_row() {
    assertThat(
            lines(
                """
                - rows: permit.neighbours.filter(n, n.metres < 50)
                  columns:
                    - {head: {zh: 谁, en: Who}, value: item.who}
                    - {head: {zh: 距离, en: Metres}, value: item.metres}
                """,
                "facts: {neighbours: [{who: smith, metres: 5}, {who: smith, metres: 99}]}"))
        .containsExactly("[谁, 距离] [[铁匠铺, 5]] []");
  }

  @Test
  void a_table_of_sums_adds_them_up() {
    assertThat(
            lines(
                """
                - rows: permit.neighbours
                  total: {zh: 合计, en: Total}
                  columns:
                    - {head: {zh: 谁, en: Who}, value: item.who}
                    - {head: {zh: 造价（万元）, en: Cost}, value: permit.cost}
                """,
                "facts: {cost: 40100.00, neighbours: [{who: smith}, {who: smith}]}"))
        .containsExactly("[谁, 造价（万元）] [[铁匠铺, 4.01], [铁匠铺, 4.01]] [合计, 8.02]");
  }

  @Test
  void opinions_of_the_round_stand_with_their_answers_and_who_is_silent() {
    Scene scene = scene("- opinions: permit");
    Dossier dossier =
        scene.permit(
            SMITH + "risky: true}, cases: {permit: {state: deciding, round: 2, opinions: []}}");
    List<Act> earlier =
        List.of(
            scene.act("permit.opine", "fire.officer", "form: {verdict: agree}"),
            scene.act("permit.submit", "applicant.head", "form: {}"),
            scene.act("permit.opine", "fire.officer", "form: {verdict: oppose}"),
            scene.act("permit.answer", "office.officer", "form: {opinionOf: fire}"));

    Sheet sheet = paper(scene, dossier, scene.act("permit.grant", "office.head", ""), earlier);

    assertThat(sheet.body().stream().map(ScribeTest::line))
        .containsExactly(
            "[部门, 意见, 结论和内容, 日期] [[消防, 消防意见, 不同意 答复：, 2024年3月1日]," + " [水务, 用水意见, 尚未出具, ]] []");
  }

  @Test
  void papers_of_a_case_are_listed() {
    Scene scene = scene("- papers: permit");
    Dossier dossier =
        scene.permit(SMITH + "}, cases: {permit: {state: deciding, materials: [plan]}}");

    assertThat(
            paper(scene, dossier, scene.act("permit.grant", "office.head", ""), List.of())
                .body()
                .stream()
                .map(ScribeTest::line))
        .containsExactly("1)图纸");
  }

  @Test
  void another_act_does_not_make_it() {
    Scene scene = scene("- {zh: 同意。, en: Granted.}");
    Act act = scene.act("permit.refuse", "office.head", "");

    assertThatThrownBy(() -> paper(scene, scene.permit(SMITH + "}"), act, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("permit-paper is not made by permit.refuse");
  }

  @Test
  void documents_of_one_pattern_are_counted_together() {
    Scene scene = scene("- {zh: 同意。, en: Granted.}");
    Document document = Objects.requireNonNull(scene.rulebook().documents().get("permit-paper"));
    Act act = scene.act("permit.grant", "office.head", "");

    assertThat(Scribe.countedUnder(document, act)).isEqualTo("office");
    Scribe.Series series = new Scribe(scene.rulebook(), Text::same).series(document, "office");
    assertThat(series.bySigner()).containsExactly("permit.grant");
    assertThat(series.always()).isEmpty();
  }
}
