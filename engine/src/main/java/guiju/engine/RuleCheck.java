package guiju.engine;

import guiju.engine.dossier.Dossier;
import guiju.engine.expression.Scope;
import guiju.engine.expression.Truth;
import guiju.engine.law.Rule;
import guiju.engine.ruling.Bearing;
import guiju.engine.ruling.Finding;
import guiju.engine.text.Sentences;

/** Asks one rule. */
final class RuleCheck {
  private RuleCheck() {}

  /** A rule that may block, in an act that lets it block. */
  static Finding blocking(Rule rule, Scope scope, Dossier dossier) {
    return ask(
        rule, scope, dossier, rule.ground().force().blocks() ? Bearing.BLOCKS : Bearing.WARNS);
  }

  /** A rule that is only shown. */
  static Finding warning(Rule rule, Scope scope, Dossier dossier) {
    return ask(rule, scope, dossier, Bearing.WARNS);
  }

  private static Finding ask(Rule rule, Scope scope, Dossier dossier, Bearing bearing) {
    RuleEvidence evidence = new RuleEvidence(rule, scope);
    try {
      Truth applies = rule.applies() == null ? Truth.YES : rule.applies().test(scope);
      return switch (applies) {
        case NO -> new Finding.NotApplicable(rule.ground(), bearing, evidence);
        case UNKNOWN -> lifted(rule, dossier, bearing, evidence, Truth.UNKNOWN);
        case YES -> answer(rule, dossier, bearing, evidence);
      };
    } catch (RuntimeException e) {
      return new Finding.NotChecked(
          rule.ground(),
          bearing,
          evidence,
          Sentences.of("rule.failed", e.getClass().getSimpleName()));
    }
  }

  private static Finding answer(
      Rule rule, Dossier dossier, Bearing bearing, RuleEvidence evidence) {
    Truth holds = rule.holds().test(evidence.scope());
    return holds == Truth.YES
        ? new Finding.Met(rule.ground(), bearing, evidence)
        : lifted(rule, dossier, bearing, evidence, holds);
  }

  private static Finding lifted(
      Rule rule, Dossier dossier, Bearing bearing, RuleEvidence evidence, Truth holds) {
    if (rule.exemptable()) {
      var exemption = dossier.exemptionOf(rule.id());
      if (exemption.isPresent()) {
        return new Finding.Exempt(rule.ground(), bearing, evidence, exemption.get());
      }
    }
    if (rule.waivedBy() != null) {
      var waiver = dossier.waiverOf(rule.id(), rule.waivedBy());
      if (waiver.isPresent()) {
        return new Finding.Waived(rule.ground(), bearing, evidence, waiver.get());
      }
    }
    return holds == Truth.NO
        ? new Finding.Violated(rule.ground(), bearing, evidence)
        : new Finding.CannotTell(rule.ground(), bearing, new Untold(evidence));
  }
}
