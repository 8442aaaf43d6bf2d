package guiju.platform.material;

import static guiju.platform.docket.Acts.OFFICER;
import static guiju.platform.docket.Acts.key;
import static guiju.platform.docket.Acts.on;
import static guiju.platform.docket.Acts.register;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import guiju.engine.law.Capacity;
import guiju.engine.text.Text;
import guiju.platform.Caller;
import guiju.platform.Home;
import guiju.platform.PlatformTest;
import guiju.platform.SecondInstance;
import guiju.platform.docket.Docket;
import guiju.platform.docket.Units;
import guiju.platform.identity.Organisation;
import guiju.platform.identity.Organisations;
import guiju.platform.identity.People;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A house with a virus scanner, by its port: what is held back, what waits, and who is told. */
@PlatformTest
@TestInstance(Lifecycle.PER_CLASS)
class ScannedPapersTest {

  @LocalServerPort int without;
  @Autowired HikariDataSource database;
  @Autowired JdbcClient statements;
  @Autowired Home home;
  @Autowired Docket docket;
  @Autowired Organisations organisations;
  @Autowired People people;

  private final String unit = "s-" + UUID.randomUUID().toString().substring(0, 13);
  private Clamd clamd;
  private ConfigurableApplicationContext house;
  private int port;
  private String principal = "";
  private String officer = "";
  private String project = "";

  @BeforeAll
  void a_house_with_a_scanner() throws IOException {
    clamd = new Clamd();
    house =
        SecondInstance.with(
            database,
            home,
            "--guiju.material.scanner.host=localhost",
            "--guiju.material.scanner.port=" + clamd.port(),
            "--guiju.material.scanner.patience=PT5S",
            "--guiju.material.scanner.every=PT24H");
    port = Integer.parseInt(house.getEnvironment().getRequiredProperty("local.server.port"));
    organisations.register(new Organisation("office", new Text("园务处", "Office"), "office", null));
    organisations.register(new Organisation(unit, new Text("荷塘" + unit, unit), null, null));
    Units.enrol(docket, unit);
    principal = signedIn(unit, "owner.principal");
    officer = signedIn("office", "office.officer");
  }

  @AfterAll
  void everything_goes() throws IOException {
    house.close();
    clamd.close();
    statements.sql("delete from material_scan").update();
  }

  @BeforeEach
  void a_project_that_needs_a_plan() {
    project = key();
    docket.take(register(project, unit, "100.00"));
    docket.take(on(project, "registration.confirm", OFFICER));
  }

  @AfterEach
  void the_scanner_is_well_again() throws IOException {
    clamd.up();
  }

  @Test
  void what_the_scanner_finds_something_in_is_not_taken_and_its_sender_is_told_what() {
    HttpResponse<String> sent = send(evil());

    assertThat(sent.statusCode()).isEqualTo(422);
    assertThat(sent.body()).contains("Eicar-Test-Signature", "换一份干净的文件");
    assertThat(docket("/docket").body()).doesNotContain("approval.submit");
    assertThat(latest("HELD")).contains("found Eicar-Test-Signature");
  }

  @Test
  void programs_are_told_the_same() {
    HttpResponse<String> sent =
        new Caller(port)
            .upload("/api/v1/materials", "file", "方案.pdf", evil(), Map.of(), as(principal));

    assertThat(sent.statusCode()).isEqualTo(422);
    assertThat(sent.body()).contains("Eicar-Test-Signature");
  }

  @Test
  void what_is_clean_is_open_to_whoever_may_read_the_dossier() {
    assertThat(send(paper()).statusCode()).isEqualTo(302);

    assertThat(open(officer)).isEqualTo(200);
  }

  @Test
  void with_the_scanner_down_the_act_is_taken_and_the_paper_waits() throws IOException {
    clamd.down();

    assertThat(send(paper()).statusCode()).isEqualTo(302);
    assertThat(open(principal)).isEqualTo(200);
    assertThat(open(officer)).isEqualTo(423);
    assertThat(get(plan(), officer).body()).contains("这份材料还在查毒", "照常有效");
    assertThat(get(pack(), officer).statusCode()).isEqualTo(423);
    assertThat(papers(officer)).contains("正在查毒");

    clamd.up();
    round();

    assertThat(open(officer)).isEqualTo(200);
    assertThat(get(pack(), officer).statusCode()).isEqualTo(200);
    assertThat(papers(officer)).doesNotContain("正在查毒");
  }

  @Test
  void what_is_found_later_is_held_back_from_everybody_and_stands_in_the_trail()
      throws IOException {
    clamd.down();
    byte[] evil = evil();
    assertThat(send(evil).statusCode()).isEqualTo(302);
    clamd.up();

    round();

    assertThat(open(officer)).isEqualTo(423);
    assertThat(open(principal)).isEqualTo(423);
    assertThat(get(plan(), principal).body()).contains("这份材料已扣下", "换一份干净的文件");
    assertThat(papers(principal)).contains("已扣下");
    assertThat(latest("HELD")).contains("found Eicar-Test-Signature");
    assertThat(get("/notices", principal).body()).contains("材料被扣下");
    assertThat(get("/notices", officer).body()).doesNotContain("材料被扣下");
    assertThat(handedInByProgram(digestOfPlan()).body()).contains("扣下");
  }

