package guiju.engine.loading;

import guiju.engine.DossierTree;
import guiju.engine.Rulebook;
import guiju.engine.law.Kind;
import guiju.engine.law.Procedure;
import guiju.engine.law.Rule;
import guiju.engine.ruling.WorkedCase;
import guiju.engine.yaml.Problems;
import guiju.engine.yaml.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the worked examples of articles and procedures. */
final class CaseFiles {
  private final Rulebook rulebook;
  private final Problems problems;
  private final CaseReader reader;

  CaseFiles(Rulebook rulebook, Problems problems) {
    this.rulebook = rulebook;
    this.problems = problems;
    this.reader = new CaseReader(rulebook, new DossierTree(rulebook), problems);
  }

  List<WorkedCase> read(Sources sources) {
    List<WorkedCase> cases = new ArrayList<>();
    for (Section article : sources.folder("articles").values()) {
      for (Section example : article.sections("cases")) {
        Kind kind = kindOf(example);
        if (kind != null) {
          reader.read(example, kind).ifPresent(cases::add);
        }
      }
    }
    sources
        .folder("procedures")
        .forEach(
            (id, section) -> {
              Procedure procedure = rulebook.procedures().get(id);
              if (procedure != null) {
                Kind kind = rulebook.kind(procedure.kind());
                section
                    .sections("cases")
                    .forEach(example -> reader.read(example, kind).ifPresent(cases::add));
              }
            });
    return cases;
  }

  /**
   * The kind of dossier an article's example is about: that of the rules it expects something of.
   */
  private @Nullable Kind kindOf(Section example) {
    Map<String, String> expected = CaseReader.expected(example);
    for (String id : expected.keySet()) {
      Rule rule = rulebook.rules().get(id);
      if (rule != null) {
        return rulebook.kind(rule.kind());
      }
      problems.add(example.placeOf("expect"), "There is no rule \"" + id + "\"");
    }
    if (!example.has("act")) {
      if (expected.isEmpty()) {
        problems.add(example.place(), "An example expects something: rule-id: outcome");
      }
      return null;
    }
    String id = CaseReader.actOf(example).orElse("");
    Procedure procedure = rulebook.procedures().get(id);
    if (procedure == null) {
      problems.add(example.placeOf("act"), "There is no procedure \"" + id + "\"");
      return null;
    }
    return rulebook.kind(procedure.kind());
  }
}
