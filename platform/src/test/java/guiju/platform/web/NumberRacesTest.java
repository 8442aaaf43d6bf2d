package guiju.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import guiju.engine.law.Capacity;
import guiju.engine.text.Text;
import guiju.platform.Caller;
import guiju.platform.Home;
import guiju.platform.PlatformTest;
import guiju.platform.Race;
import guiju.platform.SecondInstance;
import guiju.platform.docket.Docket;
import guiju.platform.docket.Units;
import guiju.platform.identity.Accounts;
import guiju.platform.identity.Organisation;
import guiju.platform.identity.Organisations;
import guiju.platform.identity.People;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forms handed in over HTTP in the same moment, half of them to another instance. */
@PlatformTest
class NumberRacesTest {

  private static final int USUALLY = 8;
  private static final Capacity HANDLER = Capacity.of("owner.handler");

  @LocalServerPort int port;
  @Autowired Docket docket;
  @Autowired Organisations organisations;
  @Autowired People people;
  @Autowired Accounts accounts;
  @Autowired JdbcClient statements;
  @Autowired HikariDataSource database;
  @Autowired Home home;

  private int otherPort;
  private String unit = "";
  private String account = "";
  private String token = "";

  @BeforeEach
  void a_second_instance() {
    otherPort =
        Integer.parseInt(
            SecondInstance.beside(database, home)
                .getEnvironment()
                .getRequiredProperty("local.server.port"));
  }

  @Test
  void each_of_eight_gets_a_number_of_its_own() {
    Race.run(
        "number allocation",
        USUALLY,
        new Handed() {
          @Override
          Callable<HttpResponse<String>> deed(int racer) {
            Map<String, String> form = form("荷塘" + racer);
            return () -> send(racer, form);
          }

          @Override
          public void judge(List<HttpResponse<String>> answers) {
            assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(302);
            assertThat(answers).extracting(NumberRacesTest::place).doesNotHaveDuplicates();
            assertThat(filed()).isEqualTo(Race.RACERS);
          }
        });
  }

  @Test
  void a_form_sent_eight_times_makes_one_dossier_and_everybody_is_shown_it() {
    Race.run(
        "one form eight times",
        USUALLY,
        new Handed() {
          private Map<String, String> same = Map.of();

          @Override
          void prepare() {
            same = form("荷塘");
          }

          @Override
          Callable<HttpResponse<String>> deed(int racer) {
            return () -> send(racer, same);
          }

          @Override
          public void judge(List<HttpResponse<String>> answers) {
            assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(302);
            assertThat(answers.stream().map(NumberRacesTest::place).distinct()).hasSize(1);
            assertThat(filed()).isEqualTo(1);
          }
        });
  }

  @Test
  void whoever_loses_a_post_in_the_middle_has_acted_or_is_forbidden() {
    Race.run(
        "post withdrawn during an act",
        USUALLY,
        new Handed() {
          @Override
          Callable<HttpResponse<String>> deed(int racer) {
            if (racer == 0) {
              return () -> {
                accounts.withdraw(account, HANDLER);
                return new Caller(port).get("/sign-in");
              };
            }
            Map<String, String> form = form("荷塘" + racer);
            return () -> send(racer, form);
          }

          @Override
          public void judge(List<HttpResponse<String>> answers) {
            List<HttpResponse<String>> acts = answers.subList(1, answers.size());
            assertThat(acts).extracting(HttpResponse::statusCode).isSubsetOf(302, 403, 404);
            assertThat(filed())
                .isEqualTo((int) acts.stream().filter(one -> one.statusCode() == 302).count());
          }
        });
  }

  /** Somebody of a fresh unit, signed in. */
  private abstract class Handed implements Race.Trial<HttpResponse<String>> {
    void prepare() {}

    abstract Callable<HttpResponse<String>> deed(int racer);

    @Override
    public IntFunction<Callable<HttpResponse<String>>> ready() {
      unit = "n-" + UUID.randomUUID().toString().substring(0, 8);
      account = "a-" + unit;
      organisations.register(new Organisation(unit, new Text("荷塘" + unit, unit), null, null));
      Units.enrol(docket, unit);
      people.enrol(account, account, unit, List.of(HANDLER));
      token =
          new Caller(port)
              .json("/api/v1/sign-ins", "{\"account\":\"" + account + "\",\"secret\":\"\"}")
              .body()
              .replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
      prepare();
      return this::deed;
    }
  }

  private HttpResponse<String> send(int racer, Map<String, String> form) {
    return new Caller(racer % 2 == 0 ? port : otherPort)
        .form("/acts/project/new/registration.register", form, "Authorization", "Bearer " + token);
  }

  private Map<String, String> form(String name) {
    Map<String, String> form = new HashMap<>();
    form.put("do", "take");
    form.put("once", UUID.randomUUID().toString());
    form.put("capacity", HANDLER.toString());
    form.put("name", name);
    form.put("owner", unit);
    form.put("year", "2026");
    form.put("totalInvestment", "100.00");
    return form;
  }

  private static String place(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("").replaceAll("^.*//[^/]*", "");
  }

  private int filed() {
    return statements
        .sql("select count(*) from dossier where kind = 'project' and owner = ?")
        .param(unit)
        .query(Integer.class)
        .single();
  }
}
