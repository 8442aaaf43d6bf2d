package guiju.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.document.Piece;
import guiju.engine.document.Run;
import guiju.engine.document.Sheet;
import guiju.engine.text.Language;
import guiju.platform.web.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;

/** A file for Word has the layout of an official letter, and always the same bytes. */
class WordFileTest {
  private static final Texts ZH = Texts.in(Language.ZH);
  private static final String HASH = "sm3:5b1e90c7d2f438aa00112233445566778899aabbccddeeff";

  private static Sheet sheet(boolean draft) {
    return new Sheet(
        "approval",
        "批复",
        draft,
        "南充市发展和改革委员会",
        List.of(Run.words("南发改信〔2025〕"), draft ? Run.gap() : Run.words("19"), Run.words("号")),
        List.of(Run.words("关于"), Run.fact("嘉陵江水上交通协同监管系统"), Run.words("项目实施方案的批复")),
        List.of(Run.fact("市交通运输局")),
        List.of(
            new Piece.Passage(0, "", List.of(Run.words("批复如下。"))),
            new Piece.Passage(1, "投资概算", List.of(Run.words("核定总投资"), Run.fact("860.00万元"))),
            new Piece.Item(1, List.of(Run.fact("第一项")))),
        List.of(
            new Sheet.Annex(List.of(Run.words("信息资源目录")), List.of()),
            new Sheet.Annex(
                List.of(Run.words("审核意见汇总表")),
                List.of(
                    new Piece.Grid(
                        List.of(new Piece.Head("部门", false), new Piece.Head("金额", true)),
                        List.of(
                            List.of(List.of(Run.fact("市财政局")), List.of(Run.fact("860.00"))),
                            List.of(List.of(Run.fact("市公安局")), List.of())),
                        List.of(List.of(Run.words("合计")), List.of(Run.fact("860.00"))))))),
        draft ? null : LocalDate.of(2025, 9, 12),
        List.of("15", "16(2)", "16(2)(3)", "20"));
  }

  private static PaperView view(Paper paper) {
    return new Views(false).of(paper, ZH);
  }

  private static byte[] bytes(boolean draft) throws IOException {
    Paper.Source source = draft ? null : new Paper.Source(31, HASH, LocalDate.of(2025, 9, 12));
    Paper paper = new Paper(sheet(draft), "project", "P-2024-001", source, "");
    return new WordFile().of(paper, view(paper), ZH);
  }

