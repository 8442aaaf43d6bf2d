package guiju.platform.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What people with bad intentions, broken programs and bad luck send. All of it our own wording.
 */
final class Corpus {

  /** In every SQL payload, so that it is recognised wherever it turns up. */
  static final String MARK = "zq7hostile";

  static final List<String> SQL =
      List.of(
          "' or '" + MARK + "'='" + MARK,
          "1; select pg_sleep(6) -- " + MARK,
          "name desc, (select pg_sleep(6)) /* " + MARK + " */",
          "(case when (select count(*) from account) > 0 then name else " + MARK + " end)",
          "\"" + MARK + "\" limit 1 offset 0",
          "%27%20union%20select%20" + MARK + "%20from%20account--",
          "${" + MARK + "}') or 1=1 --",
          MARK + "\\' or 1=1 #",
          "$$" + MARK + "$$ || version()",
          "name\u0000" + MARK,
          "../" + MARK + "/**/or/**/1=1",
          "{\"$ne\": \"" + MARK + "\"}");

  /** Each would give 1787569 where somebody evaluated it. */
  static final List<String> EXPRESSIONS =
      List.of(
          "${1337*1337}",
          "#{1337*1337}",
          "*{1337*1337}",
          "__${1337*1337}__::.x",
          "{{1337*1337}}",
          "<%= 1337*1337 %>",
          "${{1337*1337}}",
          "@{1337*1337}",
          "!{1337*1337}",
          "#set($x=1337*1337)$x",
          "${T(Math).multiplyExact(1337,1337)}",
          "%{1337*1337}");

  static final List<String> MARKUP =
      List.of(
          "<script>xss7()</script>",
          "\"><script>xss7()</script>",
          "'><img src=x onerror=xss7()>",
          "<svg onload=xss7()>",
          "<svg><script>xss7()</script></svg>",
          "</title><script>xss7()</script>",
          "</textarea><script>xss7()</script>",
          "</style><script>xss7()</script>",
          "--><script>xss7()</script>",
          "]]><script>xss7()</script>",
          "\" autofocus onfocus=xss7() x=\"",
          "' autofocus onfocus=xss7() x='",
          "` onmouseover=xss7() `",
          "javascript:xss7()",
          "data:text/html,<script>xss7()</script>",
          "<iframe srcdoc='<script>xss7()</script>'>",
          "<a href=javascript:xss7()>x</a>",
          "<math><mtext></mtext><mglyph><style><img src=x onerror=xss7()>",
          "<noscript><p title=\"</noscript><img src=x onerror=xss7()>\">",
          "<form action=javascript:xss7()><button>x",
          "<base href=//xss7.example/>",
          "<meta http-equiv=refresh content=0;url=//xss7.example>",
          "<link rel=stylesheet href=//xss7.example>",
          "<details open ontoggle=xss7()>",
          "<video><source onerror=xss7()>",
          "&lt;script&gt;xss7()&lt;/script&gt;",
          "&#x3c;script&#x3e;xss7()",
          "\\u003cscript\\u003exss7()",
          "<scr<script>ipt>xss7()</scr</script>ipt>",
          "${{constructor.constructor('xss7()')()}}",
          "<b hx-get=/sign-out hx-trigger=load>xss7</b>",
          "<xss7 style=animation-name:x onanimationstart=xss7()>");

  static final List<String> FORMULAS =
      List.of(
          "=1+1", "+1+1", "-1+1", "@SUM(1)", "=HYPERLINK(\"//f\")", "=cmd|'/c x'!A0", "＝1+1", "|x");

  static final List<String> MONEY =
      List.of(
          "NaN",
          "Infinity",
          "-Infinity",
          "1e309",
          "1e3000000",
          "1E+3000000",
          "9e-3000000",
          "0.001",
          "0.005",
          "100.999",
          "１２",
          "1２.00",
          "1,000",
          "1，000",
          "1_000",
          "1'000",
          "0x10",
          "٣٤",
          "१२",
          "1 000",
          "+1",
          "1.",
          ".5",
          "--1",
          "1..0",
          "1.0.0",
          "99999999999999999999.00",
          "123456789012345",
          "9223372036854775807",
          "9223372036854775808",
          "1元",
          "¥1",
          "1万",
          "一百",
          "1\u00a0",
          "1\u200b",
          "\u202e001",
          "1\u0000",
          "true",
          "[]",
          "null1",
          "1/2",
          "1%",
          "-99999999999999.99");

