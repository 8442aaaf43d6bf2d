package guiju.engine;

import guiju.engine.dossier.Values;
import guiju.engine.law.Cure;
import guiju.engine.law.Form;
import guiju.engine.law.Ground;
import guiju.engine.ruling.Evidence;
import guiju.engine.ruling.FactUsed;
import guiju.engine.ruling.Finding;
import guiju.engine.ruling.Outlook;
import guiju.engine.ruling.Ripple;
import guiju.engine.ruling.Ruling;
import guiju.engine.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes rulings and outlooks as plain trees, for other programs to read. */
public final class RulingTree {
  private RulingTree() {}

  /** A ruling: whether permitted, all findings, and what follows. */
  public static Map<String, Object> write(Rulebook rulebook, Ruling ruling) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("permitted", ruling.permitted());
    tree.put("act", ruling.act().path());
    tree.put("on", ruling.act().on().toString());
    tree.put("rulebook", rulebook(rulebook));
    tree.put("findings", findings(ruling.findings()));
    if (ruling instanceof Ruling.Permitted permitted) {
      tree.put("next", DossierWriter.write(permitted.next()));
      List<Object> ripples = new ArrayList<>();
      permitted.ripples().forEach(ripple -> ripples.add(ripple(rulebook, ripple)));
      tree.put("ripples", ripples);
    }
    return tree;
  }

  private static Map<String, Object> ripple(Rulebook rulebook, Ripple ripple) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", ripple.kind());
    tree.put("key", ripple.key());
    tree.put("act", ripple.procedure() + "." + ripple.action());
    Map<String, Object> form = new LinkedHashMap<>();
    Form asked = rulebook.action(ripple.procedure(), ripple.action()).form();
    if (asked != null) {
      for (Form.Field field : asked.fields()) {
        Object value = ripple.form().get(field.name());
        if (value != null) {
          form.put(field.name(), Values.write(field.fact(), value));
        }
      }
    }
    tree.put("form", form);
    return tree;
  }

  /** Findings, each with its article, facts, message and cure. */
  public static List<Object> findings(List<Finding> findings) {
    List<Object> trees = new ArrayList<>();
    findings.forEach(finding -> trees.add(finding(finding)));
    return trees;
  }

  private static Map<String, Object> rulebook(Rulebook rulebook) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", rulebook.identity().id());
    tree.put("version", rulebook.identity().version());
    tree.put("hash", rulebook.identity().hash());
    return tree;
  }

  private static Map<String, Object> finding(Finding finding) {
    Ground ground = finding.ground();
    Evidence evidence = finding.evidence();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", ground.id());
    tree.put("outcome", finding.outcome().inFiles());
    tree.put("refuses", finding.refuses());
    tree.put("cites", ground.cites());
    tree.put("title", text(ground.title()));
    if (finding.outcome().stands()) {
      tree.put("message", text(evidence.message()));
      Cure cure = ground.cure();
      if (cure != null) {
        Map<String, Object> written = new LinkedHashMap<>(text(cure.text()));
        written.put("by", Objects.toString(cure.by(), ""));
        tree.put("cure", written);
      }
    }
    if (!ground.readings().isEmpty()) {
      tree.put("readings", ground.readings());
    }
    put(tree, "missing", evidence.missing());
    put(tree, "named", evidence.named());
    put(tree, "facts", evidence.facts().stream().map(RulingTree::fact).toList());
    if (finding instanceof Finding.Waived waived) {
      tree.put("waivedBy", waived.waiver().by());
    } else if (finding instanceof Finding.Exempt exempt) {
      tree.put("exemptBy", exempt.exemption().law() + " " + exempt.exemption().article());
    } else if (finding instanceof Finding.NotChecked unchecked) {
      tree.put("why", text(unchecked.why()));
    }
    return tree;
  }

  private static void put(Map<String, Object> tree, String key, List<?> list) {
    if (!list.isEmpty()) {
      tree.put(key, list);
    }
  }

  private static Map<String, Object> fact(FactUsed fact) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("path", fact.path());
    tree.put("label", text(fact.label()));
    tree.put("shown", text(fact.shown()));
    return tree;
  }

  private static Map<String, Object> text(Text text) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("zh", text.zh());
    tree.put("en", text.en());
    return tree;
  }

  /** An outlook: where each procedure stands, what could come next, what is due. */
  public static Map<String, Object> write(Rulebook rulebook, Outlook outlook) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("on", outlook.on().toString());
    tree.put("rulebook", rulebook(rulebook));
    tree.put("cases", outlook.cases().stream().map(RulingTree::standing).toList());
    tree.put("acts", outlook.possibilities().stream().map(RulingTree::possibility).toList());
    tree.put("obligations", outlook.obligations().stream().map(RulingTree::pending).toList());
    return tree;
  }

  private static Map<String, Object> standing(Outlook.Standing standing) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("procedure", standing.procedure().id());
    tree.put("state", standing.caseFile().state());
    tree.put("round", standing.caseFile().round());
    tree.put("begun", standing.begun());
    tree.put("since", standing.caseFile().since().toString());
    tree.put("turn", standing.turn());
    tree.put("cites", standing.procedure().cites());
    return tree;
  }

  private static Map<String, Object> possibility(Outlook.Possibility possibility) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("act", possibility.action().path());
    tree.put("label", text(possibility.action().label()));
    tree.put("cites", possibility.action().cites());
    tree.put("open", possibility.obstacles().isEmpty());
    List<Object> who = new ArrayList<>();
    for (Outlook.Eligible eligible : possibility.who()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("capacity", eligible.capacity().toString());
      one.put(
          "organisations",
          eligible.body() == null ? eligible.organisations() : List.of(eligible.body()));
      who.add(one);
    }
    tree.put("who", who);
    tree.put("obstacles", findings(possibility.obstacles()));
    return tree;
  }

  private static Map<String, Object> pending(Outlook.Pending pending) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", pending.obligation().id());
    tree.put("label", text(pending.label()));
    tree.put("by", pending.by());
    tree.put("since", pending.obligation().since().toString());
    tree.put("due", Objects.toString(pending.obligation().due(), ""));
    tree.put("overdue", pending.overdue());
    tree.put("cites", pending.cites());
    return tree;
  }
}
