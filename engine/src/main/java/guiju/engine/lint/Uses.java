package guiju.engine.lint;

import guiju.engine.Rulebook;
import guiju.engine.expression.Expression;
import guiju.engine.law.Action;
import guiju.engine.law.Document;
import guiju.engine.law.Form;
import guiju.engine.law.Material;
import guiju.engine.law.Overview;
import guiju.engine.law.Phrase;
import guiju.engine.law.Procedure;
import guiju.engine.law.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Every expression of a rulebook. */
final class Uses {
  private Uses() {}

  static List<Expression> expressions(Rulebook rulebook) {
    List<@Nullable Expression> all = new ArrayList<>();
    rulebook.kinds().values().forEach(kind -> kind.facts().forEach(f -> all.add(f.derived())));
    rulebook.standings().values().forEach(s -> all.addAll(s.organisations().values()));
    rulebook.standings().values().forEach(s -> all.addAll(s.acting().values()));
    for (Rule rule : rulebook.rules().values()) {
      all.add(rule.applies());
      all.add(rule.holds());
      all.add(rule.names());
    }
    rulebook.materials().values().stream().map(Material::when).forEach(all::add);
    rulebook.forms().values().stream()
        .flatMap(form -> form.fields().stream())
        .map(Form.Field::when)
        .forEach(all::add);
    for (Procedure procedure : rulebook.procedures().values()) {
      all.add(procedure.concerns());
      procedure.consult().values().forEach(consultation -> all.add(consultation.when()));
      procedure.actions().values().forEach(action -> add(action, all));
    }
    rulebook.documents().values().forEach(document -> add(document, all));
    Overview overview = rulebook.overview();
    overview.phases().forEach(phase -> all.add(phase.when()));
    overview.signals().forEach(signal -> all.add(signal.when()));
    overview.figures().forEach(figure -> all.add(figure.amount()));
    overview.figures().forEach(figure -> all.add(figure.year()));
    return all.stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList();
  }

  private static void add(Document document, List<@Nullable Expression> all) {
    document.phrases().flatMap(Phrase::expressions).forEach(all::add);
    document.annexes().forEach(annex -> all.add(annex.when()));
    document
        .blocks()
        .forEach(
            block -> {
              all.add(block.when());
              block.expressions().forEach(all::add);
              block.phrases().flatMap(Phrase::expressions).forEach(all::add);
            });
  }

  private static void add(Action action, List<@Nullable Expression> all) {
    all.addAll(action.sets().values());
    all.add(action.role().automatic());
    all.add(action.role().when());
    all.add(action.role().opinion());
    all.add(action.role().answers());
    Action.WaiverGrant waiver = action.role().waiver();
    if (waiver != null) {
      all.addAll(List.of(waiver.rule(), waiver.reason()));
    }
    Action.ExemptionGrant exemption = action.role().exemption();
    if (exemption != null) {
      all.addAll(List.of(exemption.rule(), exemption.law(), exemption.article()));
    }
    action.opens().forEach(duty -> all.add(duty.due()));
    for (Action.RippleOut ripple : action.ripples()) {
      all.add(ripple.to());
      all.addAll(ripple.form().values());
    }
  }
}
