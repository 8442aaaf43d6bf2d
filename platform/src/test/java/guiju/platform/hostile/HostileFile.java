package guiju.platform.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A file somebody hands in who means no good.
 *
 * @param what what is wrong with it, with the class of weakness
 * @param name as it is sent
 * @param content its bytes
 * @param expected what becomes of it
 */
record HostileFile(String what, String name, byte[] content, Expected expected) {

  enum Expected {
    REFUSED,
    ACCEPTED,
    /** Harmless as a download; either answer will do, as long as it is one. */
    EITHER
  }

  static final byte[] PDF =
      ascii("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

  @Override
  public String toString() {
    return what;
  }

  /** All of them; addresses in entities lead to a port where somebody listens. */
  static List<HostileFile> all(int sink) {
    List<HostileFile> all = new ArrayList<>();
    for (String kind : List.of("docx", "xlsx", "ofd")) {
      HostilePackage.structures(kind, all);
      HostilePackage.markup(kind, sink, all);
    }
    mismatches(all);
    extensions(all);
    names(all);
    inside(all);
    mutants(all, 20261122L);
    return all;
  }

  static byte[] sound(String kind) {
    return switch (kind) {
      case "pdf" -> PDF;
      case "png" -> png(1, 1);
      case "jpg" ->
          bytes(
              0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF,
              0xD9);
      default -> HostilePackage.base(kind).bytes();
    };
  }

  private static void mismatches(List<HostileFile> all) {
    List<String> kinds = List.of("pdf", "png", "jpg", "docx", "xlsx", "ofd");
    Map<String, byte[]> contents = new LinkedHashMap<>();
    kinds.forEach(kind -> contents.put(kind, sound(kind)));
    contents.put("page", ascii("<!doctype html><script>alert(1)</script>"));
    contents.put("drawing", ascii("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"));
    contents.put("script", ascii("#!/bin/sh\nrm -rf /\n"));
    contents.put("program", ascii("MZ\u0090\0\u0003"));
    contents.put("class", bytes(0xCA, 0xFE, 0xBA, 0xBE, 0, 0, 0, 61));
    contents.put("old Word file", bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1));
    contents.put("text", ascii("nothing at all"));
    contents.put("nothing", new byte[0]);
    for (String kind : kinds) {
      contents.forEach(
          (other, content) -> {
            if (!other.equals(kind)) {
              all.add(
                  new HostileFile(
                      "CWE-434 " + other + " called " + kind,
                      "a." + kind,
                      content,
                      Expected.REFUSED));
            }
          });
    }
  }

  private static void extensions(List<HostileFile> all) {
    for (String name :
        List.of(
            "a.exe",
            "a.pdf.exe",
            "a.pdf.js",
            "a.html",
            "a.svg",
            "a.xml",
            "a.docm",
            "a.xlsm",
            "a.dotm",
            "a.zip",
            "a.jsp",
            "a.jar",
            "a.pdf.",
            "a.pdf ",
            "a.pdf;.exe",
            "a.pdf%00.exe",
            "a.pdf:x",
            "a.pdf::$DATA",
            "pdf",
            ".pdfx",
            "a",
            "a.p df",
            "a.pdf\u200b",
            "a.ｐｄｆ",
            "a.hta",
            "a.lnk")) {
      boolean stripped = name.equals("a.pdf ");
      all.add(
          new HostileFile(
              "CWE-434 extension " + name,
              name,
              PDF,
              stripped ? Expected.ACCEPTED : Expected.REFUSED));
    }
    for (String name : List.of("a.PDF", "a.exe.pdf", "a.html.pdf", "...pdf", "a.pdf.pdf")) {
      all.add(new HostileFile("CWE-434 extension " + name, name, PDF, Expected.ACCEPTED));
    }
  }

