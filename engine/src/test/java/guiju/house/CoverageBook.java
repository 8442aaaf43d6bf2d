package guiju.house;

import guiju.engine.Rulebook;
import guiju.engine.law.Action;
import guiju.engine.law.Article;
import guiju.engine.law.Fact;
import guiju.engine.law.Form;
import guiju.engine.law.Parameter;
import guiju.engine.law.Procedure;
import guiju.engine.law.Requirement;
import guiju.engine.lint.Coverage;
import guiju.engine.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What answers each requirement, article by article, and the worked cases that show it. */
final class CoverageBook {
  private static final int CASES_NAMED = 2;

  private final Rulebook rulebook;
  private final Coverage coverage;
  private final Examples examples;
  private final Map<String, List<String>> tests;
  private final StringBuilder page = new StringBuilder();

  private CoverageBook(Rulebook rulebook, Map<String, List<String>> tests) {
    this.rulebook = rulebook;
    this.coverage = Coverage.of(rulebook);
    this.examples = Examples.of(rulebook);
    this.tests = tests;
  }

  /** The page for a rulebook, in Markdown. */
  static String of(Rulebook rulebook) {
    CoverageBook book = new CoverageBook(rulebook, ProgramTests.all());
    book.head();
    rulebook.articles().forEach(book::article);
    return book.page.toString();
  }

  private void head() {
    line("# What answers the requirements of %s", both(rulebook.identity().title()));
    line("");
    line("Made from `rulebooks/%s` by a test; not edited by hand.", rulebook.identity().id());
    line("`mvn -pl engine test -Dtest=GeneratedPagesTest -Dguiju.regenerate=true` makes it anew.");
    line("");
    line("A requirement without an answer fails the build. Beside each part of the rulebook stand");
    line("worked cases that show it, with how it came out there; all of them are run by a test.");
    line("");
    line("| requirements | count |");
    line("|---|---:|");
    line("| all | %d |", rulebook.requirements().size());
    line("| answered by parts of the rulebook | %d |", count(Coverage.Answer.Satisfied.class));
    line("| answered by the program | %d |", count(Coverage.Answer.Elsewhere.class));
    line("| ask for no behaviour | %d |", count(Coverage.Answer.NoBehaviour.class));
    line("| not answered | %d |", unanswered(rulebook).size());
    line("| worked cases | %d |", rulebook.cases().size());
  }

  private long count(Class<? extends Coverage.Answer> way) {
    return rulebook.requirements().values().stream()
        .map(coverage::answer)
        .filter(way::isInstance)
        .count();
  }

  /** Requirements that nothing answers yet. */
  static List<String> unanswered(Rulebook rulebook) {
    Coverage coverage = Coverage.of(rulebook);
    Predicate<Coverage.Answer> open =
        answer ->
            answer instanceof Coverage.Answer.Open || answer instanceof Coverage.Answer.NotYetBuilt;
    return rulebook.requirements().values().stream()
        .filter(requirement -> open.test(coverage.answer(requirement)))
        .map(Requirement::id)
        .toList();
  }

  /** Answers that no worked case and no test shows, each with its requirement. */
  static List<String> unshown(Rulebook rulebook) {
    CoverageBook book = new CoverageBook(rulebook, ProgramTests.all());
    return rulebook.requirements().values().stream().flatMap(book::unshown).toList();
  }

  private Stream<String> unshown(Requirement requirement) {
    Coverage.Answer answer = coverage.answer(requirement);
    if (answer instanceof Coverage.Answer.Satisfied satisfied) {
      return satisfied.places().stream()
          .filter(place -> examples.of(place).isEmpty() && !isComputed(place))
          .map(place -> requirement.id() + ": " + place);
    }
    boolean untested =
        answer instanceof Coverage.Answer.Elsewhere && !tests.containsKey(requirement.id());
    return untested ? Stream.of(requirement.id() + ": the program") : Stream.of();
  }

  /** A computed fact may be there to be shown only; pages show it, and no rule looks at it. */
  private boolean isComputed(String place) {
    return place.startsWith("fact ") && fact(place.substring("fact ".length())).isDerived();
  }

  private Fact fact(String id) {
    int dot = id.indexOf('.');
    return Objects.requireNonNull(rulebook.kind(id.substring(0, dot)).fact(id.substring(dot + 1)));
  }

