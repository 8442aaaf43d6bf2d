package guiju.platform.register;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.dossier.Actor;
import guiju.engine.law.Capacity;
import guiju.engine.text.Text;
import guiju.platform.Caller;
import guiju.platform.PlatformTest;
import guiju.platform.docket.ActRequest;
import guiju.platform.docket.Answer;
import guiju.platform.docket.Docket;
import guiju.platform.identity.Organisation;
import guiju.platform.identity.Organisations;
import guiju.platform.identity.People;
import guiju.platform.sheet.SheetReply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of registers and of the search box, as a signed-in person gets them. */
@PlatformTest
class RegisterPagesTest {

  @LocalServerPort int port;
  @Autowired Organisations organisations;
  @Autowired People people;
  @Autowired Docket docket;

  private String unit;
  private String handler;
  private String stranger;

  @BeforeEach
  void a_unit_with_one_project() {
    unit = "unit-" + UUID.randomUUID().toString().substring(0, 8);
    organisations.register(new Organisation(unit, Text.same("苗木场"), null, null));
    organisations.register(new Organisation("office", Text.same("园务处"), "office", null));
    handler = somebody(unit, "owner.handler");
    stranger = somebody("meadow", "owner.handler");
    act("unit", unit, "unit.enrol", officer(), Map.of("organisation", unit, "name", "苗木场"));
    act(
        "project",
        "P-" + unit,
        "registration.register",
        new Actor("zhou", unit, null, Capacity.of("owner.handler")),
        Map.of(
            "name", "温室遮阳 <b>" + unit, "owner", unit, "year", "2026", "totalInvestment", "100.00"));
  }

  @Test
  void the_register_shows_name_sum_and_whose_turn_and_names_are_never_markup() {
    String page = get("/projects", handler).body();

    assertThat(page)
        .contains("温室遮阳 &lt;b&gt;" + unit, "P-" + unit, "园务处", "0.01")
        .doesNotContain("<b>" + unit);
  }

  @Test
  void switching_the_language_keeps_all_that_is_asked_for() throws Exception {
    String asked = "/projects?year=1999&q=%E5%85%BB%E8%80%81";
    String page = get(asked, handler).body();
    String tongue =
        page.replaceAll("(?s).*href=\"(/language[^\"]+)\".*", "$1").replace("&amp;", "&");

    HttpResponse<String> answer = get(tongue, handler);

    assertThat(answer.headers().firstValue("location")).hasValue(asked);
  }

