package guiju.platform.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.platform.Home;
import guiju.platform.hostile.ActFactory.Example;
import guiju.platform.hostile.HostileFile.Expected;
import guiju.platform.hostile.Wire.Reply;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ContentDisposition;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Files made to do harm: refused, or kept as they are and handed out as nothing but files. */
@HostileHouse
class FilesTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> TYPES =
      Set.of(
          "application/pdf",
          "image/png",
          "image/jpeg",
          "application/ofd",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final int LIMIT = 50 << 20;

  private static final AtomicInteger HITS = new AtomicInteger();
  private static final ServerSocket SINK = sink();
  private static final List<HostileFile> ALL = HostileFile.all(SINK.getLocalPort());

  @LocalServerPort int port;
  @Autowired Home home;
  @Autowired JdbcClient database;

  private Example finding;
  private Visitor author;

  @BeforeEach
  void somebody_who_hands_in_papers() {
    finding = ActFactory.withPaper(database, port);
    author = Visitor.as(port, finding.account());
  }

  @AfterEach
  void they_leave() {
    author.close();
  }

  @AfterAll
  static void nobody_asked_for_what_entities_named() throws IOException {
    assertThat(HITS).hasValue(0);
    SINK.close();
  }

  static Stream<HostileFile> files() {
    return ALL.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void a_hostile_file_is_refused_or_nothing_but_a_file(HostileFile file) throws IOException {
    long before = kept();
    Reply reply = upload(file.name(), file.content());

    assertThat(Oracle.flaws(reply)).isEmpty();
    assertThat(reply.status()).as(reply.text()).isIn(201, 400, 413, 422);
    if (file.expected() != Expected.EITHER) {
      assertThat(reply.status() == 201)
          .as(reply.text())
          .isEqualTo(file.expected() == Expected.ACCEPTED);
    }
    if (reply.status() == 201) {
      assertThat(kept() - before).isIn(0L, (long) file.content().length);
      Map<String, Object> received = Contract.object(JSON.readValue(reply.body(), Map.class));
      handedOut(received, file.content());
    } else {
      assertThat(kept()).isEqualTo(before);
    }
    assertThat(unfinished()).isEmpty();
  }

  @Test
  void there_are_three_hundred_of_them() {
    assertThat(files().map(HostileFile::what).distinct()).hasSizeGreaterThan(300);
  }

  @ParameterizedTest(name = "ASVS 5.2.1 limit {0}")
  @ValueSource(ints = {-1, 0, 1})
  void the_limit_is_the_limit_to_the_byte(int over) throws IOException {
    byte[] content = Arrays.copyOf(HostileFile.PDF, LIMIT + over);
    byte[] own = java.util.UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(own, 0, content, LIMIT / 2, own.length);
    long before = kept();
    Reply reply = upload("a.pdf", content);

    assertThat(reply.status()).as(reply.text()).isEqualTo(over <= 0 ? 201 : 413);
    assertThat(kept() - before).isEqualTo(over <= 0 ? content.length : 0);
    assertThat(unfinished()).isEmpty();
  }

  @ParameterizedTest(name = "CWE-73 paper called {0}")
  @ValueSource(
      strings = {
        "a\r\nX: y.pdf",
        "\u202efdp.exe",
        "../a.pdf",
        "",
        " ",
        "a\u0000.pdf",
        "e\u0301.pdf"
      })
  void an_act_names_no_paper_as_no_paper_may_be_called(String name) {
    String before = Oracle.governed(database);
    Reply reply =
        author.json(finding.target(), paper(finding, digest(HostileFile.PDF), name).body());

    assertThat(reply.status()).as(reply.text()).isEqualTo(422);
    assertThat(Oracle.governed(database)).isEqualTo(before);
  }

  @Test
  void whoever_may_not_read_the_dossier_gets_no_paper_of_it() {
    Example mine = paper(finding.under(ActFactory.key()), digest(HostileFile.PDF), "x.pdf");
    assertThat(author.json(mine.target(), mine.body()).status()).isEqualTo(201);
    try (Visitor stranger = Visitor.stranger(port)) {
      Reply reply = stranger.get(address(mine));
      assertThat(reply.status()).isIn(302, 401, 404);
      assertThat(reply.text()).doesNotContain("%PDF");
    }
  }

  private String digest(byte[] content) {
    Reply reply = upload("x.pdf", content);
    return String.valueOf(Contract.object(JSON.readValue(reply.body(), Map.class)).get("digest"));
  }

  /** Fetched back: to be saved under its name, of a type on the list, and nothing runs of it. */
  private void handedOut(Map<String, Object> received, byte[] content) {
    String name = String.valueOf(received.get("name"));
    Example mine =
        paper(finding.under(ActFactory.key()), String.valueOf(received.get("digest")), name);
    Reply taken = author.json(mine.target(), mine.body());
    assertThat(taken.status()).as(taken.text()).isEqualTo(201);
    Reply file = author.get(address(mine));

    assertThat(file.status()).isEqualTo(200);
    assertThat(file.body()).isEqualTo(content);
    assertThat(file.header("content-type").replaceAll(";.*", "")).isIn(TYPES);
    assertThat(file.header("x-content-type-options")).isEqualTo("nosniff");
    assertThat(file.header("content-security-policy")).contains("sandbox", "default-src 'none'");
    ContentDisposition said = ContentDisposition.parse(file.header("content-disposition"));
    assertThat(said.getType()).isEqualTo("attachment");
    assertThat(said.getFilename()).isEqualTo(name);
    Reply shown = author.get(address(mine) + "/view");
    assertThat(shown.status()).isIn(200, 404);
    assertThat(shown.header("content-security-policy")).contains("default-src 'none'");
    assertThat(shown.header("x-content-type-options")).isEqualTo("nosniff");
  }

  private static Example paper(Example act, String digest, String name) {
    Object material =
        Contract.object(Contract.list(act.body().get("papers")).get(0)).get("material");
    Map<String, Object> body = new LinkedHashMap<>(act.body());
    body.put("papers", List.of(Map.of("material", material, "digest", digest, "name", name)));
    return new Example(act.account(), act.target(), body);
  }

  private static String address(Example act) {
    Object paper = Contract.list(act.body().get("papers")).get(0);
    return "/dossiers/" + act.place() + "/papers/1/" + Contract.object(paper).get("material");
  }

  private Reply upload(String name, byte[] content) {
    String quoted = name.replace("\\", "\\\\").replace("\"", "\\\"");
    byte[] head =
        ("--limit-7\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + quoted
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8);
    byte[] end = "\r\n--limit-7--\r\n".getBytes(StandardCharsets.UTF_8);
    return author.wire.call(
        "POST",
        "/api/v1/materials",
        author.headers("Content-Type", "multipart/form-data; boundary=limit-7"),
        HostileFile.joined(HostileFile.joined(head, content), end));
  }

  private long kept() throws IOException {
    try (Stream<Path> files = Files.walk(home.folder("materials"))) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private List<Path> unfinished() throws IOException {
    try (Stream<Path> files = Files.list(home.folder("materials"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  /** Somebody listens on this machine; nobody is to call. */
  private static ServerSocket sink() {
    try {
      ServerSocket sink = new ServerSocket(0);
      Thread ear =
          new Thread(
              () -> {
                try {
                  while (true) {
                    sink.accept().close();
                    HITS.incrementAndGet();
                  }
                } catch (IOException closed) {
                  // the test is over
                }
              });
      ear.setDaemon(true);
      ear.start();
      return sink;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