  private static void names(List<HostileFile> all) {
    for (String name :
        List.of(
            "../a",
            "..\\a",
            "/etc/a",
            "C:a",
            "a\u0000b",
            "a\tb",
            "a\u001bb",
            "a\u007fb",
            "\u202efdp",
            "a\u2066b",
            "a\u200bb",
            "a\u200db",
            "\ufeffa",
            "a\u2028b",
            "a\u2029b",
            "a\u00adb",
            "字".repeat(200),
            "x".repeat(300),
            "a\u0085b")) {
      all.add(new HostileFile("CWE-73 name " + shown(name), name + ".pdf", PDF, Expected.REFUSED));
    }
    for (String name :
        List.of(
            "方案",
            "a;b",
            "a'b",
            "a,b",
            "a b",
            "a=b",
            "a%0d%0aX=y",
            "a%22b",
            "$(id)",
            "`id`",
            "a&b|c",
            "<b onclick=x()>",
            "=1+1",
            "-rf",
            "~",
            "*",
            "?",
            "a#b",
            "é",
            "e\u0301",
            "𠮷",
            "😀",
            "İ",
            "字".repeat(190),
            "con",
            "a..b",
            "{0}",
            "%s%n",
            "a\\u202eb".replace("\\", ""),
            "\u00a0a")) {
      all.add(
          new HostileFile("CWE-116 name " + shown(name), name + ".pdf", PDF, Expected.ACCEPTED));
    }
  }

  private static void inside(List<HostileFile> all) {
    for (String part :
        List.of(
            "/OpenAction<</S/JavaScript/JS(app.alert(1))>>",
            "/AA<</O<</S/Launch/F(cmd.exe)>>>>",
            "/AcroForm<</XFA(<xdp:xdp><!DOCTYPE x SYSTEM \"http://evil.example\"></xdp:xdp>)>>",
            "/Names<</EmbeddedFiles<</Names[(a.exe)]>>>>",
            "/OpenAction<</S/URI/URI(http://evil.example)>>",
            "/OpenAction<</S/GoToR/F(\\\\\\\\evil\\\\x)>>",
            "/Encrypt 2 0 R")) {
      byte[] pdf = ascii("%PDF-1.7\n1 0 obj<</Type/Catalog" + part + ">>endobj\n%%EOF\n");
      all.add(
          new HostileFile(
              "CWE-829 PDF with " + part.substring(0, 9), "a.pdf", pdf, Expected.EITHER));
    }
    for (int[] size : new int[][] {{50_000, 50_000}, {-1, -1}, {0, 0}, {1, -1}, {0x7FFFFFFF, 1}}) {
      all.add(
          new HostileFile(
              "CWE-789 picture of " + size[0] + " by " + size[1],
              "a.png",
              png(size[0], size[1]),
              Expected.REFUSED));
    }
    all.add(
        new HostileFile(
            "CWE-434 picture with a page behind it",
            "a.png",
            joined(png(1, 1), ascii("<script>x()</script>")),
            Expected.EITHER));
    all.add(
        new HostileFile(
            "CWE-434 PDF with a page behind it",
            "a.pdf",
            joined(PDF, ascii("<script>x()</script>")),
            Expected.EITHER));
    all.add(
        new HostileFile(
            "CWE-434 page before a PDF",
            "a.pdf",
            joined(ascii("<html><script>x()</script>"), PDF),
            Expected.EITHER));
    all.add(
        new HostileFile(
            "CWE-434 PDF that is also an archive",
            "a.pdf",
            joined(PDF, new Archive().add("x", "y").bytes()),
            Expected.EITHER));
  }

  /** Sound files with bytes changed, cut or repeated at places a seed chose. */
  static void mutants(List<HostileFile> all, long seed) {
    Random random = new Random(seed);
    for (String kind : List.of("pdf", "png", "jpg", "docx", "xlsx", "ofd")) {
      for (int i = 0; i < 14; i++) {
        byte[] content = sound(kind).clone();
        String how =
            switch (i % 3) {
              case 0 -> {
                content = java.util.Arrays.copyOf(content, random.nextInt(content.length));
                yield "cut at " + content.length;
              }
              case 1 -> {
                for (int n = 1 + random.nextInt(8); n > 0; n--) {
                  content[random.nextInt(content.length)] = (byte) random.nextInt(256);
                }
                yield "changed";
              }
              default -> {
                content =
                    joined(
                        content, java.util.Arrays.copyOf(content, random.nextInt(content.length)));
                yield "repeated";
              }
            };
        all.add(
            new HostileFile(
                "CWE-20 " + kind + " " + how + " " + i, "a." + kind, content, Expected.EITHER));
      }
    }
  }

  static byte[] png(int width, int height) {
    byte[] head = bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R');
    byte[] size = java.nio.ByteBuffer.allocate(8).putInt(width).putInt(height).array();
    return joined(joined(head, size), bytes(8, 2, 0, 0, 0, 0, 0, 0, 0));
  }

  static byte[] joined(byte[] one, byte[] other) {
    byte[] both = java.util.Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  private static String shown(String name) {
    String visible = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
    return visible.length() > 24 ? visible.substring(0, 24) + "…" : visible;
  }
}
