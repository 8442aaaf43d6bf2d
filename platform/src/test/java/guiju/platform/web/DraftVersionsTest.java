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
import guiju.platform.docket.Paper;
import guiju.platform.docket.Units;
import guiju.platform.identity.Organisation;
import guiju.platform.identity.Organisations;
import guiju.platform.identity.People;
import guiju.platform.web.Drafts.Outcome;
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

/** One form in two windows: nobody's answers go without a word. */
@PlatformTest
class DraftVersionsTest {

  private static final String FORM = "/acts/project/new/registration.register";

  @LocalServerPort int port;
  @Autowired Drafts drafts;
  @Autowired Docket docket;
  @Autowired Organisations organisations;
  @Autowired People people;
  @Autowired HikariDataSource database;
  @Autowired Home home;

  private final String unit = "v-" + UUID.randomUUID().toString().substring(0, 13);
  private final String account = "v-" + UUID.randomUUID().toString().substring(0, 8);
  private String token = "";

  /** A browser's window with the form in it: what it must send back beside the answers. */
  private final class Window {
    private String once = "";
    private String draft = "";

    Window() {
      remember(get(FORM).body());
    }

    HttpResponse<String> send(String wanted, String name) {
      Map<String, String> fields = new HashMap<>(Map.of("do", wanted, "name", name));
      fields.putAll(Map.of("once", once, "draft", draft, "owner", unit, "year", "2026"));
      fields.put("totalInvestment", "100.00");
      HttpResponse<String> answer =
          new Caller(port).form(FORM, fields, "Authorization", "Bearer " + token);
      if (answer.statusCode() < 300) {
        remember(answer.body());
      }
      return answer;
    }

    private void remember(String page) {
      draft = hidden(page, "draft");
      once = once.isEmpty() ? hidden(page, "once") : once;
    }
  }

  @BeforeEach
  void somebody_with_two_windows() {
    organisations.register(new Organisation(unit, new Text("荷塘" + unit, unit), null, null));
    Units.enrol(docket, unit);
    people.enrol(account, account, unit, List.of(Capacity.of("owner.handler")));
    token =
        new Caller(port)
            .json("/api/v1/sign-ins", "{\"account\":\"" + account + "\",\"secret\":\"\"}")
            .body()
            .replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
  }

  @Test
  void one_window_may_keep_its_form_as_often_as_it_likes() {
    Window one = new Window();
    String early = one.draft;

    for (String name : List.of("荷", "荷塘", "荷塘清淤")) {
      assertThat(one.send("look", name).body()).doesNotContain("另一个窗口");
    }
    // An answer that never reached the window: what it sends next knows an earlier draft only.
    one.draft = early;
    assertThat(one.send("look", "荷塘清淤二期").body()).doesNotContain("另一个窗口");
    assertThat(kept()).isEqualTo("荷塘清淤二期");
  }

  @Test
  void a_window_that_does_not_know_the_latest_draft_is_shown_both_and_overwrites_nothing() {
    Window one = new Window();
    Window other = new Window();
    other.send("look", "荷塘驳岸");

    HttpResponse<String> look = one.send("look", "荷塘清淤");
    HttpResponse<String> save = one.send("save", "荷塘清淤");

    assertThat(look.statusCode()).isEqualTo(200);
    assertThat(save.statusCode()).isEqualTo(409);
    for (HttpResponse<String> answer : List.of(look, save)) {
      assertThat(answer.body()).contains("另一个窗口存了这份表的另一稿", "那边：荷塘驳岸", "这里：荷塘清淤", "value=\"mine.");
      assertThat(answer.body()).contains("这里填的还没有存");
    }
    assertThat(save.body()).contains("value=\"荷塘清淤\"");
    assertThat(kept()).isEqualTo("荷塘驳岸");
  }