  @Test
  void a_filter_that_fits_nothing_says_so_and_how_to_go_on() {
    assertThat(get("/projects?year=1999", handler).body()).contains("去掉一个筛选条件");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?year=%27--", "?sort=id;drop", "?at=a1_2&sort=amount", "?due=never&turn=x&stage=y&state=z",
        "?n=-5", "?q=%00%25_%5C", "?f.none=1", "?unit=%E4%B8%8D"
      })
  void an_address_somebody_made_up_is_answered_calmly(String query) {
    assertThat(get("/projects" + query, handler).statusCode()).isIn(200, 400);
    assertThat(get("/search" + query, handler).statusCode()).isIn(200, 400);
  }

  @Test
  void what_is_found_is_marked_and_strangers_find_nothing() {
    assertThat(get("/search?q=%E6%B8%A9%E5%AE%A4", handler).body())
        .contains("<mark class=\"hit\">温室</mark>遮阳");
    assertThat(get("/search?q=" + unit, stranger).body()).doesNotContain("P-" + unit + "\"");
  }

  @Test
  void a_view_is_kept_under_a_name_and_whoever_has_the_link_sees_with_own_eyes() {
    assertThat(
            post(
                    "/views?year=2026&sort=amount&evil=1",
                    Map.of("path", "/projects", "name", "今年"),
                    handler)
                .headers()
                .firstValue("Location"))
        .contains("/projects?year=2026&sort=amount");

    Matcher link = Pattern.compile("/views/([\\w-]+)\"").matcher(get("/projects", handler).body());
    assertThat(link.find()).isTrue();
    HttpResponse<String> followed = get("/views/" + link.group(1), stranger);
    assertThat(followed.headers().firstValue("Location"))
        .contains("/projects?year=2026&sort=amount");
    assertThat(get("/projects?year=2026&sort=amount", stranger).body()).doesNotContain("P-" + unit);
  }

  @Test
  void nobody_deletes_a_view_of_somebody_else() {
    post("/views?year=2025", Map.of("path", "/projects", "name", "去年"), handler);
    Matcher link = Pattern.compile("/views/([\\w-]+)\"").matcher(get("/projects", handler).body());
    assertThat(link.find()).isTrue();

    post("/views/" + link.group(1) + "/forget", Map.of(), stranger);
    assertThat(get("/projects", handler).body()).contains("去年");
    post("/views/" + link.group(1) + "/forget", Map.of(), handler);
    assertThat(get("/projects", handler).body()).doesNotContain("去年");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "//evil.example", "/sign-in", "/projects/../admin"})
  void a_view_leads_to_a_register_and_nowhere_else(String path) {
    assertThat(post("/views", Map.of("path", path, "name", "x"), handler).statusCode())
        .isEqualTo(404);
  }

  @Test
  void a_view_without_a_name_is_not_kept() {
    assertThat(post("/views", Map.of("path", "/projects", "name", "  "), handler).statusCode())
        .isEqualTo(400);
  }

  @Test
  void the_register_goes_home_as_excel_with_sums_as_numbers_and_no_formula() throws IOException {
    act(
        "project",
        "F-" + unit,
        "registration.register",
        new Actor("zhou", unit, null, Capacity.of("owner.handler")),
        Map.of(
            "name",
            "=cmd|'/C calc'!A0",
            "owner",
            unit,
            "year",
            "2026",
            "totalInvestment",
            "1234567.89"));

    HttpResponse<byte[]> file =
        new Caller(port).file("/projects.xlsx?year=2026", "Authorization", "Bearer " + handler);

    assertThat(file.headers().firstValue("Content-Type")).hasValue(SheetReply.TYPE);
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment")
        .contains("filename*=UTF-8''%E9%A1%B9%E7%9B%AE%E7%99%BB%E8%AE%B0%E5%86%8C%20");
    XSSFSheet sheet = new XSSFWorkbook(new ByteArrayInputStream(file.body())).getSheetAt(0);
    XSSFRow row = sheet.getRow(1);
    assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
    assertThat(row.getCell(0).getStringCellValue()).isEqualTo("=cmd|'/C calc'!A0");
    assertThat(row.getCell(3).getRawValue()).isEqualTo("1234567.89");
    assertThat(sheet.getLastRowNum()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/to-dos.xlsx", "/obligations.xlsx", "/dossiers/project/P-%s/docket.xlsx"})
  void every_list_goes_home_to_whoever_may_read_it(String path) throws IOException {
    HttpResponse<byte[]> file =
        new Caller(port).file(path.formatted(unit), "Authorization", "Bearer " + handler);

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(
            new XSSFWorkbook(new ByteArrayInputStream(file.body())).getSheetAt(0).getLastRowNum())
        .isNotNegative();
    if (path.contains("%s")) {
      assertThat(get(path.formatted(unit), stranger).statusCode()).isEqualTo(404);
    }
  }

  private HttpResponse<String> get(String path, String token) {
    return new Caller(port).get(path, "Authorization", "Bearer " + token);
  }

  private HttpResponse<String> post(String path, Map<String, String> fields, String token) {
    return new Caller(port).form(path, fields, "Authorization", "Bearer " + token);
  }

  private String somebody(String organisation, String capacity) {
    String account = "p-" + UUID.randomUUID().toString().substring(0, 8);
    organisations.register(new Organisation(organisation, Text.same(organisation), null, null));
    people.enrol(account, account, organisation, List.of(Capacity.of(capacity)));
    String body =
        new Caller(port)
            .json("/api/v1/sign-ins", "{\"account\":\"" + account + "\",\"secret\":\"\"}")
            .body();
    return body.replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
  }

  private static Actor officer() {
    return new Actor("su", "office", "office", Capacity.of("office.officer"));
  }

  private void act(String kind, String key, String act, Actor actor, Map<String, ?> form) {
    Answer answer =
        docket.take(
            new ActRequest(
                kind, key, null, UUID.randomUUID().toString(), act, actor, form, List.of()));
    assertThat(answer).isInstanceOf(Answer.Taken.class);
  }
}
