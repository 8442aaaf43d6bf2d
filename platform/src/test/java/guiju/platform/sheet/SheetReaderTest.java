package guiju.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody sends as an Excel file, honest or not. */
class SheetReaderTest {

  private static final List<Column> COLUMNS =
      List.of(
          Column.text("名称"),
          new Column("价格（元）", Column.Content.YUAN),
          new Column("日期", Column.Content.DATE));

  @Test
  void what_we_write_we_read_again() throws IOException {
    List<SheetRow> rows = read(written("=1+1", 123_456_789L, LocalDate.of(2026, 11, 30)));

    assertThat(rows).hasSize(2);
    assertThat(rows.get(1).number()).isEqualTo(2);
    assertThat(rows.get(1).cells())
        .containsEntry(0, new SheetRow.Cell(SheetRow.Content.TEXT, "=1+1"))
        .containsEntry(1, new SheetRow.Cell(SheetRow.Content.NUMBER, "1234567.89"))
        .containsEntry(2, new SheetRow.Cell(SheetRow.Content.DATE, "2026-11-30"));
    assertThat(rows.get(1).address(1)).isEqualTo("B2");
  }

  @Test
  void what_is_computed_is_not_believed() throws IOException {
    byte[] file =
        book(
            row -> {
              row.createCell(0).setCellFormula("1+1");
              row.createCell(1).setCellErrorValue((byte) 0x07);
            });

    assertThat(read(file).get(0).cells().values())
        .extracting(SheetRow.Cell::content)
        .containsOnly(SheetRow.Content.COMPUTED);
  }

  @Test
  void a_long_number_keeps_the_digits_excel_kept() throws IOException {
    byte[] file = book(row -> row.createCell(0).setCellValue(0.1 + 0.2));

    assertThat(Objects.requireNonNull(read(file).get(0).cells().get(0)).text()).isEqualTo("0.3");
  }

  @Test
  void zip_bomb_is_not_unpacked() throws IOException {
    byte[] bomb =
        with(
            written("x", 1L, null),
            Map.of("xl/worksheets/sheet1.xml", "<worksheet>" + " ".repeat(30 << 20)));

    assertThat(bomb.length).isLessThan(1 << 20);
    assertThatThrownBy(() -> read(bomb)).isInstanceOf(SheetRefused.class);
  }

  @Test
  void a_bomb_of_many_parts_is_not_unpacked() throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    for (int i = 0; i < 400; i++) {
      parts.put("xl/media/part" + i, "x");
    }

    assertThatThrownBy(() -> read(with(written("x", 1L, null), parts)))
        .isInstanceOf(SheetRefused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"http://127.0.0.1:1/x\">]>",
        "<!DOCTYPE x [<!ENTITY a \"1234567890\"><!ENTITY e \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
        "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">"
      })
  void xxe_is_refused_wherever_it_stands(String doctype) throws IOException {
    String sheet =
        doctype
            + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row>"
            + "</sheetData></worksheet>";
    for (String part :
        List.of(
            "xl/worksheets/sheet1.xml",
            "xl/sharedStrings.xml",
            "xl/workbook.xml",
            "xl/styles.xml",
            "[Content_Types].xml",
            "_rels/.rels")) {
      byte[] file = with(written("x", 1L, null), Map.of(part, sheet));

      assertThatThrownBy(() -> read(file)).as(part).isInstanceOf(SheetRefused.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PK", "not a zip", "%PDF-1.7", "<html>"})
  void what_is_no_excel_file_is_refused(String content) {
    assertThatThrownBy(() -> read(content.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(SheetRefused.class);
  }

  @Test
  void a_zip_that_is_no_excel_file_is_refused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
    }

    assertThatThrownBy(() -> read(out.toByteArray())).isInstanceOf(SheetRefused.class);
  }

  @Test
  void macros_are_refused() throws IOException {
    assertThatThrownBy(() -> read(with(written("x", 1L, null), Map.of("xl/vbaProject.bin", "x"))))
        .isInstanceOf(SheetRefused.class);
  }

  @Test
  void too_large_a_file_is_refused_before_it_is_looked_at() {
    assertThatThrownBy(() -> read(new byte[(5 << 20) + 1]))
        .isInstanceOfSatisfying(
            SheetRefused.class, refused -> assertThat(refused.why().zh()).contains("5 MB"));
  }

  @Test
  void too_many_rows_are_refused_and_the_limit_is_said() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SheetFile file = new SheetFile("x", COLUMNS)) {
      for (int i = 0; i < SheetReader.ROWS; i++) {
        file.row(Arrays.asList("x", null, null));
      }
      file.write(out);
    }

    assertThatThrownBy(() -> read(out.toByteArray()))
        .isInstanceOfSatisfying(
            SheetRefused.class, refused -> assertThat(refused.why().zh()).contains("500"));
  }

  @Test
  void too_many_columns_are_refused() throws IOException {
    byte[] file = book(row -> row.createCell(200).setCellValue("x"));

    assertThatThrownBy(() -> read(file)).isInstanceOf(SheetRefused.class);
  }

  @Test
  void a_path_out_of_the_file_leads_nowhere() throws IOException {
    byte[] file = with(written("x", 1L, null), Map.of("../../evil.xml", "<x/>"));

    assertThatThrownBy(() -> read(file)).isInstanceOf(SheetRefused.class);
  }

  private static List<SheetRow> read(byte[] file) throws IOException {
    return SheetReader.read(new ByteArrayInputStream(file));
  }

  private static byte[] written(@Nullable Object... cells) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SheetFile file = new SheetFile("x", COLUMNS)) {
      file.row(Arrays.asList(cells));
      file.write(out);
    }
    return out.toByteArray();
  }

  private interface Filling {
    void fill(XSSFRow row);
  }

  private static byte[] book(Filling filling) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      filling.fill(book.createSheet("x").createRow(0));
      book.write(out);
    }
    return out.toByteArray();
  }

  /** The same file with other or further parts. */
  private static byte[] with(byte[] file, Map<String, String> parts) throws IOException {
    Map<String, byte[]> all = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        all.put(part.getName(), zip.readAllBytes());
      }
    }
    parts.forEach((name, content) -> all.put(name, content.getBytes(StandardCharsets.UTF_8)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : all.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return out.toByteArray();
  }
}
