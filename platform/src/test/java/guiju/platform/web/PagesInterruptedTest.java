package guiju.platform.web;

import static guiju.platform.docket.Acts.OFFICER;
import static guiju.platform.docket.Acts.key;
import static guiju.platform.docket.Acts.on;
import static guiju.platform.docket.Acts.register;
import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.law.Capacity;
import guiju.engine.text.Text;
import guiju.platform.Caller;
import guiju.platform.Home;
import guiju.platform.InterruptedTest;
import guiju.platform.Sweep;
import guiju.platform.Sweep.Again;
import guiju.platform.Sweep.UseCase;
import guiju.platform.docket.Digests;
import guiju.platform.docket.Docket;
import guiju.platform.docket.Units;
import guiju.platform.identity.Organisation;
import guiju.platform.identity.Organisations;
import guiju.platform.identity.People;
import guiju.platform.material.Materials;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The same over HTTP: whatever call goes wrong, the answer is a fault that tells nothing of the
 * inside, and what was sent, sent again with the same mark, is done once. That a session was used,
 * and what of a form is kept until it is handed in, are looked at apart.
 */
@InterruptedTest
class PagesInterruptedTest {

  private static final List<String> BESIDE = List.of("sign_in", "draft");

  /** A paper and who sent it are kept before anything names it: sent again it is found. */
  private static final List<String> KEPT =
      List.of("sign_in", "material", "material_receipt", "files");

  private static final List<String> INSIDE = List.of("Exception", "made up", "select ", "guiju.");

  @LocalServerPort int port;
  @Autowired Sweep sweep;
  @Autowired Docket docket;
  @Autowired Organisations organisations;
  @Autowired People people;
  @Autowired Materials materials;
  @Autowired Home home;
  @Autowired JdbcClient statements;

  private String unit = "";
  private final List<String> odd = new ArrayList<>();
  private String handler = "";
  private String principal = "";
  private String officer = "";

  @BeforeEach
  void people_of_the_park() {
    organisations.register(new Organisation("office", new Text("园务处", "Office"), "office", null));
    unit();
    officer = signedIn("office", "office.officer");
  }

  @AfterEach
  void every_fault_was_told_as_one_and_no_paper_is_half_there() throws IOException {
    assertThat(odd).isEmpty();
    for (String digest : statements.sql("select digest from material").query(String.class).list()) {
      Path file = materials.file(digest).orElseThrow();
      assertThat(Digests.SM3.of(Files.readAllBytes(file))).isEqualTo(digest);
    }
    try (Stream<Path> all = Files.walk(home.path().resolve("materials"))) {
      assertThat(all.filter(file -> file.toString().endsWith(".part"))).isEmpty();
    }
  }

  @Test
  void an_act_by_a_program() {
    insist(
        "an act by a program",
        () -> {
          unit();
          String key = key();
          String mark = UUID.randomUUID().toString();
          String body =
              "{\"act\":\"registration.register\",\"capacity\":\"owner.handler\",\"form\":"
                  + "{\"name\":\"荷塘清淤\",\"owner\":\""
                  + unit
                  + "\",\"year\":\"2026\","
                  + "\"totalInvestment\":\"100.00\"}}";
          return () ->
              answered(
                  new Caller(port)
                      .json(
                          "/api/v1/dossiers/project/" + key + "/acts",
                          body,
                          "Authorization",
                          "Bearer " + handler,
                          "Idempotency-Key",
                          mark));
        });
  }

  @Test
  void a_form_that_begins_a_dossier_and_numbers_it() {
    insist(
        "a form that begins a dossier",
        () -> {
          unit();
          Map<String, String> form =
              sent("owner.handler", Map.of("name", "荷塘清淤", "owner", unit, "year", "2026"));
          form.put("totalInvestment", "100.00");
          return () -> form("/acts/project/new/registration.register", form, handler);
        });
  }

  @Test
  void a_form_on_a_dossier() {
    insist(
        "a form on a dossier",
        () -> {
          unit();
          String key = key();
          docket.take(register(key, unit, "100.00"));
          Map<String, String> form = sent("office.officer", Map.of("sequence", "1"));
          return () -> form("/acts/project/" + key + "/registration.confirm", form, officer);
        });
  }

