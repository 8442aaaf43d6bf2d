package guiju.platform.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.law.Capacity;
import guiju.engine.text.Text;
import guiju.platform.Caller;
import guiju.platform.PlatformTest;
import guiju.platform.docket.Facet;
import guiju.platform.docket.Register;
import guiju.platform.docket.RegisterLine;
import guiju.platform.docket.RegisterQuery;
import guiju.platform.identity.Organisation;
import guiju.platform.identity.Organisations;
import guiju.platform.identity.People;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list of tools is brought in from Excel: all of it, or nothing and everything that is wrong. */
@PlatformTest
class BringTest {

  private static final List<String> HEADS =
      List.of("单位", "名称", "状况", "价格（元）", "购置日期", "锋利", "编码", "组成");

  @LocalServerPort int port;
  @Autowired Organisations organisations;
  @Autowired People people;
  @Autowired Register register;
  @Autowired JdbcClient database;

  private final String unit = "shed-" + UUID.randomUUID().toString().substring(0, 8);
  private String handler = "";

  @BeforeEach
  void a_handler_of_a_shed() {
    organisations.register(
        new Organisation(unit, Text.same("工具房" + unit.substring(5)), null, null));
    handler = signedIn(unit, "owner.handler");
  }

  @Test
  void a_whole_list_is_entered_each_row_an_act_of_its_own() throws IOException {
    HttpResponse<String> answer =
        send(
            sheet(
                HEADS,
                List.of("", "锄头", "完好", "35.50", "2026/3/9", "否", "00123", "柄 | 1\n头 | 2"),
                List.of("", "=剪刀", "Broken", "99.99", "2026年3月10日", "是", "", "")));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("2 条已入档", "锄头", "=剪刀");
    List<RegisterLine> lines = lines();
    assertThat(lines).extracting(RegisterLine::name).containsExactly("=剪刀", "锄头");
    assertThat(lines).extracting(RegisterLine::sequence).containsOnly(1L);
    assertThat(get("/catalogues/tool?f.condition=broken").body())
        .contains("=剪刀")
        .doesNotContain(">锄头<");
  }

  @Test
  void everything_that_is_wrong_is_said_at_once_with_its_cell_and_nothing_is_entered()
      throws IOException {
    HttpResponse<String> answer =
        send(
            sheet(
                HEADS,
                List.of("", "锄头", "完好", "35.50", "2026-03-09", "否", "", ""),
                List.of("", "", "生锈", "1.234", "下个月", "也许", "", "柄 | 很多"),
                List.of("", "金剪刀", "完好", "100.01", "2026-03-09", "是", "", "")));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("一条也没有入档", ">C3<", ">D3<", ">E3<", ">F3<", ">H3<", ">D4<", "农具不贵重")
        .contains("生锈", "1.234", "下个月", "也许");
    assertThat(lines()).isEmpty();
  }

  @Test
  void a_missing_answer_is_said_where_it_is_missing() throws IOException {
    HttpResponse<String> answer =
        send(sheet(HEADS, List.of("", "", "完好", "1.00", "2026-03-09", "是", "", "")));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(">B2<");
    assertThat(lines()).isEmpty();
  }

  @Test
  void nobody_enters_for_another_unit() throws IOException {
    HttpResponse<String> answer =
        send(sheet(HEADS, List.of("pond", "锄头", "完好", "1.00", "2026-03-09", "是", "", "")));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(lines()).isEmpty();
  }

  @Test
  void the_same_file_sent_twice_is_entered_once() throws IOException {
    byte[] file = sheet(HEADS, List.of("", "锄头", "完好", "1.00", "2026-03-09", "是", "", ""));
    String once = UUID.randomUUID().toString();

    assertThat(send(file, once, "").body()).contains("1 条已入档");
    assertThat(send(file, once, "").body()).contains("已经导入过");
    assertThat(lines()).hasSize(1);
  }

  @Test
  void only_looking_enters_nothing() throws IOException {
    byte[] file = sheet(HEADS, List.of("", "锄头", "完好", "1.00", "2026-03-09", "是", "", ""));

    assertThat(send(file, UUID.randomUUID().toString(), "look").body()).contains("1 行都合格");
    assertThat(lines()).isEmpty();
  }

  @Test
  void what_was_taken_home_comes_back_and_changes_nothing() throws IOException {
    send(sheet(HEADS, List.of("", "锄头", "完好", "35.50", "2026-03-09", "否", "", "柄 | 1")));
    byte[] home =
        new Caller(port)
            .file("/catalogues/tool.xlsx?unit=" + unit, "Authorization", "Bearer " + handler)
            .body();

    HttpResponse<String> answer = send(home);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("有编号的 1 行已在档");
    assertThat(lines()).hasSize(1);
  }

