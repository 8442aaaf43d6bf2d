package guiju.platform.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.platform.hostile.Wire.Reply;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests no client would send, byte for byte: refused or cut off, and the next one is well. */
@HostileHouse
class HttpTest {

  private static final String SMUGGLED = "GET /api/v1/record?smuggled HTTP/1.1\r\nHost: x\r\n\r\n";

  @LocalServerPort int port;
  @Autowired JdbcClient database;

  private Wire wire;

  @BeforeEach
  void a_connection() {
    wire = new Wire(port);
  }

  @AfterEach
  void is_closed() {
    wire.close();
  }

  static Stream<Arguments> requests() {
    Map<String, String> all = new LinkedHashMap<>();
    String post = "POST /api/v1/rulings HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
    all.put(
        "CWE-444 length and chunks",
        post + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + SMUGGLED);
    all.put(
        "CWE-444 chunks and length",
        post + "Transfer-Encoding: chunked\r\nContent-Length: 60\r\n\r\n0\r\n\r\n" + SMUGGLED);
    all.put(
        "CWE-444 two lengths",
        post + "Content-Length: 2\r\nContent-Length: 60\r\n\r\n{}" + SMUGGLED);
    all.put("CWE-444 two lengths in one", post + "Content-Length: 2, 60\r\n\r\n{}" + SMUGGLED);
    all.put("CWE-444 two equal lengths", post + "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}");
    all.put("CWE-444 length with plus", post + "Content-Length: +2\r\n\r\n{}" + SMUGGLED);
    all.put("CWE-444 length in hexadecimal", post + "Content-Length: 0x2\r\n\r\n{}" + SMUGGLED);
    all.put("CWE-444 negative length", post + "Content-Length: -1\r\n\r\n{}");
    all.put(
        "CWE-190 length past every number",
        post + "Content-Length: 99999999999999999999\r\n\r\n{}");
    all.put("CWE-444 space before the colon", post + "Content-Length : 2\r\n\r\n{}" + SMUGGLED);
    all.put(
        "CWE-444 chunks twice",
        post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n");
    all.put(
        "CWE-444 chunks disguised",
        post + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" + SMUGGLED);
    all.put(
        "CWE-444 chunks behind a tab",
        post + "Transfer-Encoding:\tchunked\u000b\r\n\r\n0\r\n\r\n" + SMUGGLED);
    all.put(
        "CWE-444 chunks on the next line",
        post + "Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n" + SMUGGLED);
    all.put(
        "CWE-444 chunk size no number",
        post + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n");
    all.put(
        "CWE-190 chunk size past every number",
        post + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n{}\r\n0\r\n\r\n");
    all.put(
        "CWE-444 chunk extension with a bare line feed",
        post + "Transfer-Encoding: chunked\r\n\r\n2;\nxx\r\n{}\r\n0\r\n\r\n" + SMUGGLED);
    all.put(
        "CWE-400 chunk extension without end",
        post
            + "Transfer-Encoding: chunked\r\n\r\n2;"
            + "x".repeat(100_000)
            + "\r\n{}\r\n0\r\n\r\n");
    all.put(
        "CWE-400 trailers without end",
        post + "Transfer-Encoding: chunked\r\n\r\n0\r\n" + "A: b\r\n".repeat(20_000) + "\r\n");
    all.put("CWE-444 bare line feeds", "GET /nothing HTTP/1.1\nHost: x\n\n");
    all.put(
        "CWE-444 bare carriage return", "GET /nothing HTTP/1.1\r\nHost: x\r\nA: b\rC: d\r\n\r\n");
    all.put("CWE-444 folded header", "GET /nothing HTTP/1.1\r\nHost: x\r\nA: b\r\n c\r\n\r\n");
    all.put("CWE-20 header without a colon", "GET /nothing HTTP/1.1\r\nHost: x\r\nA b\r\n\r\n");
    all.put("CWE-20 header without a name", "GET /nothing HTTP/1.1\r\nHost: x\r\n: b\r\n\r\n");
    all.put("CWE-20 zero in a header", "GET /nothing HTTP/1.1\r\nHost: x\r\nA: b\u0000c\r\n\r\n");
    all.put("CWE-20 no host", "GET /nothing HTTP/1.1\r\n\r\n");
    all.put("CWE-20 two hosts", "GET /nothing HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n");
    all.put("CWE-20 host with a path", "GET /nothing HTTP/1.1\r\nHost: x/y\r\n\r\n");
    all.put(
        "CWE-918 absolute form elsewhere",
        "GET http://evil.example/nothing HTTP/1.1\r\nHost: x\r\n\r\n");
    all.put("CWE-20 authority form", "CONNECT evil.example:443 HTTP/1.1\r\nHost: x\r\n\r\n");
    all.put("CWE-20 no target", "GET HTTP/1.1\r\nHost: x\r\n\r\n");
    all.put("CWE-20 target without slash", "GET nothing HTTP/1.1\r\nHost: x\r\n\r\n");
    all.put("CWE-20 space in the target", "GET /a b HTTP/1.1\r\nHost: x\r\n\r\n");
    all.put("CWE-20 bytes in the target", "GET /\u00e9\u0001 HTTP/1.1\r\nHost: x\r\n\r\n");
    all.put("CWE-20 version 9", "GET /nothing HTTP/9.9\r\nHost: x\r\n\r\n");
    all.put("CWE-20 no version", "GET /nothing\r\n\r\n");
    all.put("CWE-20 another protocol", "SSH-2.0-OpenSSH_9.9\r\n\r\n");
    all.put(
        "CWE-20 TLS where none is",
        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n");
    all.put(
        "CWE-400 a target of 100 000",
        "GET /" + "a".repeat(100_000) + " HTTP/1.1\r\nHost: x\r\n\r\n");
    all.put(
        "CWE-400 a header of 100 000",
        "GET /nothing HTTP/1.1\r\nHost: x\r\nA: " + "b".repeat(100_000) + "\r\n\r\n");
    all.put(
        "CWE-400 ten thousand headers",
        "GET /nothing HTTP/1.1\r\nHost: x\r\n" + "A: b\r\n".repeat(10_000) + "\r\n");
    all.put(
        "CWE-400 a cookie of 100 000",
        "GET /nothing HTTP/1.1\r\nHost: x\r\nCookie: guiju=" + "b".repeat(100_000) + "\r\n\r\n");
    all.put(
        "CWE-400 thousand cookies",
        "GET /nothing HTTP/1.1\r\nHost: x\r\nCookie: " + "a=b; ".repeat(1_000) + "\r\n\r\n");
    all.put(
        "CWE-20 expectation nobody meets",
        "POST /api/v1/rulings HTTP/1.1\r\nHost: x\r\nExpect: 200-magic\r\nContent-Length: 2\r\n\r\n{}");
    all.put(
        "CWE-400 thousand ranges",
        "GET /nothing HTTP/1.1\r\nHost: x\r\nRange: bytes=" + "0-1,".repeat(1_000) + "2-3\r\n\r\n");
    all.put(
        "CWE-444 upgrade to h2c",
        "GET /nothing HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n\r\n");
    all.put("CWE-444 preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    all.put(
        "CWE-20 upgrade to a web socket",
        "GET /nothing HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n");
    all.put("CWE-20 body of another length", post + "Content-Length: 1\r\n\r\n{}");
    return all.entrySet().stream().map(one -> Arguments.of(one.getKey(), one.getValue()));
  }

  @ParameterizedTest(name = "{0} ASVS 4.2.1")
  @MethodSource("requests")
  void odd_requests_are_refused_and_the_next_is_well(String what, String request) {
    Reply reply = wire.raw(request);

    assertThat(reply.status())
        .as(reply.text())
        .isIn(0, 302, 400, 401, 404, 405, 413, 414, 415, 417, 422, 431, 501, 505);
    assertThat(reply.text()).doesNotContain("genesis", "Exception", "at org.");
    assertThat(reply.millis()).isLessThan(Oracle.PATIENCE);
    wire.close();
    Reply next = wire.call("GET", "/actuator/health/liveness", Map.of(), null);
    assertThat(next.status()).isEqualTo(200);
    assertThat(next.text()).contains("UP");
  }

  /** Where two lengths disagree, what comes after must never be taken for a request. */
  @ParameterizedTest(name = "CWE-444 {0}")
  @ValueSource(
      strings = {
        "Content-Length: 5\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked\r\nContent-Length: 5",
        "Content-Length: 5\r\nContent-Length: 0",
        "Content-Length: 5\r\nTransfer-Encoding: identity, chunked"
      })
  void nothing_hidden_behind_a_body_is_answered(String lengths) throws Exception {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(3_000);
      socket
          .getOutputStream()
          .write(
              ("POST /api/v1/rulings HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                      + lengths
                      + "\r\n\r\n0\r\n\r\n"
                      + SMUGGLED)
                  .getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      InputStream in = socket.getInputStream();
      String all;
      try {
        all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (java.io.IOException reset) {
        all = "";
      }
      assertThat(all).doesNotContain("genesis").doesNotContain(" 500 ");
    }
  }

  @Test
  void ten_thousand_parameters_are_too_many() {
    String many =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "p" + i + "=1")
            .collect(java.util.stream.Collectors.joining("&"));
    try (Visitor officer = Visitor.as(port, Townsfolk.any(database, "project"))) {
      for (String page : new String[] {"/search", "/capacity", "/acts/project/x/a.b", "/sign-in"}) {
        Reply reply =
            officer.wire.call(
                "POST",
                page,
                officer.headers("Content-Type", "application/x-www-form-urlencoded"),
                many.getBytes(StandardCharsets.UTF_8));
        assertThat(reply.refused() || reply.status() == 303)
            .as(page + " " + reply.status())
            .isTrue();
      }
    }
  }

  @Test
  void many_parts_and_broken_ones_are_refused() {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      many.append("--b\r\nContent-Disposition: form-data; name=\"p")
          .append(i)
          .append("\"\r\n\r\n1\r\n");
    }
    Map<String, String> bodies = new LinkedHashMap<>();
    bodies.put("multipart/form-data; boundary=b", many + "--b--\r\n");
    bodies.put("multipart/form-data; boundary=c", many + "--b--\r\n");
    bodies.put("multipart/form-data", many + "--b--\r\n");
    bodies.put("multipart/form-data; boundary=", "--\r\n");
    bodies.put("multipart/form-data; boundary=\"b", "--b\r\n\r\n--b--");
    bodies.put(
        "multipart/form-data; boundary=" + "b".repeat(5_000), "--" + "b".repeat(5_000) + "--");
    bodies.put(
        "multipart/form-data; boundary=d",
        "--d\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\nnever ends");
    bodies.put(
        "multipart/form-data; boundary=e",
        "--e\r\n" + "X: y\r\n".repeat(5_000) + "\r\n1\r\n--e--\r\n");
    bodies.put(
        "multipart/form-data; boundary=f",
        "--f\r\nContent-Disposition: form-data\r\n\r\n1\r\n--f--\r\n");
    bodies.put("multipart/mixed; boundary=g", "--g\r\n\r\n1\r\n--g--\r\n");
    try (Visitor officer = Visitor.as(port, Townsfolk.any(database, "project"))) {
      bodies.forEach(
          (type, body) -> {
            for (String page :
                new String[] {"/api/v1/materials", "/capacity", "/acts/project/x/a.b"}) {
              Reply reply =
                  officer.wire.call(
                      "POST",
                      page,
                      officer.headers("Content-Type", type),
                      body.getBytes(StandardCharsets.UTF_8));
              assertThat(reply.refused() || reply.status() == 303)
                  .as(type + " to " + page + ": " + reply.status() + reply.text())
                  .isTrue();
            }
          });
    }
  }

  @Test
  void a_packed_body_is_not_unpacked() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(new byte[10 << 20]);
    }
    Reply reply =
        wire.call(
            "POST",
            "/api/v1/rulings",
            Map.of("Content-Type", "application/json", "Content-Encoding", "gzip"),
            packed.toByteArray());

    assertThat(reply.status()).isIn(400, 415);
    assertThat(reply.millis()).isLessThan(Oracle.PATIENCE);
  }

  @Test
  void a_body_past_the_limit_is_refused_without_being_read_to_its_end() {
    Reply reply =
        wire.call(
            "POST",
            "/api/v1/rulings",
            Map.of("Content-Type", "application/json"),
            new byte[3 << 20]);

    assertThat(reply.status()).isIn(0, 413);
    assertThat(new Wire(port).call("GET", "/actuator/health", Map.of(), null).status())
        .isEqualTo(200);
  }

  /** Many half requests that never go on: everybody else is served meanwhile. */
  @Test
  void whoever_sends_half_a_request_and_waits_keeps_nobody_else_waiting() throws Exception {
    Socket[] slow = new Socket[300];
    try {
      for (int i = 0; i < slow.length; i++) {
        slow[i] = new Socket("localhost", port);
        slow[i]
            .getOutputStream()
            .write("GET /sign-in HTTP/1.1\r\nHost: x\r\nA: ".getBytes(StandardCharsets.US_ASCII));
      }
      Reply reply = wire.call("GET", "/actuator/health/liveness", Map.of(), null);

      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.millis()).isLessThan(Oracle.PATIENCE);
    } finally {
      for (Socket one : slow) {
        if (one != null) {
          one.close();
        }
      }
    }
  }
}
