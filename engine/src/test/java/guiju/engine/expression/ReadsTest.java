package guiju.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadsTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      textBlock =
          """
          project.total <= policy.ceiling => project.total policy.ceiling
          project.total > 0 && project.total > 0 => project.total
          today > date('2024-01-01') => today
          has(project.paid) => project.paid
          1 < 2 => ~~
          unit.projects.exists(p, p.urgent) => unit.projects.urgent
          unit.projects.exists(p, p.urgent && p.people > project.people) => unit.projects.urgent unit.projects.people project.people
          unit.projects.exists(p, p.rows.exists(r, r.share > p.total)) => unit.projects.rows.share unit.projects.total
          unit.projects.exists(p, project.urgent) => project.urgent unit.projects
          unit.projects.size() > 0 => unit.projects
          project.tags.exists(t, t == 'a') => project.tags
          project.tags.exists(t, t in unit.projects.map(p, p.name)) => project.tags unit.projects.name
          unit.projects.filter(p, p.urgent).exists(q, q.total > 0) => unit.projects.urgent unit.projects.total
          unit.projects.filter(p, p.urgent).size() == 0 => unit.projects.urgent unit.projects
          sum(unit.projects.map(p, p.total)) > policy.ceiling => unit.projects.total policy.ceiling
          unit.projects.map(p, p.rows).exists(rows, rows.exists(r, r.unit == '')) => unit.projects.rows.unit
          unit.projects[project.people].name == '' => project.people unit.projects.name
          (project.urgent ? project : unit.projects[0]).name == '' => project.urgent project.name unit.projects.name
          (project.rows + unit.projects[0].rows).exists(r, r.share > 0) => project.rows.share unit.projects.rows.share
          [project, unit.projects[0]].exists(p, p.urgent) => project.urgent unit.projects.urgent
          unit.projects.exists(project, project.urgent) && project.total > 0 => unit.projects.urgent project.total
          project.name.startsWith(unit.name) => project.name unit.name
          plusDays(project.started, project.people) > today => project.started project.people today
          """)
  void names_every_path_it_reads(String source, String paths) {
    List<List<String>> expected =
        Stream.of(paths.split(" "))
            .filter(path -> !path.isEmpty())
            .map(path -> List.of(path.split("\\.")))
            .toList();

    assertThat(Desk.expression(source).reads()).isEqualTo(expected);
  }

  @Test
  void names_the_calls_with_their_constant_arguments() {
    String source =
        "filed('stu' + 'dy') && plusDays(date('2024-01-01'), project.people) > today && filed(project.name)";

    assertThat(Desk.expression(source).calls())
        .containsExactly(
            new Call("filed", List.of("study")),
            new Call("plusDays", Arrays.asList(LocalDate.of(2024, 1, 1), null)),
            new Call("date", List.of("2024-01-01")),
            new Call("filed", Arrays.asList((Object) null)));
  }

  @Test
  void names_no_calls_where_there_are_none() {
    assertThat(Desk.expression("project.tags.size() > 0").calls()).isEmpty();
  }

  @Test
  void names_the_texts_that_are_compared_and_where_they_stand() {
    String source =
        """
        project.name == 'a' || 'b' != unit.name
          || project.name in ['c', 'd'] || unit.projects.exists(p, 'e' in p.tags)""";

    assertThat(Desk.expression(source).comparisons())
        .containsExactly(
            new Comparison(List.of("project", "name"), "a", 1, 17),
            new Comparison(List.of("unit", "name"), "b", 1, 24),
            new Comparison(List.of("project", "name"), "c", 2, 23),
            new Comparison(List.of("project", "name"), "d", 2, 28),
            new Comparison(List.of("unit", "projects", "tags"), "e", 2, 60));
  }
}