  @Test
  void a_scanner_that_neither_reads_nor_answers_keeps_nobody_from_acting() {
    clamd.says(Clamd.DEAF);

    assertThat(send(paper()).statusCode()).isEqualTo(302);
    assertThat(open(officer)).isEqualTo(423);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\0", "stream: OK", "<html>\0", "UNKNOWN COMMAND\0", "\u00ff\u00fe\u0000"})
  void whatever_it_answers_no_request_breaks(String answer) {
    clamd.says(answer);

    assertThat(send(paper()).statusCode()).isEqualTo(302);
    assertThat(open(officer)).isEqualTo(answer.equals("stream: OK") ? 200 : 423);
  }

  @Test
  void what_came_in_before_there_was_a_scanner_stays_open_until_something_is_found() {
    byte[] evil = evil();
    assertThat(send(without, evil).statusCode()).isEqualTo(302);
    assertThat(open(officer)).isEqualTo(200);

    String digest = digestOfPlan();
    while (statements
        .sql("select count(*) from material_scan where digest = ?")
        .param(digest)
        .query(Long.class)
        .single()
        .equals(0L)) {
      round();
    }

    assertThat(open(officer)).isEqualTo(423);
  }

  @Test
  void whoever_sends_what_somebody_else_has_sent_already_may_hand_it_in_too() {
    byte[] paper = paper();
    String other = signedIn(unit, "owner.principal");
    upload(paper, principal);

    String digest = upload(paper, other).body().replaceAll(".*\"digest\":\"([^\"]+)\".*", "$1");

    assertThat(handedInByProgram(digest, other).statusCode()).isEqualTo(201);
  }

  @Test
  void whoever_looks_after_the_house_sees_what_waits() throws IOException {
    clamd.down();
    send(paper());

    assertThat(
            statements
                .sql("select count(*) from material_scan where state = 'WAITING'")
                .query(Long.class)
                .single())
        .isPositive();
    assertThat(
            house
                .getBean(io.micrometer.core.instrument.MeterRegistry.class)
                .get("guiju.papers.waiting")
                .gauge()
                .value())
        .isPositive();
  }

  private void round() {
    house.getBean(ScanRound.class).goRound();
  }

  private HttpResponse<String> send(byte[] paper) {
    return send(port, paper);
  }

  private HttpResponse<String> send(int house, byte[] paper) {
    return new Caller(house)
        .upload(
            "/acts/project/" + project + "/approval.submit",
            "file.plan",
            "方案.pdf",
            paper,
            Map.of("do", "take", "once", UUID.randomUUID().toString(), "sequence", "2"),
            as(principal));
  }

  private HttpResponse<String> upload(byte[] paper, String by) {
    return new Caller(port).upload("/api/v1/materials", "file", "方案.pdf", paper, Map.of(), as(by));
  }

  private HttpResponse<String> handedInByProgram(String digest) {
    return handedInByProgram(digest, principal);
  }

  private HttpResponse<String> handedInByProgram(String digest, String by) {
    return new Caller(port)
        .json(
            "/api/v1/dossiers/project/" + project + "/acts",
            """
            {"act":"approval.submit","capacity":"owner.principal","form":{},
             "papers":[{"material":"plan","digest":"%s","name":"方案.pdf"}]}"""
                .formatted(digest),
            "Authorization",
            "Bearer " + by,
            "Idempotency-Key",
            UUID.randomUUID().toString());
  }

  private String digestOfPlan() {
    return statements
        .sql("select p.digest from paper p join dossier d on d.id = p.dossier where d.key = ?")
        .param(project)
        .query(String.class)
        .single();
  }

  private int open(String by) {
    return get(plan(), by).statusCode();
  }

  private String plan() {
    return "/dossiers/project/" + project + "/papers/3/plan";
  }

  private String pack() {
    return "/projects/" + project + "/export.zip";
  }

  private String papers(String by) {
    return get("/projects/" + project + "?tab=papers", by).body();
  }

  private HttpResponse<String> docket(String part) {
    return get("/api/v1/dossiers/project/" + project + part, officer);
  }

  private HttpResponse<String> get(String path, String by) {
    return new Caller(port).get(path, as(by));
  }

  private static String[] as(String token) {
    return new String[] {"Authorization", "Bearer " + token};
  }

  private String latest(String kind) {
    return statements
        .sql("select became from trail where kind = ? order by sequence desc limit 1")
        .param(kind)
        .query(String.class)
        .optional()
        .orElse("");
  }

  private static byte[] paper() {
    return ("%PDF-1.7\n" + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] evil() {
    return ("%PDF-1.7\n" + UUID.randomUUID() + Clamd.EICAR).getBytes(StandardCharsets.US_ASCII);
  }

  private String signedIn(String organisation, String capacity) {
    String account = "s-" + UUID.randomUUID().toString().substring(0, 8);
    people.enrol(account, account, organisation, List.of(Capacity.of(capacity)));
    return new Caller(without)
        .json("/api/v1/sign-ins", "{\"account\":\"" + account + "\",\"secret\":\"\"}")
        .body()
        .replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
  }
}