  private static XWPFDocument read(boolean draft) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(bytes(draft)));
  }

  private static List<String> paragraphs(XWPFDocument document) {
    return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
  }

  @Test
  void the_page_has_the_official_margins_and_22_lines() throws IOException {
    try (XWPFDocument document = read(false)) {
      CTSectPr section = document.getDocument().getBody().getSectPr();

      assertThat(millimetres(section.getPgSz().getW())).isEqualTo(210);
      assertThat(millimetres(section.getPgSz().getH())).isEqualTo(297);
      assertThat(millimetres(section.getPgMar().getTop())).isEqualTo(37);
      assertThat(millimetres(section.getPgMar().getBottom())).isEqualTo(35);
      assertThat(millimetres(section.getPgMar().getLeft())).isEqualTo(28);
      assertThat(millimetres(section.getPgMar().getRight())).isEqualTo(26);
      assertThat(section.getDocGrid().getType()).isEqualTo(STDocGrid.LINES);
      int pitch = Integer.parseInt(section.getDocGrid().getLinePitch().toString());
      assertThat((16838 - 2098 - 1984) / pitch).isEqualTo(22);
    }
  }

  @Test
  void twenty_eight_characters_of_16_points_fit_a_line() throws IOException {
    try (XWPFDocument document = read(false)) {
      var normal = document.getStyles().getStyle("Normal").getCTStyle().getRPr();
      int half = Integer.parseInt(normal.getSzArray(0).getVal().toString());
      int closer = Integer.parseInt(normal.getSpacingArray(0).getVal().toString());

      assertThat(half).isEqualTo(32);
      assertThat(28 * (half * 10 + closer)).isLessThanOrEqualTo(11906 - 1588 - 1474);
      assertThat(29 * (half * 10 + closer)).isGreaterThan(11906 - 1588 - 1474);
    }
  }

  @Test
  void faces_are_named_with_stand_ins() throws IOException {
    String styles = part("word/styles.xml");
    assertThat(styles).contains("仿宋_GB2312", "方正小标宋简体", "黑体");
    assertThat(part("word/fontTable.xml"))
        .contains("w:name=\"仿宋_GB2312\"><w:altName w:val=\"仿宋\"/>")
        .contains("w:name=\"方正小标宋简体\"><w:altName w:val=\"华文中宋\"/>");
    assertThat(part("word/_rels/document.xml.rels")).contains("fontTable.xml", "styles.xml");
  }

  @Test
  void says_the_paper_in_its_order() throws IOException {
    try (XWPFDocument document = read(false)) {
      assertThat(paragraphs(document))
          .containsSubsequence(
              "南充市发展和改革委员会",
              "南发改信〔2025〕19号",
              "关于嘉陵江水上交通协同监管系统\n项目实施方案的批复",
              "市交通运输局：",
              "批复如下。",
              "一、投资概算。核定总投资860.00万元",
              "1. 第一项",
              "附件：1.信息资源目录",
              "2.审核意见汇总表",
              "南充市发展和改革委员会",
              "2025年9月12日",
              "附件2",
              "审核意见汇总表");
      assertThat(document.getParagraphs()).allMatch(p -> p.getStyle() != null);
    }
  }

  @Test
  void a_table_is_numbered_and_repeats_its_head() throws IOException {
    try (XWPFDocument document = read(false)) {
      XWPFTable table = document.getTableArray(0);

      assertThat(table.getNumberOfRows()).isEqualTo(4);
      assertThat(table.getRow(0).isRepeatHeader()).isTrue();
      assertThat(table.getRow(1).getCell(0).getText()).isEqualTo("1");
      assertThat(table.getRow(2).getCell(1).getText()).isEqualTo("市公安局");
      assertThat(table.getRow(3).getCell(2).getText()).isEqualTo("860.00");
      assertThat(table.getRow(1).getCell(2).getParagraphArray(0).getStyle())
          .isEqualTo("CellFigure");
    }
  }

  @Test
  void the_first_page_carries_docket_and_check_code_the_others_their_number() throws IOException {
    try (XWPFDocument document = read(false)) {
      var footers = document.getHeaderFooterPolicy();

      assertThat(footers.getFirstPageFooter().getText())
          .contains("规矩档案P-2024-001第31条", "依据第十五、十六、二十条", "校验码 5b1e 90c7 d2f4 38aa");
      assertThat(footers.getDefaultFooter().getText()).contains("—");
      assertThat(footers.getEvenPageFooter().getText()).contains("—");
      assertThat(part("word/document.xml")).contains("titlePg");
    }
  }

  @Test
  void a_draft_says_so_and_leaves_number_and_day_open() throws IOException {
    try (XWPFDocument document = read(true)) {
      assertThat(paragraphs(document)).contains("草稿　未经签发", "南发改信〔2025〕　　　　号", "　　年　　月　　日");
      assertThat(document.getHeaderFooterPolicy().getFirstPageFooter().getText())
          .contains("草稿，尚未入档");
    }
  }

  @Test
  void the_same_paper_gives_the_same_bytes() throws IOException {
    assertThat(bytes(false)).isEqualTo(bytes(false));
    assertThat(bytes(true)).isEqualTo(bytes(true)).isNotEqualTo(bytes(false));
  }

  @Test
  void nothing_in_the_file_tells_when_it_was_asked_for() throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(false)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(entry.getTimeLocal().getYear()).as(entry.getName()).isEqualTo(1980);
      }
    }
    assertThat(part("docProps/core.xml")).contains("2025-09-11T16:00:00Z", "P-2024-001 31 " + HASH);
  }

  @Test
  void a_title_breaks_where_a_name_begins() {
    List<Run> fits = List.of(Run.words("关于"), Run.fact("短名"), Run.words("的批复"));
    List<Run> unbreakable = List.of(Run.words("长".repeat(50)));

    assertThat(lines(sheet(false).title())).containsExactly("关于嘉陵江水上交通协同监管系统", "项目实施方案的批复");
    assertThat(lines(fits)).hasSize(1);
    assertThat(lines(unbreakable)).hasSize(1);
  }

  @Test
  void a_title_without_a_name_breaks_after_its_attribute_and_never_behind_a_figure() {
    List<Run> title = List.of(Run.words("关于"), Run.fact("2025"), Run.words("年度政务信息化项目清单的汇总报告"));

    assertThat(lines(title)).containsExactly("关于2025年度政务信息化项目清单的", "汇总报告");
  }

  @Test
  void a_signature_takes_along_what_stands_before_it() throws IOException {
    try (XWPFDocument document = read(false)) {
      List<XWPFParagraph> written = document.getParagraphs();
      int day = paragraphs(document).indexOf("2025年9月12日");

      assertThat(written.subList(day - 6, day)).allMatch(XWPFParagraph::isKeepNext);
    }
  }

  private static List<String> lines(List<Run> title) {
    return TitleBreak.of(title).stream().map(Sheet::text).toList();
  }

  @Test
  void the_style_of_a_printed_page_cannot_be_broken_out_of() {
    Paper.Source source = new Paper.Source(31, HASH, LocalDate.of(2025, 9, 12));
    Paper paper = new Paper(sheet(false), "project", "x\";}body{color:red", source, "");

    assertThat(FootStyle.of(view(paper)))
        .doesNotContain("}body", "\"}body")
        .hasLineCount(1)
        .endsWith("\"}\n");
  }

  private static String part(String name) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(false)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("There is no part " + name);
  }

  private static long millimetres(Object twips) {
    return Math.round(new BigInteger(twips.toString()).intValue() / 56.6929);
  }
}