  @Test
  void a_form_kept_for_later() {
    sweep.insist(
        new UseCase(
            "a draft saved",
            Again.ONCE,
            () -> {
              unit();
              String key = key();
              docket.take(register(key, unit, "100.00"));
              docket.take(on(key, "registration.return", OFFICER));
              Map<String, String> form =
                  sent("owner.handler", Map.of("name", UUID.randomUUID().toString()));
              form.put("do", "keep");
              return () -> form("/acts/project/" + key + "/registration.correct", form, handler);
            },
            List.of("sign_in")));
  }

  @Test
  void a_view_kept_and_forgotten() {
    insist(
        "a view kept",
        () -> {
          Map<String, String> view =
              Map.of("path", "/projects", "name", UUID.randomUUID().toString(), "q", "荷塘");
          return () -> form("/views", view, handler);
        });
    insist(
        "a view forgotten",
        () -> {
          String name = UUID.randomUUID().toString();
          form("/views", Map.of("path", "/projects", "name", name, "q", "荷塘"), handler);
          String id =
              statements
                  .sql("select id from saved_view where name = ?")
                  .param(name)
                  .query(String.class)
                  .single();
          return () -> forgotten(id);
        });
  }

  /** Once it is gone there is none of that number. */
  private void forgotten(String id) {
    boolean there =
        statements
            .sql("select exists (select from saved_view where id = ?)")
            .param(id)
            .query(Boolean.class)
            .single();
    if (there) {
      form("/views/" + id + "/forget", Map.of(), handler);
    }
  }

  @Test
  void a_paper_uploaded() {
    sweep.insist(
        new UseCase(
            "a paper uploaded with a form",
            Again.ONCE,
            () -> {
              String key = confirmed();
              byte[] paper = paper();
              return () -> upload(key, paper);
            },
            KEPT));
  }

  @Test
  void a_paper_replaced() {
    sweep.insist(
        new UseCase(
            "a paper replaced by another",
            Again.ONCE,
            () -> {
              String key = confirmed();
              upload(key, paper());
              byte[] other = paper();
              return () -> upload(key, other);
            },
            KEPT));
  }

  /** A unit of its own: a unit may have so many projects and no more. */
  private void unit() {
    unit = "u-" + UUID.randomUUID().toString().substring(0, 13);
    organisations.register(new Organisation(unit, new Text("荷塘" + unit, unit), null, null));
    Units.enrol(docket, unit);
    handler = signedIn(unit, "owner.handler");
    principal = signedIn(unit, "owner.principal");
  }

  private void insist(String name, Supplier<Runnable> prepare) {
    sweep.insist(new UseCase(name, Again.ONCE, prepare, BESIDE));
  }

  private String confirmed() {
    unit();
    String key = key();
    docket.take(register(key, unit, "100.00"));
    docket.take(on(key, "registration.confirm", OFFICER));
    return key;
  }

  private void upload(String key, byte[] paper) {
    Map<String, String> fields = sent("owner.principal", Map.of("do", "keep"));
    answered(
        new Caller(port)
            .upload(
                "/acts/project/" + key + "/approval.submit",
                "file.plan",
                "方案.pdf",
                paper,
                fields,
                "Authorization",
                "Bearer " + principal));
  }

  private static byte[] paper() {
    return ("%PDF-1.7\n" + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII);
  }

  private static Map<String, String> sent(String capacity, Map<String, String> fields) {
    Map<String, String> form = new HashMap<>();
    form.put("do", "take");
    form.put("once", UUID.randomUUID().toString());
    form.put("capacity", capacity);
    form.putAll(fields);
    return form;
  }

  private void form(String path, Map<String, String> fields, String token) {
    answered(new Caller(port).form(path, fields, "Authorization", "Bearer " + token));
  }

  /** Fails unless it was done; a fault must be a 5xx that tells nothing of the inside. */
  private void answered(java.net.http.HttpResponse<String> answer) {
    int status = answer.statusCode();
    if (status < 400) {
      return;
    }
    if (status < 500 || INSIDE.stream().anyMatch(answer.body()::contains)) {
      odd.add(status + " " + answer.body());
    }
    throw new IllegalStateException("Answered " + status);
  }

  private String signedIn(String organisation, String capacity) {
    String account = "w-" + UUID.randomUUID().toString().substring(0, 8);
    people.enrol(account, account, organisation, List.of(Capacity.of(capacity)));
    return new Caller(port)
        .json("/api/v1/sign-ins", "{\"account\":\"" + account + "\",\"secret\":\"\"}")
        .body()
        .replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
  }
}