  @Test
  void what_was_taken_home_without_its_number_is_a_new_entry_of_the_same_shape()
      throws IOException {
    send(sheet(HEADS, List.of("", "锄头", "完好", "35.50", "2026-03-09", "否", "0012", "柄 | 1")));
    XSSFWorkbook book =
        new XSSFWorkbook(
            new ByteArrayInputStream(
                new Caller(port)
                    .file(
                        "/catalogues/tool.xlsx?unit=" + unit, "Authorization", "Bearer " + handler)
                    .body()));
    XSSFSheet sheet = book.getSheetAt(0);
    for (int i = 0; i < sheet.getRow(0).getLastCellNum(); i++) {
      if (sheet.getRow(0).getCell(i).getStringCellValue().equals("编号")) {
        sheet.getRow(1).getCell(i).setBlank();
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    book.write(out);

    assertThat(send(out.toByteArray()).body()).contains("1 条已入档");
    List<String> snapshots =
        database
            .sql("select (snapshot::json -> 'facts')::text from dossier where owner = ?")
            .param(unit)
            .query(String.class)
            .list();
    assertThat(snapshots).hasSize(2);
    assertThat(snapshots.get(0)).isEqualTo(snapshots.get(1));
  }

  @Test
  void unknown_and_missing_columns_are_named() throws IOException {
    HttpResponse<String> answer = send(sheet(List.of("名称", "颜色"), List.of("锄头", "红")));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("颜色", "缺这一列", "状况");
  }

  @Test
  void a_formula_and_a_number_too_long_for_excel_are_not_believed() throws IOException {
    XSSFWorkbook book = new XSSFWorkbook();
    XSSFSheet sheet = book.createSheet();
    row(sheet.createRow(0), HEADS);
    row(sheet.createRow(1), List.of("", "锄头", "完好", "", "2026-03-09", "否", "", ""));
    sheet.getRow(1).createCell(3).setCellFormula("1+1");
    sheet.getRow(1).createCell(6).setCellValue(115113000000000012d);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    book.write(out);

    HttpResponse<String> answer = send(out.toByteArray());

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(">D2<", "公式", ">G2<", "超过 15 位");
  }

  @Test
  void what_is_no_excel_file_gets_a_clear_answer() throws IOException {
    HttpResponse<String> answer = send("not a sheet".getBytes(StandardCharsets.UTF_8));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("不是能读的 Excel 文件");
  }

  @Test
  void the_template_has_the_columns_that_are_read() throws IOException {
    byte[] template =
        new Caller(port)
            .file("/catalogues/tool/template.xlsx", "Authorization", "Bearer " + handler)
            .body();

    XSSFRow heads = new XSSFWorkbook(new ByteArrayInputStream(template)).getSheetAt(0).getRow(0);
    for (int i = 0; i < HEADS.size(); i++) {
      assertThat(heads.getCell(i).getStringCellValue()).isEqualTo(HEADS.get(i));
    }
  }

  @Test
  void who_may_make_no_entry_has_no_such_page() throws IOException {
    handler = signedIn("office", "office.officer");

    assertThat(get("/catalogues/tool/bring").statusCode()).isEqualTo(404);
    assertThat(send(sheet(HEADS)).statusCode()).isEqualTo(404);
  }

  @Test
  void all_catalogues_stand_on_one_page() throws IOException {
    send(sheet(HEADS, List.of("", "锄头", "完好", "1.00", "2026-03-09", "是", "", "")));

    assertThat(get("/catalogues").body()).contains("农具", "完好", "/catalogues/tool/bring");
    assertThat(get("/catalogues/nothing").statusCode()).isEqualTo(404);
    assertThat(get("/catalogues/project").statusCode()).isEqualTo(404);
  }

  private List<RegisterLine> lines() {
    return register.latest(RegisterQuery.all("tool").where(Facet.UNIT, unit), 50);
  }

  @SafeVarargs
  private static byte[] sheet(List<String> heads, List<String>... rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("农具");
      row(sheet.createRow(0), heads);
      for (int i = 0; i < rows.length; i++) {
        row(sheet.createRow(i + 1), rows[i]);
      }
      book.write(out);
    }
    return out.toByteArray();
  }

  private static void row(XSSFRow row, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        row.createCell(i).setCellValue(cells.get(i));
      }
    }
  }

  private HttpResponse<String> get(String path) {
    return new Caller(port).get(path, "Authorization", "Bearer " + handler);
  }

  private HttpResponse<String> send(byte[] file) throws IOException {
    return send(file, UUID.randomUUID().toString(), "");
  }

  private HttpResponse<String> send(byte[] file, String once, String only) throws IOException {
    String boundary = "b" + UUID.randomUUID();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(body, boundary, "name=\"once\"", once.getBytes(StandardCharsets.UTF_8));
    if (!only.isEmpty()) {
      part(body, boundary, "name=\"only\"", only.getBytes(StandardCharsets.UTF_8));
    }
    part(body, boundary, "name=\"file\"; filename=\"tools.xlsx\"", file);
    body.write(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(
                      URI.create("http://localhost:" + port + "/catalogues/tool/bring"))
                  .header("Authorization", "Bearer " + handler)
                  .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                  .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void part(
      ByteArrayOutputStream body, String boundary, String disposition, byte[] content)
      throws IOException {
    body.write(
        ("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.write(content);
    body.write("\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  private String signedIn(String organisation, String capacity) {
    String account = "p-" + UUID.randomUUID().toString().substring(0, 8);
    if (organisation.equals("office")) {
      organisations.register(new Organisation("office", Text.same("园务处"), "office", null));
    }
    people.enrol(account, account, organisation, List.of(Capacity.of(capacity)));
    return new Caller(port)
        .json("/api/v1/sign-ins", "{\"account\":\"" + account + "\",\"secret\":\"\"}")
        .body()
        .replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
  }
}
