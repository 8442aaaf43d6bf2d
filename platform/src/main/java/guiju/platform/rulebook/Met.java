package guiju.platform.rulebook;

import guiju.engine.Rulebook;
import guiju.engine.law.Action;
import guiju.engine.law.Procedure;
import guiju.engine.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * By what each requirement is met: rules, facts, papers, acts, opinions, obligations, bodies,
 * figures.
 *
 * @param byRequirement requirement id → what people call the things that meet it
 */
record Met(Map<String, List<Text>> byRequirement) {

  static Met in(Rulebook rulebook) {
    Map<String, List<Text>> by = new HashMap<>();
    rulebook.rules().values().forEach(rule -> add(by, rule.satisfies(), rule.title()));
    rulebook
        .kinds()
        .values()
        .forEach(kind -> kind.facts().forEach(fact -> add(by, fact.satisfies(), fact.label())));
    rulebook
        .forms()
        .values()
        .forEach(
            form ->
                form.fields()
                    .forEach(field -> add(by, field.fact().satisfies(), field.fact().label())));
    rulebook
        .materials()
        .values()
        .forEach(material -> add(by, material.satisfies(), material.label()));
    rulebook.bodies().values().forEach(body -> add(by, body.satisfies(), body.name()));
    rulebook
        .standings()
        .values()
        .forEach(standing -> add(by, standing.satisfies(), standing.name()));
    rulebook
        .parameters()
        .values()
        .forEach(parameter -> add(by, parameter.definition().satisfies(), parameter.label()));
    rulebook.procedures().values().forEach(procedure -> procedure(by, procedure));
    add(by, rulebook.identity().satisfies(), rulebook.identity().title());
    return new Met(by);
  }

  List<Text> by(String requirement) {
    return byRequirement.getOrDefault(requirement, List.of());
  }

  private static void procedure(Map<String, List<Text>> by, Procedure procedure) {
    add(by, procedure.satisfies(), procedure.title());
    procedure.consult().values().forEach(asked -> add(by, asked.satisfies(), asked.opinion()));
    for (Action action : procedure.actions().values()) {
      add(by, action.satisfies(), action.label());
      action.opens().forEach(duty -> add(by, duty.satisfies(), duty.label()));
    }
  }

  private static void add(Map<String, List<Text>> by, List<String> requirements, Text label) {
    requirements.forEach(id -> by.computeIfAbsent(id, none -> new ArrayList<>()).add(label));
  }
}
