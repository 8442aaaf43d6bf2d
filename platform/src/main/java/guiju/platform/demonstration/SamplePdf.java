package guiju.platform.demonstration;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A PDF of one page with a few lines of Chinese, in the face every reader brings along for that
 * script.
 */
final class SamplePdf {

  private static final List<String> FIXED =
      List.of(
          "<< /Type /Catalog /Pages 2 0 R >>",
          "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
              + " /Resources << /Font << /F 5 0 R >> >> >>");
  private static final List<String> FACE =
      List.of(
          "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H"
              + " /DescendantFonts [6 0 R] >>",
          "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000"
              + " /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >>"
              + " /FontDescriptor 7 0 R >>",
          "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880]"
              + " /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>");

  private SamplePdf() {}

  /** The lines, one below the other. */
  static byte[] of(List<String> lines) {
    List<String> objects = new ArrayList<>(FIXED);
    String page = page(lines);
    objects.add("<< /Length " + page.length() + " >>\nstream\n" + page + "\nendstream");
    objects.addAll(FACE);
    StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
    StringBuilder places = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      places.append("%010d 00000 n \n".formatted(pdf.length()));
      pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
    }
    int start = pdf.length();
    int count = objects.size() + 1;
    pdf.append("xref\n0 ").append(count).append('\n').append(places);
    pdf.append("trailer << /Size ").append(count).append(" /Root 1 0 R >>\nstartxref\n");
    pdf.append(start).append("\n%%EOF\n");
    return pdf.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static String page(List<String> lines) {
    StringBuilder page = new StringBuilder("BT /F 20 Tf 40 TL 72 740 Td");
    for (String line : lines) {
      String hex = HexFormat.of().formatHex(line.getBytes(StandardCharsets.UTF_16BE));
      page.append(" <").append(hex).append("> Tj T*");
    }
    return page.append(" ET").toString();
  }
}
