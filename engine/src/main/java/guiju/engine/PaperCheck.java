package guiju.engine;

import guiju.engine.expression.Truth;
import guiju.engine.law.Action;
import guiju.engine.law.Form;
import guiju.engine.law.Ground;
import guiju.engine.law.Material;
import guiju.engine.ruling.Bearing;
import guiju.engine.ruling.Finding;
import guiju.engine.text.Text;
import java.util.ArrayList;
import java.util.List;

/** Whether the form is filled in and the papers are there. */
final class PaperCheck {
  private PaperCheck() {}

  static List<Finding> fields(Attempt attempt, Form form) {
    List<Finding> findings = new ArrayList<>();
    for (Form.Section section : form.sections()) {
      for (Form.Field field : section.fields()) {
        if (field.required()) {
          findings.add(field(attempt, field));
        }
      }
    }
    return findings;
  }

  private static Finding field(Attempt attempt, Form.Field field) {
    Ground ground = field.ground();
    Truth asked = field.when() == null ? Truth.YES : field.when().test(attempt.scope());
    if (asked != Truth.NO && answered(attempt, field)) {
      return new Finding.Met(ground, Bearing.BLOCKS, new Said(ground.title()));
    }
    Text message = ground.message().fill(attempt.scope());
    Said missing = new Said(message, List.of("form." + field.name()));
    return switch (asked) {
      case NO -> new Finding.NotApplicable(ground, Bearing.BLOCKS, new Said(message));
      case UNKNOWN -> new Finding.CannotTell(ground, Bearing.BLOCKS, missing);
      case YES -> new Finding.Violated(ground, Bearing.BLOCKS, missing);
    };
  }

  private static boolean answered(Attempt attempt, Form.Field field) {
    Object value =
        field.kept()
            ? attempt.after().dossier().facts().recorded(field.name())
            : attempt.act().form().get(field.name());
    return value != null && !(value instanceof List<?> list && list.isEmpty());
  }

  static List<Finding> materials(Attempt attempt, Action action) {
    List<Finding> findings = new ArrayList<>(action.materials().size());
    for (Material material : action.materials()) {
      findings.add(material(attempt, material));
    }
    return findings;
  }

  private static Finding material(Attempt attempt, Material material) {
    Ground ground = material.ground();
    if (attempt.after().filed(material.id())) {
      return new Finding.Met(ground, Bearing.BLOCKS, new Said(ground.title()));
    }
    Truth asked = material.when() == null ? Truth.YES : material.when().test(attempt.scope());
    Said message = new Said(ground.message().fill(attempt.scope()));
    return switch (asked) {
      case NO -> new Finding.NotApplicable(ground, Bearing.BLOCKS, message);
      case UNKNOWN -> new Finding.CannotTell(ground, Bearing.BLOCKS, message);
      case YES -> new Finding.Violated(ground, Bearing.BLOCKS, message);
    };
  }
}