  @Test
  void it_goes_on_with_either() {
    Window one = new Window();
    Window other = new Window();
    other.send("look", "荷塘驳岸");
    String asked = one.send("save", "荷塘清淤").body();

    assertThat(get(linkOf(asked)).body()).contains("value=\"荷塘驳岸\"");
    String mine = asked.replaceAll("(?s).*value=\"(mine\\.\\d+)\".*", "$1");
    assertThat(one.send(mine, "荷塘清淤").statusCode()).isEqualTo(302);

    assertThat(kept()).isEqualTo("荷塘清淤");
    assertThat(other.send("look", "荷塘驳岸").body()).contains("那边：荷塘清淤");
  }

  @Test
  void going_on_with_one_does_not_overwrite_a_third() {
    Window one = new Window();
    Window other = new Window();
    other.send("look", "荷塘驳岸");
    String asked = one.send("save", "荷塘清淤").body();
    other.send("look", "荷塘栈道");

    String mine = asked.replaceAll("(?s).*value=\"(mine\\.\\d+)\".*", "$1");
    HttpResponse<String> again = one.send(mine, "荷塘清淤");

    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("那边：荷塘栈道");
    assertThat(kept()).isEqualTo("荷塘栈道");
  }

  @Test
  void what_would_do_away_with_another_windows_draft_is_not_handed_in_without_a_word() {
    Window one = new Window();
    Window other = new Window();
    other.send("look", "荷塘驳岸");

    HttpResponse<String> refused = one.send("take", "荷塘清淤");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("另一个窗口存了这份表的另一稿");
    assertThat(kept()).isEqualTo("荷塘驳岸");
    assertThat(other.send("take", "荷塘驳岸").statusCode()).isEqualTo(302);
  }

  @Test
  void two_windows_with_the_same_answers_have_nothing_to_choose() {
    Window one = new Window();
    Window other = new Window();
    other.send("look", "荷塘清淤");

    assertThat(one.send("save", "荷塘清淤").statusCode()).isEqualTo(302);
  }

  @Test
  void of_eight_windows_over_two_instances_one_keeps_its_draft_and_the_others_are_shown_it() {
    Drafts beside = SecondInstance.beside(database, home).getBean(Drafts.class);
    Race.run(
        "draft kept in eight windows",
        20,
        new Race.Trial<Outcome>() {
          private final Drafts.Place place = place(UUID.randomUUID().toString());
          private long seen;

          @Override
          public IntFunction<Callable<Outcome>> ready() {
            seen = drafts.find(place).map(Drafts.Draft::version).orElse(0L);
            return racer -> () -> kept(racer % 2 == 0 ? drafts : beside, racer);
          }

          private Outcome kept(Drafts house, int racer) {
            Paper paper = new Paper("paper-" + racer, "sm3:" + racer, "x.pdf");
            return house.save(
                place,
                new Drafts.Form(
                    Map.of("name", UUID.randomUUID() + "-" + racer),
                    List.of(paper),
                    List.of(paper)),
                new Drafts.Window(UUID.randomUUID().toString(), seen));
          }

          @Override
          public void judge(List<Outcome> answers) {
            Drafts.Draft stays = drafts.find(place).orElseThrow();
            assertThat(answers).filteredOn(Outcome.Kept.class::isInstance).hasSize(1);
            assertThat(answers)
                .filteredOn(Outcome.Newer.class::isInstance)
                .hasSize(7)
                .allMatch(
                    answer -> ((Outcome.Newer) answer).draft().answers().equals(stays.answers()));
            assertThat(stays.papers()).hasSize(8);
          }
        });
  }

  private Drafts.Place place(String key) {
    return new Drafts.Place(account, "project", key, "registration.register", "owner");
  }

  private String kept() {
    return drafts.find(place("new")).orElseThrow().answers().get("name") + "";
  }

  private HttpResponse<String> get(String path) {
    return new Caller(port).get(path, "Authorization", "Bearer " + token);
  }

  private static String hidden(String page, String name) {
    return page.replaceAll("(?s).*?name=\"" + name + "\"[^>]*? value=\"([^\"]*)\".*", "$1");
  }

  private static String linkOf(String page) {
    return page.replaceAll("(?s).*<a class=\"button\" href=\"([^\"]+)\".*", "$1");
  }
}
