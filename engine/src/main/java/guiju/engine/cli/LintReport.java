package guiju.engine.cli;

import guiju.engine.Rulebook;
import guiju.engine.law.Requirement;
import guiju.engine.lint.Coverage;
import guiju.engine.lint.Lint;
import java.util.List;

/** What the lint command prints: every requirement with its answer, then every flaw. */
final class LintReport {
  private LintReport() {}

  static String of(Rulebook rulebook, List<Lint.Flaw> flaws) {
    StringBuilder report = new StringBuilder();
    Coverage coverage = Coverage.of(rulebook);
    int article = 0;
    for (Requirement requirement : rulebook.requirements().values()) {
      if (requirement.article() != article) {
        article = requirement.article();
        report.append(heading(rulebook, article));
      }
      report
          .append("  ")
          .append(requirement.id())
          .append("  ")
          .append(answer(coverage.answer(requirement)))
          .append('\n');
    }
    report.append('\n');
    flaws.forEach(flaw -> report.append(flaw).append('\n'));
    report.append(flaws.isEmpty() ? "No flaws" : flaws.size() + " flaws").append('\n');
    return report.toString();
  }

  private static String heading(Rulebook rulebook, int number) {
    return rulebook.articles().stream()
        .filter(a -> a.number() == number)
        .findFirst()
        .map(
            a ->
                "Article "
                    + number
                    + ": "
                    + a.title().en()
                    + (a.built() ? "" : " (not yet built)")
                    + "\n")
        .orElse("Article " + number + ": no file\n");
  }

  private static String answer(Coverage.Answer answer) {
    if (answer instanceof Coverage.Answer.Satisfied satisfied) {
      return "satisfied by " + String.join(", ", satisfied.places());
    } else if (answer instanceof Coverage.Answer.Elsewhere elsewhere) {
      return "satisfied by the program: " + elsewhere.how().en();
    } else if (answer instanceof Coverage.Answer.NoBehaviour none) {
      return "no behaviour, because: " + none.why().en();
    } else if (answer instanceof Coverage.Answer.NotYetBuilt) {
      return "not yet built";
    }
    return "OPEN";
  }
}
