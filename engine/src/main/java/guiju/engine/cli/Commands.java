package guiju.engine.cli;

import guiju.engine.ActTree;
import guiju.engine.DossierTree;
import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.RulingTree;
import guiju.engine.cases.CaseRun;
import guiju.engine.compare.Comparison;
import guiju.engine.compare.Difference;
import guiju.engine.dossier.Act;
import guiju.engine.dossier.Dossier;
import guiju.engine.lint.Lint;
import guiju.engine.loading.Loading;
import guiju.engine.loading.RulebookLoader;
import guiju.engine.ruling.Ruling;
import guiju.engine.text.Reading;
import guiju.engine.text.Text;
import guiju.engine.yaml.Problem;
import guiju.engine.yaml.Problems;
import guiju.engine.yaml.YamlNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The commands. */
final class Commands {
  private static final int FINE = 0;
  private static final int REFUSED = 3;
  private static final Set<String> HELP = Set.of("help", "--help", "-h");
  private static final String USAGE =
      """
      lint RULEBOOK
          what the rulebook answers of its requirements, and what it forgot
      cases RULEBOOK
          runs its worked cases
      rule --rulebook R --dossier D.yaml --act A.yaml [--on DATE]
          rules on an act, as JSON; --on takes the place of the day the act names
      outlook --rulebook R --dossier D.yaml --on DATE
          what could come next, as JSON
      diff R1 R2 [--json]
          what the second rulebook says otherwise than the first
      Ends with 0 permitted, fine or the same; 3 refused, flawed or different; 2 unusable input.""";

  private Commands() {}

  static int run(List<String> arguments, PrintStream out) throws UnusableInput {
    if (arguments.isEmpty()) {
      throw new UnusableInput(USAGE);
    }
    if (HELP.contains(arguments.get(0))) {
      out.println(USAGE);
      return FINE;
    }
    List<String> rest = arguments.subList(1, arguments.size());
    return switch (arguments.get(0)) {
      case "lint" -> lint(load(only(rest)), out);
      case "cases" -> cases(load(only(rest)), out);
      case "rule" -> rule(rest, out);
      case "outlook" -> outlook(rest, out);
      case "diff" -> diff(rest, out);
      default ->
          throw new UnusableInput(
              List.of("Unknown command " + arguments.get(0) + "; known:", USAGE));
    };
  }

  private static String only(List<String> rest) throws UnusableInput {
    if (rest.size() != 1) {
      throw new UnusableInput("Give one folder, for instance rulebooks/nanchong-2023");
    }
    return rest.get(0);
  }

  private static Rulebook load(String folder) throws UnusableInput {
    Loading loading = RulebookLoader.load(path(folder));
    if (loading instanceof Loading.Loaded loaded) {
      return loaded.rulebook();
    }
    List<Problem> problems = ((Loading.Failed) loading).problems();
    List<String> lines = new ArrayList<>();
    problems.forEach(problem -> lines.add(problem.toString()));
    lines.add(problems.size() + " problems; the rulebook is not loaded");
    throw new UnusableInput(lines);
  }

  private static Path path(String name) throws UnusableInput {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new UnusableInput("This cannot be the name of a file: " + e.getReason());
    }
  }

  private static int lint(Rulebook rulebook, PrintStream out) {
    List<Lint.Flaw> flaws = Lint.of(rulebook);
    out.print(LintReport.of(rulebook, flaws));
    return flaws.isEmpty() ? FINE : REFUSED;
  }

  private static int cases(Rulebook rulebook, PrintStream out) {
    List<CaseRun.Result> results = new CaseRun(rulebook).all();
    for (CaseRun.Result result : results) {
      if (!result.passed()) {
        out.println(result.example().file() + ": " + result.example().name().en());
        result.differences().forEach(difference -> out.println("    " + difference));
      }
    }
    long passed = results.stream().filter(CaseRun.Result::passed).count();
    out.println(passed + " of " + results.size() + " worked cases come out as written");
    return passed == results.size() ? FINE : REFUSED;
  }

  private static int rule(List<String> rest, PrintStream out) throws UnusableInput {
    Options options = Options.of(rest, Set.of("--rulebook", "--dossier", "--act", "--on"));
    Rulebook rulebook = load(options.required("--rulebook"));
    LocalDate on = options.day("--on");
    Dossier dossier = dossier(rulebook, options.required("--dossier"));
    Act act =
        usable(
            options.required("--act"),
            new ActTree(rulebook).read(tree(options.required("--act")), on));
    if (!rulebook.procedure(act.procedure()).kind().equals(dossier.kind().name())) {
      throw new UnusableInput(act.path() + " is not an act on a " + dossier.kind().name());
    }
    Ruling ruling = new Judge(rulebook).rule(dossier, on == null ? act : dated(act, on));
    out.print(Json.write(RulingTree.write(rulebook, ruling)));
    return ruling.permitted() ? FINE : REFUSED;
  }

  private static Act dated(Act act, LocalDate on) {
    return new Act(
        act.procedure(), act.action(), act.actor(), on, act.form(), act.cleared(), act.materials());
  }

  private static int outlook(List<String> rest, PrintStream out) throws UnusableInput {
    Options options = Options.of(rest, Set.of("--rulebook", "--dossier", "--on"));
    Rulebook rulebook = load(options.required("--rulebook"));
    options.required("--on");
    LocalDate on = options.day("--on");
    Dossier dossier = dossier(rulebook, options.required("--dossier"));
    out.print(
        Json.write(
            RulingTree.write(
                rulebook,
                new Judge(rulebook).outlook(dossier, Optional.ofNullable(on).orElseThrow()))));
    return FINE;
  }

  private static int diff(List<String> rest, PrintStream out) throws UnusableInput {
    boolean json = rest.contains("--json");
    List<String> folders = rest.stream().filter(word -> !word.equals("--json")).toList();
    if (folders.size() != 2) {
      throw new UnusableInput("Give two folders: diff R1 R2 [--json]");
    }
    List<Difference> differences = Comparison.of(load(folders.get(0)), load(folders.get(1)));
    out.print(json ? Json.write(DiffReport.tree(differences)) : DiffReport.of(differences));
    return differences.isEmpty() ? FINE : REFUSED;
  }

  private static Dossier dossier(Rulebook rulebook, String file) throws UnusableInput {
    return usable(file, new DossierTree(rulebook).read(tree(file)));
  }

  private static <T> T usable(String file, Reading<T> reading) throws UnusableInput {
    T value = reading.value();
    if (value == null) {
      throw new UnusableInput(
          reading.problems().stream().map(Text::en).map(p -> file + ": " + p).toList());
    }
    return value;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> tree(String file) throws UnusableInput {
    Problems problems = new Problems();
    try {
      Object tree =
          YamlNode.parse(file, Files.readString(path(file)), problems)
              .map(YamlNode::tree)
              .orElse(Map.of());
      if (!problems.none()) {
        throw new UnusableInput(problems.sorted().stream().map(Problem::toString).toList());
      }
      if (tree instanceof Map<?, ?> map) {
        return (Map<String, Object>) map;
      }
      throw new UnusableInput(file + ": expected keys and values");
    } catch (MalformedInputException e) {
      throw new UnusableInput(file + " is not UTF-8; save it as UTF-8");
    } catch (IOException e) {
      throw new UnusableInput(file + " cannot be read: " + e.getMessage());
    }
  }
}
