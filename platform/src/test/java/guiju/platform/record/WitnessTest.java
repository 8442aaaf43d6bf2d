package guiju.platform.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import guiju.platform.Disk;
import guiju.platform.HouseClock;
import guiju.platform.PlatformTest;
import guiju.platform.SetClock;
import guiju.platform.notice.MailServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Heads reach real witnesses, and what they keep shows what was done to the record. */
@PlatformTest
@TestPropertySource(properties = "guiju.home=target/record-home")
class WitnessTest {

  @TempDir Path folder;
  @TempDir Path other;
  @Autowired JdbcClient database;
  @Autowired PlatformTransactionManager transactions;
  @Autowired RecordRound round;
  @Autowired Founding founding;
  @Autowired Origins origins;
  @Autowired StoredNodes nodes;
  @Autowired Heads heads;
  @Autowired SigningKey key;
  @Autowired Leaves leaves;
  @LocalServerPort int port;

  private final SetClock time = new SetClock("2026-03-20T09:00:00");
  private final HouseClock clock = new HouseClock(time);
  private final List<String> received = new CopyOnWriteArrayList<>();
  private final AtomicInteger refusals = new AtomicInteger();
  private HttpServer server;
  private MailServer mail;
  private Clerk clerk;
  private Courier courier;
  private Deliveries deliveries;

