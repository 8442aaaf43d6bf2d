package guiju.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** An act ends as a paper: drafted beside the form, printed from the docket. */
@Journey
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PapersJourney {
  private static final Pattern SIZE = Pattern.compile("/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)]");
  private static final String UNIT = "civil-affairs";
  private static final String HANDLER = "zhou-lian";
  private static String project = "";
  private static String paper = "";

  @Test
  @Order(1)
  void the_draft_stands_beside_the_form_and_fills_while_the_officer_types(House house) {
    new Scenes(house, UNIT).today(2026, 10, 12);
    Visitor handler = house.visitor(HANDLER);
    handler
        .act("project", "new", "registration.register")
        .type("classified", "false")
        .fill("classifiedPart", "none")
        .fill("owner", UNIT)
        .fill("name", "公文样张系统")
        .fill("category", "businessSystem")
        .fill("meetsStandard", "true")
        .type("mode", "selfBuild")
        .taken();
    project = handler.path().replaceAll(".*/projects/([^?]+).*", "$1");

    Visitor officer = house.visitor(Town.EXAMINER);
    ActForm form =
        officer.act("project", project, "registration.return").type("defects", "没有写明项目类别的依据");

    assertThat(officer.page().locator("#paper").textContent())
        .contains("关于补正公文样张系统材料的通知", "没有写明项目类别的依据");
    officer.page().locator("#paper a").first().click();
    assertThat(officer.page().locator(".sheet-mark").textContent()).contains("草稿");
    assertThat(officer.text()).contains("没有写明项目类别的依据");
    assertThat(officer.barriers()).isEmpty();
    officer.page().goBack();
    form.taken();
  }

  @Test
  @Order(2)
  void the_docket_leads_to_the_paper_and_nothing_bars_the_way(House house) {
    Visitor handler = house.visitor(HANDLER).open("/projects/" + project + "?tab=docket");

    handler.page().locator(".documents a").first().click();
    handler.page().locator("article.sheet").waitFor();

    paper = handler.path();
    assertThat(paper).contains("/documents/");
    assertThat(handler.page().locator("h1").textContent()).contains("关于补正公文样张系统材料的通知");
    assertThat(handler.page().locator(".sheet").textContent()).contains("市民政局", "2026年10月12日");
    assertThat(handler.barriers()).isEmpty();
    assertThat(handler.inEnglish().barriers()).isEmpty();
  }

  @Test
  @Order(3)
  void it_prints_on_one_page_of_a4(House house) {
    Visitor handler = house.visitor(HANDLER).open(paper);

    byte[] pdf =
        handler
            .page()
            .pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true));

    Matcher size = SIZE.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
    int pages = 0;
    while (size.find()) {
      pages++;
      assertThat(Double.parseDouble(size.group(1))).isBetween(594.0, 596.5);
      assertThat(Double.parseDouble(size.group(2))).isBetween(841.0, 843.5);
    }
    assertThat(pages).isEqualTo(1);
  }

  @Test
  @Order(4)
  void it_reads_on_a_phone_without_scrolling_sideways(House house) {
    Visitor handler = house.onPhone(HANDLER).open(paper);

    assertThat(handler.page().evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    assertThat(handler.barriers()).isEmpty();
  }
}
