package guiju.platform.docket;

import guiju.engine.Rulebook;
import guiju.engine.law.Action;
import guiju.engine.law.Procedure;
import guiju.engine.text.Text;
import guiju.platform.material.Materials;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks at a request before anything is read for it. */
final class RequestCheck {

  private static final Pattern MARK = Pattern.compile("[A-Za-z0-9-]{8,100}");
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,63}");

  private RequestCheck() {}

  static List<Text> problems(Rulebook rulebook, ActRequest request) {
    List<Text> problems = new ArrayList<>();
    if (!rulebook.kinds().containsKey(request.kind())) {
      problems.add(
          Sentences.of(
              "kind.unknown", request.kind(), String.join(", ", rulebook.kinds().keySet())));
    }
    if (!KEY.matcher(request.key()).matches()) {
      problems.add(Sentences.of("key.shape", request.key()));
    }
    if (!MARK.matcher(request.idempotency()).matches()) {
      problems.add(Sentences.of("idempotency.shape"));
    }
    act(rulebook, request, problems);
    Set<String> handedIn = new HashSet<>();
    for (Paper paper : request.papers()) {
      if (!handedIn.add(paper.material())) {
        problems.add(Sentences.of("paper.twice", rulebook.label(paper.material())));
      }
      if (!Materials.isName(paper.name())) {
        problems.add(Sentences.of("paper.name"));
      }
    }
    return problems;
  }

  /** The act as the engine's act files write it. */
  static Map<String, Object> tree(ActRequest request) {
    Map<String, Object> by = new LinkedHashMap<>();
    by.put("account", request.actor().account());
    by.put("organisation", request.actor().organisation());
    if (request.actor().body() != null) {
      by.put("body", request.actor().body());
    }
    by.put("capacity", request.actor().capacity().toString());
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("act", request.act());
    tree.put("by", by);
    tree.put("form", request.form());
    tree.put("materials", request.papers().stream().map(Paper::material).toList());
    return tree;
  }

  private static void act(Rulebook rulebook, ActRequest request, List<Text> problems) {
    int dot = request.act().indexOf('.');
    Procedure procedure =
        dot <= 0 ? null : rulebook.procedures().get(request.act().substring(0, dot));
    if (procedure == null) {
      problems.add(Sentences.of("act.shape", request.act()));
      return;
    }
    Action action = procedure.actions().get(request.act().substring(dot + 1));
    if (action == null) {
      problems.add(Sentences.of("act.shape", request.act()));
    } else if (!action.isTaken()) {
      problems.add(Sentences.of("act.notTaken", action.label()));
    }
    if (rulebook.kinds().containsKey(request.kind()) && !procedure.kind().equals(request.kind())) {
      problems.add(
          Sentences.of(
              "act.kind",
              procedure.title(),
              rulebook.kind(procedure.kind()).label(),
              rulebook.kind(request.kind()).label()));
    }
  }
}