  static final List<String> DAYS =
      List.of(
          "0000-01-01",
          "0001-01-01",
          "1899-12-31",
          "9999-12-31",
          "+10000-01-01",
          "2200-01-01",
          "2026-02-29",
          "2026-02-30",
          "2100-02-29",
          "2026-13-01",
          "2026-00-10",
          "2026-04-31",
          "2026-2-3",
          "2026/02/03",
          "20260203",
          "03-02-2026",
          "2026-02-03T24:00",
          "2026-02-03T23:59:60",
          "2026-02-03Z",
          "2026-02-03+08:00",
          "2026-W53-1",
          "2026-366",
          "-2026-02-03",
          "２０２６-02-03",
          "2026年2月3日",
          "丙午年正月初一",
          "today",
          "0",
          "1767225600",
          "-1",
          "1986-05-04T02:00",
          "1900-01-00",
          "2026-02-03 ",
          "2026-02-03\n",
          "2026‐02‐03",
          "٢٠٢٦-02-03");

  /** Texts of any kind: some are refused, the others must come back as they were sent. */
  static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\u3000",
          "null",
          "undefined",
          "NULL",
          "true",
          "-1",
          "a\u0000b",
          "a\rb",
          "a\nb",
          "\t",
          "\u202eexe.fdp",
          "\u2066x\u2069",
          "\ufeffx",
          "\u200b",
          "x\u200dy",
          "e\u0301",
          "\u00e9",
          "\uff21",
          "\u0410dmin",
          "👩‍👩‍👧‍👦",
          "𠮷野家",
          "㐀㐁",
          "\ud800",
          "\udc00x",
          "\u2028",
          "\u0085",
          "\u001b[31m",
          "\\",
          "'\"`;--",
          "{0}{1}%s%n",
          "a".repeat(2000),
          "字".repeat(2001),
          "x".repeat(65_537),
          "\uffff",
          "\ufdd0",
          "\ue000",
          "\u00ad",
          "ſ",
          "İi",
          "ß",
          "\u1680",
          "../../etc/passwd",
          "con",
          "\u0301\u0301\u0301");

  private Corpus() {}

  /** Spellings of a way out of a folder, as they stand in an address. */
  static List<String> traversals() {
    List<String> ups =
        List.of(
            "../",
            "..\\",
            "..;/",
            "..%2f",
            "..%5c",
            "%2e%2e/",
            "%2e%2e%2f",
            "%2e./",
            ".%2e/",
            "%252e%252e%252f",
            "..%252f",
            "..%c0%af",
            "%c0%ae%c0%ae/",
            "..%e0%80%af",
            "..%u2215",
            "..%ef%bc%8f",
            "%ef%bc%8e%ef%bc%8e/",
            "....//",
            "..././",
            "..//",
            "..%00/",
            "..%0d%0a/",
            "..%09/",
            "..%20/",
            ".../",
            "/..;x=y/");
    List<String> ends = List.of("etc/passwd", "application.yaml", "WEB-INF/web.xml");
    List<String> all = new ArrayList<>();
    for (String up : ups) {
      for (String end : ends) {
        all.add(up.repeat(4) + end);
      }
    }
    all.addAll(
        List.of(
            "/etc/passwd",
            "file:///etc/passwd",
            "%2fetc%2fpasswd",
            "C:%5cwindows%5cwin.ini",
            "~root/.ssh/id_rsa",
            "%00",
            "....",
            "%2e",
            "%2e%2e",
            ";/..;/",
            "a/./././../../x"));
    return all;
  }

  /** Where somebody would like us to send people. */
  static List<String> elsewhere() {
    return List.of(
        "//evil.example",
        "///evil.example",
        "////evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "https://evil.example",
        "HTTPS:evil.example",
        "https:/evil.example",
        "//evil.example/%2f..",
        "/%2f/evil.example",
        "/%5cevil.example",
        "/%09/evil.example",
        "/\t/evil.example",
        "/\r\nLocation: //evil.example",
        "%0d%0aLocation:%20//evil.example",
        "//evil。example",
        "//evil.example@localhost",
        "//localhost@evil.example",
        "https://localhost.evil.example",
        "javascript:alert(1)",
        "data:text/html,x",
        ".evil.example",
        "@evil.example",
        "/@evil.example",
        "?//evil.example",
        "#//evil.example",
        "/.//evil.example",
        "/..//evil.example",
        "/;//evil.example",
        "//[::1]",
        "//0x7f.1",
        "/%",
        "/%zz",
        "/%e0%80",
        "/a b",
        "/\u202e",
        "/%00",
        "/sign-out//x",
        " //evil.example",
        "\u00a0//evil.example");
  }

  /** Bodies that are no JSON object as agreed; each with what is wrong with it. */
  static List<String[]> json() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    return List.of(
        new String[] {"depth 33", "{\"form\":" + "[".repeat(33) + "]".repeat(33) + "}"},
        new String[] {"depth 65", "{\"form\":" + "[".repeat(65) + "]".repeat(65) + "}"},
        new String[] {"depth 100 000", deep},
        new String[] {"objects 10 000 deep", "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000)},
        new String[] {"a key twice", "{\"act\":\"a.b\",\"act\":\"c.d\"}"},
        new String[] {"a key twice, escaped", "{\"act\":\"a.b\",\"\\u0061ct\":\"c.d\"}"},
        new String[] {"a key twice inside", "{\"act\":\"a.b\",\"form\":{\"x\":1,\"x\":2}}"},
        new String[] {"byte order mark", "\ufeff{}"},
        new String[] {"comment", "{/* x */}"},
        new String[] {"line comment", "{}// x"},
        new String[] {"hash comment", "# x\n{}"},
        new String[] {"tokens after the end", "{} {}"},
        new String[] {"a bracket after the end", "{}}"},
        new String[] {"single quotes", "{'act':'a.b'}"},
        new String[] {"no quotes", "{act:\"a.b\"}"},
        new String[] {"comma at the end", "{\"act\":\"a.b\",}"},
        new String[] {"NaN", "{\"sequence\":NaN}"},
        new String[] {"Infinity", "{\"sequence\":-Infinity}"},
        new String[] {"leading zero", "{\"sequence\":007}"},
        new String[] {"hexadecimal", "{\"sequence\":0x10}"},
        new String[] {"plus", "{\"sequence\":+1}"},
        new String[] {"fraction", "{\"sequence\":1.5}"},
        new String[] {"exponent", "{\"sequence\":1e3000000}"},
        new String[] {"number of 2 000 digits", "{\"sequence\":" + "9".repeat(2000) + "}"},
        new String[] {"control character in a text", "{\"act\":\"a\u0001b\"}"},
        new String[] {"bad escape", "{\"act\":\"\\x41\"}"},
        new String[] {"half an escape", "{\"act\":\"\\u00\"}"},
        new String[] {"array", "[]"},
        new String[] {"text", "\"{}\""},
        new String[] {"number", "1"},
        new String[] {"null", "null"},
        new String[] {"nothing", ""},
        new String[] {"only spaces", "   "},
        new String[] {"cut off", "{\"act\":\"a"},
        new String[] {"unknown key", "{\"admin\":true}"},
        new String[] {"prototype", "{\"__proto__\":{\"x\":1}}"},
        new String[] {"type hint", "{\"@class\":\"java.lang.Runtime\"}"},
        new String[] {"act a list", "{\"act\":[\"a.b\"],\"capacity\":\"a.b\"}"},
        new String[] {"capacity an object", "{\"act\":\"a.b\",\"capacity\":{}}"},
        new String[] {"form a text", "{\"act\":\"a.b\",\"capacity\":\"a.b\",\"form\":\"x\"}"},
        new String[] {"papers an object", "{\"act\":\"a.b\",\"capacity\":\"a.b\",\"papers\":{}}"},
        new String[] {"paper a text", "{\"act\":\"a.b\",\"capacity\":\"a.b\",\"papers\":[\"x\"]}"},
        new String[] {
          "sequence a text", "{\"act\":\"a.b\",\"capacity\":\"a.b\",\"sequence\":\"1\"}"
        },
        new String[] {"text of a megabyte", "{\"act\":\"" + "x".repeat(1 << 20) + "\"}"},
        new String[] {"key of 100 000", "{\"" + "k".repeat(100_000) + "\":1}"},
        new String[] {
          "a hundred thousand items",
          "{\"papers\":[" + String.join(",", java.util.Collections.nCopies(100_000, "1")) + "]}"
        },
        new String[] {
          "ten thousand keys",
          IntStream.range(0, 10_000)
              .mapToObj(i -> "\"k" + i + "\":1")
              .collect(java.util.stream.Collectors.joining(",", "{", "}"))
        });
  }
}
