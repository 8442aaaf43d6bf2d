package guiju.platform.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.law.Capacity;
import guiju.platform.identity.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Where a verb is not declared it does nothing, whoever says it and however it is dressed up. */
@InTheCity
class UndeclaredVerbsTest {

  private static final List<String> VERBS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");

  /** 302 leads visitors to the sign-in page. */
  private static final Set<Integer> TO_VISITORS = Set.of(302, 400, 401, 403, 404, 405, 501);

  private static final Set<Integer> TO_PEOPLE = Set.of(400, 403, 404, 405, 501);
  private static final List<String> OVERRIDES =
      List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override");

  @Autowired ApplicationContext house;
  @Autowired People people;
  @LocalServerPort int port;

  private final List<Table.Row> table = Table.read();
  private Door door = new Door(0);
  private String token = "";

  @BeforeEach
  void somebody_comes() {
    door = new Door(port);
    people.enrol("mx-verbs", "试例员", "civil-affairs", List.of(Capacity.of("owner.handler")));
    token = door.signIn("mx-verbs");
  }

  @AfterEach
  void somebody_leaves() {
    new Guests(house).leave();
  }

  @Test
  void no_verb_does_anything_where_it_is_not_declared(TestReporter told) {
    List<String> otherwise = new ArrayList<>();
    int tried = 0;
    for (Map.Entry<String, Set<String>> way : LiveRoutes.verbs(LiveRoutes.of(house)).entrySet()) {
      String address = new Table.Row(new Way("GET", way.getKey()), "", Map.of()).address();
      for (String verb : VERBS) {
        if (!way.getValue().contains(verb) && !isMeantOtherwise(verb, address)) {
          tried += 2;
          int known = door.ask(verb, address, token, "").status();
          int visiting = door.ask(verb, address, "", "").status();
          if (!TO_PEOPLE.contains(known) || !TO_VISITORS.contains(visiting)) {
            otherwise.add(verb + " " + address + " " + known + " " + visiting);
          }
        }
      }
    }
    told.publishEntry("undeclared verbs tried", String.valueOf(tried));

    assertThat(otherwise).isEmpty();
    assertThat(tried).isGreaterThan(1_800);
  }

  @Test
  void a_verb_hidden_in_a_header_or_a_field_is_not_heard() {
    List<String> otherwise =
        forms()
            .flatMap(
                row -> {
                  int plain = ask(row, row.body());
                  return Stream.concat(
                          OVERRIDES.stream().map(name -> ask(row, row.body(), name, "DELETE")),
                          Stream.of(ask(row, row.body() + "&_method=delete")))
                      .filter(answer -> answer != plain)
                      .map(answer -> row.way() + " " + answer + ", not " + plain);
                })
            .toList();

    assertThat(otherwise).isEmpty();
  }

  @Test
  void no_form_is_taken_that_carries_only_the_cookie() {
    List<String> otherwise =
        forms()
            .map(
                row -> {
                  int answer =
                      door.ask("POST", row.address(), "", row.body(), "Cookie", "guiju=" + token)
                          .status();
                  return answer == 403 ? "" : row.way() + " " + answer;
                })
            .filter(said -> !said.isEmpty())
            .toList();

    assertThat(otherwise).isEmpty();
  }

  private Stream<Table.Row> forms() {
    return table.stream()
        .filter(row -> row.way().verb().equals("POST") && !row.way().path().equals("/sign-out"));
  }

  private int ask(Table.Row row, String body, String... headers) {
    return door.ask("POST", row.address(), token, body, headers).status();
  }

  /** What nothing is called in one row may be a word of another. */
  private boolean isMeantOtherwise(String verb, String address) {
    return table.stream()
        .anyMatch(row -> row.way().verb().equals(verb) && row.address().equals(address));
  }
}
