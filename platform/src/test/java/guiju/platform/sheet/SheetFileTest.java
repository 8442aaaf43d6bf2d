package guiju.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetFileTest {

  private static final List<Column> COLUMNS =
      List.of(
          Column.text("名称"),
          new Column("总投资（元）", Column.Content.YUAN),
          new Column("年度", Column.Content.COUNT),
          new Column("到期", Column.Content.DATE));

  @Test
  void numbers_are_numbers_sums_are_yuan_and_days_are_days() throws IOException {
    XSSFSheet sheet = opened(List.of("平台", 123_456_789L, 2026L, LocalDate.of(2026, 11, 30)));

    XSSFCell sum = sheet.getRow(1).getCell(1);
    assertThat(sum.getCellType()).isEqualTo(CellType.NUMERIC);
    assertThat(sum.getRawValue()).isEqualTo("1234567.89");
    assertThat(sum.getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
    assertThat(sheet.getRow(1).getCell(2).getRawValue()).isEqualTo("2026.0");
    XSSFCell day = sheet.getRow(1).getCell(3);
    assertThat(DateUtil.isCellDateFormatted(day)).isTrue();
    assertThat(day.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2026, 11, 30));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "=HYPERLINK(\"http://evil.example\",\"x\")",
        "+49",
        "-2",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "=cmd|' /C calc'!A0",
        "普通"
      })
  void a_text_stays_a_text_even_one_that_begins_as_a_formula(String text) throws IOException {
    XSSFCell cell = opened(Arrays.asList(text, null, null, null)).getRow(1).getCell(0);

    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
    assertThat(cell.getCTCell().isSetF()).isFalse();
    assertThat(cell.getStringCellValue()).isEqualTo(text);
    assertThat(cell.getCellStyle().getQuotePrefixed()).isEqualTo(!text.equals("普通"));
  }

  @Test
  void the_heads_stay_in_sight() throws IOException {
    XSSFSheet sheet = opened(Arrays.asList("x", null, null, null));

    assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
    assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
    assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("总投资（元）");
  }

  @Test
  void a_text_longer_than_a_cell_may_hold_is_cut() throws IOException {
    XSSFSheet sheet = opened(Arrays.asList("长".repeat(40_000), null, null, null));

    assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).hasSize(32_767);
  }

  @Test
  void what_is_beyond_the_last_row_is_left_out_and_said() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SheetFile file = new SheetFile("[多]:*?/", List.of(Column.text("名称")))) {
      for (int i = 0; i <= SheetFile.MOST; i++) {
        file.row(List.of("x"));
      }
      assertThat(file.isFull()).isTrue();
      file.remark("没有全部列出");
      file.write(out);
    }
    assertThat(out.size()).isLessThan(3_000_000);
  }

  private static XSSFSheet opened(List<?> row) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SheetFile file = new SheetFile("项目", COLUMNS)) {
      file.row(row);
      file.write(out);
    }
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray())).getSheetAt(0);
  }
}