  private void article(Article article) {
    line("");
    line("## Article %d · %s", article.number(), both(article.title()));
    line("");
    line("| requirement | kind, force | answered by | worked cases |");
    line("|---|---|---|---|");
    rulebook.requirements().values().stream()
        .filter(requirement -> requirement.article() == article.number())
        .forEach(this::requirement);
  }

  private void requirement(Requirement requirement) {
    String opening =
        "%s | %s, %s".formatted(anchor(requirement), requirement.kind(), force(requirement));
    Coverage.Answer answer = coverage.answer(requirement);
    if (answer instanceof Coverage.Answer.Satisfied satisfied) {
      for (String place : satisfied.places()) {
        line("| %s | %s | %s |", opening, described(place), cases(place));
        opening = " | ";
      }
    } else if (answer instanceof Coverage.Answer.Elsewhere elsewhere) {
      String by = String.join("<br>", tests.getOrDefault(requirement.id(), List.of()));
      line("| %s | the program: %s | test %s |", opening, both(elsewhere.how()), by);
    } else if (answer instanceof Coverage.Answer.NoBehaviour none) {
      line("| %s | no behaviour: %s | |", opening, both(none.why()));
    } else {
      line("| %s | **nothing yet** | |", opening);
    }
  }

  private static String anchor(Requirement requirement) {
    return "**" + requirement.id() + "**";
  }

  private static String force(Requirement requirement) {
    return switch (requirement.force()) {
      case "M" -> "must";
      case "P" -> "must not";
      case "IP" -> "in principle";
      case "MAY" -> "may";
      case "S" -> "encouraged";
      case "D" -> "described";
      default -> "implied";
    };
  }

  private String described(String place) {
    int blank = place.indexOf(' ');
    if (blank < 0) {
      return place;
    }
    String id = place.substring(blank + 1);
    Text label = label(place.substring(0, blank), id);
    return "%s `%s` %s".formatted(place.substring(0, blank), id, both(label));
  }

  private Text label(String type, String id) {
    String first = id.substring(0, Math.max(0, id.indexOf('.')));
    String last = id.substring(id.indexOf('.') + 1);
    return switch (type) {
      case "fact" -> fact(id).label();
      case "field" -> field(Objects.requireNonNull(rulebook.forms().get(first)), last).label();
      case "parameter" -> parameter(id).label();
      case "procedure" -> rulebook.procedure(id).title();
      case "act" -> rulebook.action(first, last).label();
      case "opinion" -> opinion(rulebook.procedure(first), last).opinion();
      case "obligation" -> duty(id).label();
      default -> rulebook.label(id);
    };
  }

  private static Fact field(Form form, String name) {
    return form.fields().stream()
        .map(Form.Field::fact)
        .filter(fact -> fact.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Parameter parameter(String name) {
    return Objects.requireNonNull(rulebook.parameters().get(name));
  }

  private static Procedure.Consultation opinion(Procedure procedure, String standing) {
    return Objects.requireNonNull(procedure.consult().get(standing));
  }

  private Action.Duty duty(String id) {
    return rulebook.procedures().values().stream()
        .flatMap(procedure -> procedure.actions().values().stream())
        .flatMap(action -> action.opens().stream())
        .filter(duty -> duty.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** One case for each way it came out, and how many there are. */
  private String cases(String place) {
    List<Examples.Shown> all = examples.of(place);
    if (all.isEmpty()) {
      return isComputed(place) ? "computed; shown, not judged" : "–";
    }
    Map<String, Examples.Shown> ways = new LinkedHashMap<>();
    all.forEach(shown -> ways.putIfAbsent(shown.how(), shown));
    StringBuilder cell = new StringBuilder();
    ways.values().stream()
        .limit(CASES_NAMED)
        .forEach(
            shown ->
                cell.append(
                    "%s: %s<br>".formatted(shown.how(), escaped(shown.example().name().en()))));
    return cell.append(all.size() == 1 ? "1 case" : all.size() + " cases").toString();
  }

  private static String both(Text text) {
    return escaped(text.zh().equals(text.en()) ? text.zh() : text.zh() + " · " + text.en());
  }

  private static String escaped(String text) {
    return text.replace("|", "\\|");
  }

  private void line(String format, Object... arguments) {
    page.append(arguments.length == 0 ? format : format.formatted(arguments)).append('\n');
  }
}