  @BeforeEach
  void three_witnesses() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/heads",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          boolean refuse = refusals.getAndDecrement() > 0;
          if (!refuse) {
            received.add(body);
          }
          exchange.sendResponseHeaders(refuse ? 503 : 201, -1);
          exchange.close();
        });
    server.start();
    mail = MailServer.secure();
    RecordSettings settings =
        new RecordSettings(
            false,
            Duration.ofHours(1),
            "sm3",
            "sm2-sm3",
            null,
            new RecordSettings.Witnesses(
                List.of(folder.toString()),
                List.of("http://localhost:%d/heads".formatted(server.getAddress().getPort())),
                List.of("auditor@city.example")));
    deliveries = new Deliveries(database, clock, settings);
    clerk = new Clerk(database, founding, origins, nodes, heads, key, deliveries, clock);
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    beans.addBean("post", mail.post());
    courier =
        new Courier(
            deliveries,
            heads,
            origins,
            List.of(
                new FolderWitness(new Disk()),
                new PostWitness(),
                new MailWitness(beans.getBeanProvider(WitnessPost.class))),
            settings);
  }

  @AfterEach
  void they_go_home() {
    server.stop(0);
    mail.close();
  }

  @Test
  void a_head_reaches_every_witness_with_all_it_takes_to_check_it() throws Exception {
    Head head = sign();

    assertThat(courier.deliver()).isEqualTo(3);

    String kept = Files.readString(folder.resolve(FolderWitness.file(head)));
    assertThat(received).containsExactly(kept);
    assertThat(mail.to("auditor@city.example"))
        .singleElement()
        .satisfies(letter -> assertThat(letter.getContent().toString()).contains(kept.strip()));
    WitnessedHead witnessed = WitnessedHead.read(kept);
    assertThat(witnessed.signed()).isTrue();
    assertThat(witnessed.head()).isEqualTo(head);
    assertThat(deliveries.witnessesSince(head.number())).hasSize(3);
    assertThat(courier.deliver()).isZero();
  }

  @Test
  void a_witness_that_cannot_be_reached_holds_up_nobody_and_is_asked_again_later() {
    refusals.set(2);
    Head head = sign();

    assertThat(courier.deliver()).isEqualTo(2);
    assertThat(courier.deliver()).as("not at once").isZero();
    time.set("2026-03-20T09:05:00");
    assertThat(courier.deliver()).as("refused once more").isZero();
    time.set("2026-03-20T09:30:00");
    assertThat(courier.deliver()).isEqualTo(1);

    assertThat(received).hasSize(1);
    assertThat(deliveries.witnessesSince(head.number())).hasSize(3);
  }

  @Test
  void a_folder_never_has_a_head_replaced() throws Exception {
    Head head = sign();
    Path file = Files.writeString(folder.resolve(FolderWitness.file(head)), "{}");

    assertThat(courier.deliver()).isEqualTo(2);

    assertThat(Files.readString(file)).isEqualTo("{}");
    assertThat(
            database
                .sql("select failure from record_delivery where head = ? and delivered is null")
                .param(head.number())
                .query(String.class)
                .single())
        .contains("another head");
  }

  @Test
  void the_running_record_agrees_with_what_was_witnessed() {
    witnessThree();

    assertThat(check()).startsWith("0 All 3 witnessed heads are beginnings");
  }

  @Test
  void a_record_that_was_put_back_is_called_a_rollback() {
    witnessThree();
    forge(head -> altered(head, head.number() + 1, head.size() + 10, head.root()));

    assertThat(check()).startsWith("3 ").contains("ROLLBACK").contains("(1 of 4 heads)");
  }

  @Test
  void a_record_that_was_written_anew_is_called_a_rewrite() {
    witnessThree();
    String root = "sm3:" + "ab".repeat(32);
    forge(head -> altered(head, 1, head.size() - 1, root));

    assertThat(check()).startsWith("3 ").contains("REWRITE");
  }

  @Test
  void a_split_a_foreign_and_a_forged_head_are_told_apart() throws Exception {
    witnessThree();
    forge(head -> altered(head, head.number(), head.size(), "sm3:" + "cd".repeat(32)));
    assertThat(check()).startsWith("3 ").contains("SPLIT");

    String kept = Files.readString(files().get(0));
    Files.writeString(
        folder.resolve("head-forged.json"), kept.replaceFirst("\"size\":(\\d)", "\"size\":1$1"));
    Files.writeString(folder.resolve("head-nothing.json"), "[]");
    assertThat(check()).contains("FORGED").contains("UNREADABLE");
  }

  @Test
  void heads_of_another_record_are_named_so() throws Exception {
    witnessThree();
    Seal.Keys keys = Seal.SM2.fresh();
    Genesis genesis =
        new Genesis(
            "another", clock.present(), "sm3", guiju.platform.docket.Digests.SM3.of(keys.open()));
    Head head = heads.latest().map(one -> Head.read(one.body())).orElseThrow();
    Head.Origin origin =
        new Head.Origin("another", genesis.fingerprint(), "sm3", "sm2-sm3", genesis.key());
    Head foreign =
        new Head(head.number(), head.size(), head.root(), head.time(), head.previous(), origin);
    KeyDeed deed =
        new KeyDeed(
            genesis.fingerprint(),
            1,
            genesis.key(),
            "sm2-sm3",
            Parts.base64(keys.open()),
            genesis.key(),
            genesis.begun());
    keep(
        "head-foreign.json",
        Signed.by(Seal.SM2, keys.secret(), foreign.body()),
        genesis,
        List.of(Signed.by(Seal.SM2, keys.secret(), deed.body())));

    assertThat(check()).startsWith("3 ").contains("ANOTHER RECORD");
  }

  @Test
  void without_heads_or_without_a_platform_there_is_nothing_to_compare() {
    assertThat(check(other, port)).startsWith("2 ");
    witnessThree();
    assertThat(check(folder, server.getAddress().getPort())).startsWith("2 ").contains("404");
  }

  private void witnessThree() {
    for (int i = 0; i < 3; i++) {
      sign();
      courier.deliver();
    }
  }

  private Head sign() {
    Rows.entries(database, Rows.docket(database), 1, 5);
    round.gatherAll();
    return new TransactionTemplate(transactions)
        .execute(status -> clerk.sign(Instant.MAX).orElseThrow());
  }

  private static Head altered(Head head, long number, long size, String root) {
    return new Head(number, size, root, head.time(), head.previous(), head.origin());
  }

  /**
   * What a witness would hold had the record once been otherwise: signed by the record's own key.
   */
  private void forge(UnaryOperator<Head> change) {
    Genesis genesis = origins.genesis().orElseThrow();
    byte[] secret = key.secret(genesis, origins.present()).orElseThrow();
    Head head = change.apply(heads.latest().map(one -> Head.read(one.body())).orElseThrow());
    keep(
        "head-other.json",
        Signed.by(origins.present().seal(), secret, head.body()),
        genesis,
        origins.keys());
  }

  private void keep(String name, Signed head, Genesis genesis, List<Signed> keys) {
    java.util.Map<String, Object> document = new java.util.LinkedHashMap<>(head.tree());
    document.put("genesis", guiju.platform.docket.JsonTree.read(genesis.body()));
    document.put("keys", keys.stream().map(Signed::tree).toList());
    try {
      Files.writeString(folder.resolve(name), guiju.platform.docket.CanonicalJson.write(document));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private String check() {
    return check(folder, port);
  }

  private static String check(Path folder, int port) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    int code =
        WitnessCheck.run(List.of(folder.toString(), "--url", "http://localhost:" + port), out, out);
    return code + " " + said.toString(StandardCharsets.UTF_8);
  }
}
