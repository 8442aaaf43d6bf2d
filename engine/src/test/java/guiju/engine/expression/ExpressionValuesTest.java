package guiju.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionValuesTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      textBlock =
          """
          project.total <= policy.ceiling => YES
          project.total > policy.ceiling => NO
          policy.ceiling == policy.ceiling => YES
          policy.ceiling != policy.ceiling => NO
          policy.ceiling >= policy.ceiling => YES
          policy.ceiling < policy.ceiling => NO
          project.people == 7 => YES
          project.people != 7 => NO
          project.people < 7 => NO
          project.people <= 7 => YES
          project.people > 6 => YES
          project.people >= 8 => NO
          7 == project.people => YES
          8 > project.people => YES
          7 > project.people => NO
          7 <= project.people => YES
          6 < project.people => YES
          7 >= project.people => YES
          7 != project.people => NO
          project.name == '城市大脑' => YES
          project.name != '城市大脑' => NO
          '城市大脑' == project.name => YES
          project.name == unit.name => NO
          unit.name < 'drd' => YES
          unit.name >= 'drd' => NO
          'a' < unit.name => YES
          project.urgent => YES
          !project.urgent => NO
          project.urgent == true => YES
          project.urgent != true => NO
          project.urgent == unit.projects[1].urgent => NO
          today > project.started => YES
          today <= project.started => NO
          today == date('2024-03-01') => YES
          date('2024-03-01') != today => NO
          date('2024-03-02') > today => YES
          project.started == project.started => YES
          'cloud' in project.tags => YES
          'paper' in project.tags => NO
          unit.name in ['drc', 'finance'] => YES
          project.people in [1, 2] => NO
          project.people in [1, project.people] => YES
          project.total in [0] => NO
          project.tags == ['cloud', 'data'] => YES
          project.tags != ['cloud'] => YES
          [['a'], []] == [['a'], []] => YES
          ['a'] in [['b'], ['a']] => YES
          project.name.startsWith('城市') => YES
          project.name.endsWith('市') => NO
          project.name.contains('市大') => YES
          project.name.matches('^城.+脑$') => YES
          matches(unit.name, '^[a-c]+$') => NO
          unit.name.matches('r') => YES
          unit.projects.exists(p, p.urgent && p.people > 5) => YES
          unit.projects.exists(p, p.people > 50) => NO
          unit.projects.all(p, p.urgent) => NO
          unit.projects.all(p, p.people > 1) => YES
          unit.projects.exists_one(p, p.urgent) => YES
          unit.projects.exists_one(p, p.people > 1) => NO
          unit.projects.exists(p, p.rows.exists(r, r.unit == unit.name)) => YES
          unit.projects.exists(project, project.people == 2) && project.people == 7 => YES
          unit.projects.exists(p, unit.projects.exists(q, q.people > p.people)) => YES
          unit.projects.exists(p, p.urgent) && unit.projects.exists(p, !p.urgent) => YES
          [].exists(x, true) => NO
          [].all(x, false) => YES
          filed('study') && !filed('plan') => YES
          """)
  void answers(String source, Truth answer) {
    assertThat(Desk.answer(source)).isEqualTo(answer);
    assertThat(Desk.value(source)).isEqualTo(answer.boxed());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      textBlock =
          """
          project.total + project.total * 2 => 3000000
          project.total - policy.ceiling => -999000000
          project.people / 2 => 3
          -project.people / 2 => -3
          -project.people % 2 => -1
          -project.people => -7
          2 + 3 * 4 - 1 => 13
          project.tags.size() => 2
          size(project.tags) => 2
          size(project.name) => 4
          '𠮷野'.size() => 2
          project.urgent ? 1 : 2 => 1
          project.people + 9223372036854775800 => 9223372036854775807
          -9223372036854775807 + 0 => -9223372036854775807
          3037000499 * 3037000499 => 9223372030926249001
          project.amounts[1] => 250
          year(today) => 2024
          sum(project.amounts) => 350
          sum(unit.projects.map(p, p.total)) => 1000005
          sum([]) => 0
          max(3, project.people) => 7
          min(project.total, policy.ceiling) => 1000000
          min(3, project.people) => 3
          max(project.total, policy.ceiling) => 1000000000
          percentOf(project.total, 30) => 300000
          percentOf(project.rows[1].share, 30) => 1
          percentOf(-project.rows[1].share, 30) => -2
          percentOf(policy.ceiling * 9000000000, 99) => 8910000000000000000
          """)
  void reckons(String source, long number) {
    assertThat(Desk.value(source)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      textBlock =
          """
          today => 2024-03-01
          date('2024-02-29') => 2024-02-29
          yearEnd(year(today) + 1) => 2025-12-31
          plusDays(today, -1) => 2024-02-29
          plusMonths(project.started, 1) => 2024-02-29
          plusMonths(date('2023-11-30'), 3) => 2024-02-29
          plusYears(date('2024-02-29'), 1) => 2025-02-28
          max(today, project.started) => 2024-03-01
          min(today, project.started) => 2024-01-31
          project.urgent ? today : project.started => 2024-03-01
          """)
  void reckons_with_dates(String source, LocalDate date) {
    assertThat(Desk.value(source)).isEqualTo(date);
  }

  @Test
  void gives_texts_and_lists() {
    assertThat(Desk.value("project.name + '·' + unit.name")).isEqualTo("城市大脑·drc");
    assertThat(Desk.value("[unit.name] + project.tags")).isEqualTo(List.of("drc", "cloud", "data"));
    assertThat(Desk.value("project.tags.map(t, t + '!')")).isEqualTo(List.of("cloud!", "data!"));
    assertThat(Desk.value("project.tags.filter(t, t != 'cloud')")).isEqualTo(List.of("data"));
    assertThat(Desk.value("unit.projects.map(p, p.urgent, p.people)")).isEqualTo(List.of(7L));
    assertThat(Desk.value("unit.projects.map(p, p.rows.map(r, r.unit))[0]"))
        .isEqualTo(List.of("drc", "finance"));
    assertThat(Desk.value("[project.paid, 0]")).isEqualTo(Arrays.asList(null, 0L));
    assertThat(Desk.value("project.tags + unit.projects[1].tags")).isNull();
    assertThat(Desk.value("project.name + unit.projects[5].name")).isNull();
    assertThat(Desk.value("unit")).isInstanceOf(Struct.class);
  }

  @Test
  void says_what_type_it_gives() {
    assertThat(Desk.expression("project.total * 2").type()).isEqualTo(Type.Simple.MONEY);
    assertThat(Desk.expression("sum(project.amounts)").type()).isEqualTo(Type.Simple.MONEY);
    assertThat(Desk.expression("project.total / project.paid").type()).isEqualTo(Type.Simple.COUNT);
    assertThat(Desk.expression("0").type()).isEqualTo(Type.Simple.COUNT);
    assertThat(Desk.expression("project.name == ''").type()).isEqualTo(Type.Simple.YES_NO);
    assertThat(Desk.expression("plusDays(today, 1)").type()).isEqualTo(Type.Simple.DATE);
    assertThat(Desk.expression("unit").type()).isEqualTo(new Type.StructOf("unit"));
    assertThat(Desk.expression("unit.projects.map(p, p.total)").type())
        .isEqualTo(new Type.ListOf(Type.Simple.MONEY));
    assertThat(Desk.expression("[]").type()).isEqualTo(new Type.ListOf(Type.Simple.TEXT));
  }

  @Test
  void keeps_its_source() {
    assertThat(Desk.expression("1 < 2").source()).isEqualTo("1 < 2");
    assertThat(Desk.expression("1 < 2")).hasToString("1 < 2");
  }

  @Test
  void may_be_asked_by_many_at_once() throws InterruptedException, ExecutionException {
    Expression expression =
        Desk.expression("unit.projects.filter(p, p.people > 1).map(p, p.name).size()");
    Scope scope = Desk.scope();
    ExecutorService askers = Executors.newFixedThreadPool(4);
    try {
      List<Future<Boolean>> answers =
          IntStream.range(0, 4)
              .mapToObj(
                  asker ->
                      askers.submit(
                          () ->
                              IntStream.range(0, 2_000)
                                  .allMatch(
                                      i -> Long.valueOf(2).equals(expression.evaluate(scope)))))
              .toList();
      for (Future<Boolean> answer : answers) {
        assertThat(answer.get()).isTrue();
      }
    } finally {
      askers.shutdownNow();
    }
  }
}
