package guiju.platform.catalogue;

import guiju.engine.law.Capacity;
import guiju.engine.text.Text;
import guiju.platform.Caller;
import guiju.platform.InterruptedTest;
import guiju.platform.Sweep;
import guiju.platform.Sweep.Again;
import guiju.platform.Sweep.UseCase;
import guiju.platform.identity.Organisation;
import guiju.platform.identity.Organisations;
import guiju.platform.identity.People;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever call goes wrong, a list from Excel is entered whole or not at all, and once. */
@InterruptedTest
class BringInterruptedTest {

  @LocalServerPort int port;
  @Autowired Sweep sweep;
  @Autowired Organisations organisations;
  @Autowired People people;

  @Test
  void a_list_from_excel() {
    byte[] list = list();
    sweep.insist(
        new UseCase(
            "a list brought from Excel",
            Again.ONCE,
            () -> {
              String handler = handler();
              Map<String, String> once = Map.of("once", UUID.randomUUID().toString());
              return () -> send(list, once, handler);
            },
            List.of("sign_in")));
  }

  private void send(byte[] list, Map<String, String> once, String handler) {
    int status =
        new Caller(port)
            .upload(
                "/catalogues/tool/bring",
                "file",
                "tools.xlsx",
                list,
                once,
                "Authorization",
                "Bearer " + handler)
            .statusCode();
    if (status != 200) {
      throw new IllegalStateException("Answered " + status);
    }
  }

  private String handler() {
    String unit = "shed-" + UUID.randomUUID().toString().substring(0, 8);
    organisations.register(new Organisation(unit, Text.same("工具房" + unit), null, null));
    people.enrol("p-" + unit, unit, unit, List.of(Capacity.of("owner.handler")));
    return new Caller(port)
        .json("/api/v1/sign-ins", "{\"account\":\"p-" + unit + "\",\"secret\":\"\"}")
        .body()
        .replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
  }

  private static byte[] list() {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      XSSFSheet sheet = book.createSheet("农具");
      row(sheet.createRow(0), "名称", "状况", "价格（元）", "购置日期", "锋利");
      row(sheet.createRow(1), "锄头", "完好", "35.50", "2026-03-09", "否");
      row(sheet.createRow(2), "剪刀", "完好", "9.90", "2026-03-10", "是");
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void row(XSSFRow row, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      row.createCell(i).setCellValue(cells[i]);
    }
  }
}
