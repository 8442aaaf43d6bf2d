package guiju.engine;

import guiju.engine.dossier.CaseFile;
import guiju.engine.dossier.Dossier;
import guiju.engine.dossier.Exemption;
import guiju.engine.dossier.Facts;
import guiju.engine.dossier.Obligation;
import guiju.engine.dossier.Opinion;
import guiju.engine.dossier.Values;
import guiju.engine.dossier.Waiver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes dossiers as plain trees that {@link DossierTree} reads back to equal dossiers. Linked
 * dossiers are left out: they are records of their own.
 */
public final class DossierWriter {
  private DossierWriter() {}

  /** The tree; empty parts are left out, sets are sorted. */
  public static Map<String, Object> write(Dossier dossier) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", dossier.kind().name());
    tree.put("key", dossier.key());
    tree.put("facts", facts(dossier.facts()));
    put(tree, "cases", cases(dossier));
    put(
        tree,
        "obligations",
        dossier.obligations().stream().map(DossierWriter::obligation).toList());
    put(tree, "waivers", dossier.waivers().stream().map(DossierWriter::waiver).toList());
    put(tree, "exemptions", dossier.exemptions().stream().map(DossierWriter::exemption).toList());
    tree.put("sequence", Long.toString(dossier.sequence()));
    return tree;
  }

  /** Recorded values by name, in plain form. */
  public static Map<String, Object> facts(Facts facts) {
    Map<String, Object> tree = new LinkedHashMap<>();
    facts.each((fact, value) -> tree.put(fact.name(), Values.write(fact, value)));
    return tree;
  }

  private static void put(Map<String, Object> tree, String key, Object value) {
    boolean empty = value instanceof List<?> list ? list.isEmpty() : ((Map<?, ?>) value).isEmpty();
    if (!empty) {
      tree.put(key, value);
    }
  }

  private static Map<String, Object> cases(Dossier dossier) {
    Map<String, Object> cases = new LinkedHashMap<>();
    dossier.cases().forEach((id, file) -> cases.put(id, caseFile(file)));
    return cases;
  }

  private static Map<String, Object> caseFile(CaseFile file) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("state", file.state());
    tree.put("number", Integer.toString(file.number()));
    tree.put("round", Integer.toString(file.round()));
    tree.put("submitted", file.submitted());
    tree.put("since", file.since().toString());
    optional(tree, "applicant", file.applicant());
    optional(tree, "applicantOrganisation", file.applicantOrganisation());
    put(tree, "been", file.been().stream().sorted().toList());
    put(tree, "opinions", file.opinions().stream().map(DossierWriter::opinion).toList());
    put(tree, "materials", file.materials().stream().sorted().toList());
    tree.put("under", file.under());
    return tree;
  }

  private static Map<String, Object> opinion(Opinion opinion) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("by", opinion.by());
    tree.put("round", Integer.toString(opinion.round()));
    tree.put("adverse", opinion.adverse());
    tree.put("answered", opinion.answered());
    tree.put("on", opinion.on().toString());
    optional(tree, "account", opinion.account());
    return tree;
  }

  private static Map<String, Object> obligation(Obligation obligation) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", obligation.id());
    tree.put("since", obligation.since().toString());
    optional(tree, "due", Objects.toString(obligation.due(), null));
    return tree;
  }

  private static Map<String, Object> waiver(Waiver waiver) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("rule", waiver.rule());
    tree.put("by", waiver.by());
    tree.put("on", waiver.on().toString());
    tree.put("reason", waiver.reason());
    return tree;
  }

  private static Map<String, Object> exemption(Exemption exemption) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("rule", exemption.rule());
    tree.put("law", exemption.law());
    tree.put("article", exemption.article());
    tree.put("on", exemption.on().toString());
    return tree;
  }

  private static void optional(Map<String, Object> tree, String key, @Nullable String value) {
    if (value != null) {
      tree.put(key, value);
    }
  }
}
