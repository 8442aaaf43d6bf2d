package guiju.platform.administration;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.law.Capacity;
import guiju.engine.text.Text;
import guiju.platform.Caller;
import guiju.platform.PlatformTest;
import guiju.platform.identity.Account;
import guiju.platform.identity.Accounts;
import guiju.platform.identity.Office;
import guiju.platform.identity.Organisation;
import guiju.platform.identity.Organisations;
import guiju.platform.identity.People;
import guiju.platform.trail.Kind;
import guiju.platform.trail.Line;
import guiju.platform.trail.Result;
import guiju.platform.trail.Trail;
import guiju.platform.trail.Wanted;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The three administrators at work, each through the pages and by forged requests. */
@PlatformTest
class AdministrationTest {

  private static final Capacity HANDLER = Capacity.of("owner.handler");
  private static final String ACCOUNTS = "/administration/accounts";
  private static final String PROPOSALS = "/administration/proposals/";

  @LocalServerPort int port;
  @Autowired Organisations organisations;
  @Autowired People people;
  @Autowired Accounts accounts;
  @Autowired Proposals proposals;
  @Autowired Trail trail;
  @Autowired JdbcClient database;

  @Autowired
  @Qualifier("schemaDataSource")
  DataSource owners;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String person = "zhou-" + mark;
  private final String system = "sys-" + mark;
  private final String security = "sec-" + mark;
  private final String audit = "aud-" + mark;

  @BeforeEach
  void three_administrators_and_somebody_new() {
    organisations.register(new Organisation("pond", new Text("荷塘", "Pond"), null, null));
    organisations.register(new Organisation("office-" + mark, named("局"), "office", null));
    appoint(system, Office.SYSTEM);
    appoint(security, Office.SECURITY);
    appoint(audit, Office.AUDIT);
    accounts.open(person, "周例安", "pond", null);
  }

  @Test
  void what_the_system_administrator_proposes_the_security_administrator_confirms() {
    assertDone(as(system).send(ACCOUNTS + "/" + person + "/propose", post("owner.handler")));
    assertThat(posts()).isEmpty();

    assertDone(as(security).send(PROPOSALS + waiting() + "/confirm", Map.of()));

    assertThat(posts()).containsExactly(HANDLER);
    assertThat(said(person))
        .extracting(line -> line.event().kind() + " by " + line.event().who().account())
        .startsWith("DECISION by " + security, "PROPOSAL by " + system);
  }

  @Test
  void neither_can_do_the_others_part() {
    as(system).send(ACCOUNTS + "/" + person + "/propose", post("owner.handler"));
    long id = waiting();

    assertForbidden(as(system).send(PROPOSALS + id + "/confirm", Map.of()));
    assertForbidden(as(system).send(PROPOSALS + id + "/decline", Map.of("reason", "x")));
    assertForbidden(as(security).send(ACCOUNTS + "/" + person + "/propose", post("owner.handler")));
    assertForbidden(as(audit).send(PROPOSALS + id + "/confirm", Map.of()));
    assertForbidden(as(audit).send(ACCOUNTS + "/" + person + "/close", Map.of("reason", "x")));
    assertThat(posts()).isEmpty();
    assertThat(proposals.open()).anyMatch(one -> one.id() == id);
  }

  @Test
  void pages_of_one_office_are_closed_to_the_others_and_to_everybody_else() {
    Map<String, List<String>> pages =
        Map.of(
            "/administration/organisations",
            List.of(system),
            ACCOUNTS,
            List.of(system, security),
            "/administration/proposals",
            List.of(system, security),
            "/administration/trail",
            List.of(audit),
            "/administration/trail.csv",
            List.of(audit),
            "/administration/dockets",
            List.of(audit),
            "/administration/policy",
            List.of(system, security, audit),
            "/administration/record",
            List.of(system, security, audit),
            "/administration/health",
            List.of(system),
            "/administration/import",
            List.of(system));
    accounts.grant(person, HANDLER);

    pages.forEach(
        (page, open) -> {
          for (String who : List.of(system, security, audit, person)) {
            assertThat(as(who).get(page).statusCode())
                .as(page + " as " + who)
                .isEqualTo(open.contains(who) ? 200 : 403);
          }
        });
  }

