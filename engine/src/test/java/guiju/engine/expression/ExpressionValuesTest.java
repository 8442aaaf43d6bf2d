package guiju.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionValuesTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '"',
      textBlock =
          """
          project.total <= policy.ceiling => YES
          project.total > policy.ceiling => NO
          project.paid > 0 => UNKNOWN
          project.name == '城市大脑' => YES
          project.name != '城市大脑' => NO
          project.urgent => YES
          !project.urgent => NO
          project.urgent && project.paid > 0 => UNKNOWN
          project.urgent || project.paid > 0 => YES
          today > project.started => YES
          plusMonths(project.started, 1) == date('2024-02-29') => YES
          'cloud' in project.tags => YES
          unit.projects.exists(p, p.urgent && p.people > 5) => YES
          unit.projects.all(p, p.urgent) => NO
          unit.projects.filter(p, p.people > 1).size() == 2 => YES
          sum(unit.projects.map(p, p.total)) == project.total + policy.ceiling - policy.ceiling => NO
          sum(project.amounts) * 2 >= project.total => NO
          filed('study') && !filed('plan') => YES
          has(project.paid) => NO
          """)
  void gives_the_answer_of_the_common_subset(String source, Truth answer) {
    assertThat(Desk.answer(source)).isEqualTo(answer);
  }
}
