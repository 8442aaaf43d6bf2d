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
    for (Form.Field field : form.fields()) {
      if (field.required()) {
        findings.add(field(attempt, field));
      }
    }
    return findings;
  }

  private static Finding field(Attempt attempt, Form.Field field) {
    Ground ground = field.ground();
    Text message = ground.message().fill(attempt.scope());
    Truth asked = field.when() == null ? Truth.YES : field.when().test(attempt.scope());
    if (asked != Truth.NO && answered(attempt, field)) {
      return new Finding.Met(ground, Bearing.BLOCKS, new Said(ground.title()));
    }
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
    return action.materials().stream().map(material -> material(attempt, material)).toList();
  }

  private static Finding material(Attempt attempt, Material material) {
    Ground ground = material.ground();
    Text message = ground.message().fill(attempt.scope());
    Truth asked = material.when() == null ? Truth.YES : material.when().test(attempt.scope());
    if (attempt.after().filed(material.id())) {
      return new Finding.Met(ground, Bearing.BLOCKS, new Said(ground.title()));
    }
    return switch (asked) {
      case NO -> new Finding.NotApplicable(ground, Bearing.BLOCKS, new Said(message));
      case UNKNOWN -> new Finding.CannotTell(ground, Bearing.BLOCKS, new Said(message));
      case YES -> new Finding.Violated(ground, Bearing.BLOCKS, new Said(message));
    };
  }
}