  @Test
  void of_two_who_open_the_same_account_at_once_one_is_told_that_the_other_was_first()
      throws Exception {
    String wanted = "same-" + mark;
    CompletableFuture<HttpResponse<String>> second;
    try (Connection first = owners.getConnection();
        Statement sql = first.createStatement()) {
      first.setAutoCommit(false);
      sql.execute(
          "insert into account (id, name, organisation) values ('%s', '周例一', 'pond')"
              .formatted(wanted));
      second =
          CompletableFuture.supplyAsync(
              () ->
                  as(system)
                      .send(ACCOUNTS, Map.of("id", wanted, "name", "周例二", "organisation", "pond")));
      untilSomebodyWaits();
      first.commit();
    }

    HttpResponse<String> answer = second.get(30, TimeUnit.SECONDS);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("另一位管理员刚刚办了同一件事").contains("href=\"" + ACCOUNTS + "\"");
    assertThat(accounts.find(wanted).orElseThrow().name()).isEqualTo("周例一");
    assertThat(said(system).get(0).event())
        .matches(event -> event.result() == Result.REFUSED)
        .matches(event -> event.became().equals("meanwhile"));
  }

  /** Whoever comes second has been told that nothing stands in the way, and waits to write. */
  private void untilSomebodyWaits() {
    String waiting = "select exists (select 1 from pg_locks where not granted)";
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!database.sql(waiting).query(Boolean.class).single()) {
      assertThat(System.nanoTime()).as("nobody came second").isLessThan(end);
    }
  }

  @Test
  void a_second_office_is_refused_with_the_reason_and_noted() {
    HttpResponse<String> answer =
        as(system).send(ACCOUNTS + "/" + audit + "/propose", post("SECURITY"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("三个岗位互相排斥，不能由一人兼任");
    assertThat(accounts.find(audit).orElseThrow().office()).isEqualTo(Office.AUDIT);
    assertThat(said(audit).get(0).event())
        .matches(event -> event.result() == Result.REFUSED)
        .matches(event -> event.became().contains("pair"));
  }

  @Test
  void a_post_for_an_administrator_and_an_office_for_a_post_holder_are_refused() {
    assertThat(as(system).send(ACCOUNTS + "/" + audit + "/propose", post("owner.handler")).body())
        .contains("管理员不任职务");

    accounts.grant(person, HANDLER);
    assertThat(as(system).send(ACCOUNTS + "/" + person + "/propose", post("AUDIT")).body())
        .contains("管理员不能兼任");
  }

  @Test
  void nobody_proposes_or_confirms_for_themselves() {
    assertThat(as(system).send(ACCOUNTS + "/" + system + "/propose", post("AUDIT")).body())
        .contains("不能给自己办");

    as(system).send(ACCOUNTS + "/" + security + "/propose", post("dismissal"));
    appoint("sec2-" + mark, Office.SECURITY);
    as(system).send(ACCOUNTS + "/" + security + "/propose", post("dismissal"));
    long id = proposals.about(security).get(0).id();
    assertThat(as(security).send(PROPOSALS + id + "/confirm", Map.of()).body()).contains("不能给自己办");
    assertThat(accounts.find(security).orElseThrow().office()).isEqualTo(Office.SECURITY);
  }

  @Test
  void a_bodys_post_goes_to_that_bodys_people_only() {
    assertThat(as(system).send(ACCOUNTS + "/" + person + "/propose", post("office.officer")).body())
        .contains("不能有这项职务");

    accounts.move(person, "office-" + mark);
    assertDone(as(system).send(ACCOUNTS + "/" + person + "/propose", post("office.officer")));
  }

  @Test
  void what_could_not_be_proposed_any_more_cannot_be_confirmed() {
    accounts.move(person, "office-" + mark);
    as(system).send(ACCOUNTS + "/" + person + "/propose", post("office.officer"));
    long id = waiting();
    accounts.move(person, "pond");

    assertThat(as(security).send(PROPOSALS + id + "/confirm", Map.of()).statusCode())
        .isEqualTo(422);
    assertThat(posts()).isEmpty();
  }

  @Test
  void a_proposal_lapses() {
    as(system).send(ACCOUNTS + "/" + person + "/propose", post("owner.handler"));
    long id = waiting();
    database.sql("update proposal set expires = proposed where id = :id").param("id", id).update();

    assertThat(as(security).send(PROPOSALS + id + "/confirm", Map.of()).body()).contains("已过期");
    assertThat(posts()).isEmpty();
    assertDone(as(system).send(ACCOUNTS + "/" + person + "/propose", post("owner.handler")));
  }

  @Test
  void what_is_withdrawn_is_felt_in_the_middle_of_a_session() {
    accounts.grant(person, HANDLER);
    Client session = as(person);
    String form = "/acts/project/new/registration.register";
    assertThat(session.get(form).statusCode()).isEqualTo(200);

    assertDone(
        as(security)
            .send(
                ACCOUNTS + "/" + person + "/withdraw",
                Map.of("post", "owner.handler", "reason", "调离")));

    assertThat(posts()).isEmpty();
    until(() -> session.get(form).statusCode() == 404);
  }

  @Test
  void a_closed_account_is_out_and_comes_in_no_more() {
    accounts.grant(person, HANDLER);
    Client session = as(person);
    assertThat(session.get("/workbench").statusCode()).isEqualTo(200);

    assertDone(as(system).send(ACCOUNTS + "/" + person + "/close", Map.of("reason", "退休")));

    until(() -> session.get("/workbench").statusCode() == 302);
    assertThat(session.signIn()).isEqualTo(401);
  }

  @Test
  void a_closed_organisation_closes_its_accounts() {
    accounts.move(person, "office-" + mark);

    assertDone(
        as(system)
            .send(
                "/administration/organisations/office-" + mark + "/close", Map.of("reason", "撤并")));

    assertThat(accounts.find(person).orElseThrow().open()).isFalse();
    assertThat(as(system).send(ACCOUNTS + "/" + person + "/reopen", Map.of("reason", "x")).body())
        .contains("单位已停用");
  }

  @Test
  void a_renamed_organisation_keeps_its_former_name_on_record() {
    Client administrator = as(system);
    String path = "/administration/organisations/office-" + mark;

    assertDone(
        administrator.send(
            path + "/rename", Map.of("zh", "市数据局" + mark, "en", "Data Bureau " + mark)));

    assertThat(administrator.get(path).body()).contains("市数据局" + mark, "局" + mark);
    assertThat(organisations.formerNames("office-" + mark)).hasSize(1);
  }

  @Test
  void one_person_has_one_account() {
    assertThat(as(system).send(ACCOUNTS, opening("other-" + mark, "高例一", "N-" + audit, "")).body())
        .contains("一人只能有一个账号");
    assertThat(as(system).send(ACCOUNTS, opening("other-" + mark, "周例安", "", "")).body())
        .contains("本单位已有周例安");
    assertDone(as(system).send(ACCOUNTS, opening("other-" + mark, "周例安", "", "财务科的另一人")));
    assertThat(said("other-" + mark).get(0).event().became()).contains("财务科的另一人");
  }

  @Test
  void nobody_alone_can_take_anothers_place_by_a_new_secret() {
    accounts.grant(person, HANDLER);
    Client keeper = as(system);
    String path = ACCOUNTS + "/" + person;

    assertThat(keeper.send(path + "/secret", Map.of()).body()).contains("要安全管理员先确认");

    assertDone(keeper.send(path + "/propose", post("secret")));
    as(security).send(PROPOSALS + waiting() + "/confirm", Map.of());
    HttpResponse<String> issued = keeper.send(path + "/secret", Map.of());
    assertThat(issued.body()).contains("只显示这一次");
    assertThat(issued.headers().firstValue("Cache-Control").orElse("")).contains("no-store");

    assertThat(keeper.send(path + "/secret", Map.of()).body()).contains("要安全管理员先确认");
    String secret = issued.body().replaceAll("(?s).*class=\"hash secret\">([^<]+)<.*", "$1");
    assertThat(trail.lines(new Wanted(null, null, secret, null, null), Long.MAX_VALUE, 5))
        .isEmpty();
  }

  @Test
  void the_last_of_an_office_cannot_leave_it_and_an_administrator_is_not_simply_closed() {
    assertThat(as(system).send(ACCOUNTS + "/" + audit + "/close", Map.of("reason", "x")).body())
        .contains("先免去岗位");
  }

  @Test
  void what_cannot_be_written_into_the_trail_is_not_done() {
    Client keeper = as(system);
    JdbcClient owner = JdbcClient.create(owners);
    owner.sql("revoke insert on trail from guiju").update();
    HttpResponse<String> answer;
    try {
      answer = keeper.send(ACCOUNTS + "/" + person + "/close", Map.of("reason", "退休"));
    } finally {
      owner.sql("grant insert on trail to guiju").update();
    }

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(accounts.find(person).orElseThrow().open()).isTrue();
  }

  @Test
  void a_staff_number_is_masked_until_somebody_asks_and_that_is_noted() {
    String path = ACCOUNTS + "/" + audit;
    Client keeper = as(system);

    assertThat(keeper.get(path).body()).doesNotContain("N-" + audit);
    assertThat(keeper.send(path + "/number", Map.of()).body()).contains("N-" + audit);
    assertThat(said(audit).get(0).event().kind()).isEqualTo(Kind.UNMASK);
  }

  @Test
  void the_exported_trail_holds_no_formulas_and_taking_it_is_noted() {
    as(audit).get("/administration/trail?q==cmd");
    trail.write(
        new guiju.platform.trail.Event(
            Kind.ACCESS,
            new guiju.platform.trail.Event.Who("=cmd|'/c calc'!A0", "", "", "10.0.0.1"),
            mark,
            Result.REFUSED,
            "",
            "404"));

    HttpResponse<String> csv = as(audit).get("/administration/trail.csv?q=" + mark);

    assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
    assertThat(csv.body()).contains("\"'=cmd|'/c calc'!A0\"").doesNotContain("\"=cmd");
    assertThat(said("trail.csv"))
        .extracting(line -> line.event().kind())
        .contains(Kind.TRAIL, Kind.DOWNLOAD);
  }

  private void appoint(String account, Office office) {
    accounts.open(account, "高例一", "pond", "N-" + account);
    accounts.appoint(account, office);
  }

  private Text named(String name) {
    return new Text(name + mark, "Bureau " + mark);
  }

  private List<Capacity> posts() {
    return accounts.find(person).map(Account::posts).orElseThrow();
  }

  private long waiting() {
    return proposals.open().stream()
        .filter(one -> one.account().equals(person))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private List<Line> said(String words) {
    return trail.lines(new Wanted(null, null, words, null, null), Long.MAX_VALUE, 50);
  }

  private static Map<String, String> post(String what) {
    return Map.of("what", what, "reason", "接任经办");
  }

  private Map<String, String> opening(String id, String name, String number, String reason) {
    return Map.of(
        "id", id, "name", name, "organisation", "pond", "number", number, "reason", reason);
  }

  private static void assertDone(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse("")).contains("?done=");
  }

  private static void assertForbidden(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  /** Asks again and again until it holds. */
  private static void until(java.util.function.BooleanSupplier holds) {
    long end = System.nanoTime() + 20_000_000_000L;
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).as("it never came").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private Client as(String account) {
    return new Client(account);
  }

  /** Somebody signed in as programs are. */
  private final class Client {
    private final Caller caller = new Caller(port);
    private final String account;
    private final String ticket;

    Client(String account) {
      this.account = account;
      HttpResponse<String> answer = attempt(caller);
      assertThat(answer.statusCode()).isEqualTo(200);
      this.ticket = "Bearer " + answer.body().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
    }

    private HttpResponse<String> attempt(Caller caller) {
      return caller.json(
          "/api/v1/sign-ins", "{\"account\": \"%s\", \"secret\": \"\"}".formatted(account));
    }

    /** From a browser that has never been here. */
    int signIn() {
      return attempt(new Caller(port)).statusCode();
    }

    HttpResponse<String> get(String path) {
      return caller.get(path, "Authorization", ticket);
    }

    HttpResponse<String> send(String path, Map<String, String> form) {
      return caller.form(path, new HashMap<>(form), "Authorization", ticket);
    }
  }
}
