package guiju.engine.dossier;

import guiju.engine.law.Fact;
import guiju.engine.law.FactRole;
import guiju.engine.law.Kind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of one governed thing. An immutable value; a permitted act makes the next one.
 *
 * @param kind what kind of thing it is
 * @param key unique within its kind
 * @param facts what is known
 * @param cases where each procedure stands, by the procedure's id; never opened means absent
 * @param obligations open ones
 * @param waivers granted ones
 * @param exemptions confirmed ones
 * @param sequence how many acts have been taken; 0 before the first
 * @param linked other dossiers its rules may see; not part of what is stored
 */
public record Dossier(
    Kind kind,
    String key,
    Facts facts,
    Map<String, CaseFile> cases,
    List<Obligation> obligations,
    List<Waiver> waivers,
    List<Exemption> exemptions,
    long sequence,
    Linked linked) {

  /** Copies what could change. */
  public Dossier {
    cases = Collections.unmodifiableMap(new LinkedHashMap<>(cases));
    obligations = List.copyOf(obligations);
    waivers = List.copyOf(waivers);
    exemptions = List.copyOf(exemptions);
  }

  /** A dossier nothing has happened to yet. */
  public static Dossier empty(Kind kind, String key) {
    return new Dossier(
        kind, key, Facts.none(kind), Map.of(), List.of(), List.of(), List.of(), 0, Linked.NONE);
  }

  /** What is recorded of the fact in a role; null when nothing is, or no fact has the role. */
  public @Nullable Object recorded(FactRole role) {
    Fact fact = kind.fact(role);
    return fact == null ? null : facts.recorded(fact.name());
  }

  /** What people call it: the fact in the role of a title, or else its key. */
  public String title() {
    Object title = recorded(FactRole.TITLE);
    return title == null ? key : title.toString();
  }

  /** The case of a procedure, when it has been opened. */
  public Optional<CaseFile> caseOf(String procedure) {
    return Optional.ofNullable(cases.get(procedure));
  }

  /** The waiver of a rule by anybody, when there is one. */
  public Optional<Waiver> waiverOf(String rule) {
    for (Waiver waiver : waivers) {
      if (waiver.rule().equals(rule)) {
        return Optional.of(waiver);
      }
    }
    return Optional.empty();
  }

  /** The waiver of a rule by the standing that may grant it, when there is one. */
  public Optional<Waiver> waiverOf(String rule, String standing) {
    return waivers.stream()
        .filter(waiver -> waiver.rule().equals(rule) && waiver.by().equals(standing))
        .findFirst();
  }

  /** The confirmed exemption from a rule, when there is one. */
  public Optional<Exemption> exemptionOf(String rule) {
    for (Exemption exemption : exemptions) {
      if (exemption.rule().equals(rule)) {
        return Optional.of(exemption);
      }
    }
    return Optional.empty();
  }

  /** The same dossier with other facts. */
  public Dossier with(Facts others) {
    return new Dossier(
        kind, key, others, cases, obligations, waivers, exemptions, sequence, linked);
  }

  /**
   * Only those facts, cases and lists that another state of the same dossier has otherwise or not
   * at all.
   */
  public Dossier unlike(Dossier other) {
    Map<String, CaseFile> unlike = new LinkedHashMap<>(cases);
    unlike.entrySet().removeIf(one -> one.getValue().equals(other.cases.get(one.getKey())));
    return new Dossier(
        kind,
        key,
        facts.unlike(other.facts),
        unlike,
        obligations.equals(other.obligations) ? List.of() : obligations,
        waivers.equals(other.waivers) ? List.of() : waivers,
        exemptions.equals(other.exemptions) ? List.of() : exemptions,
        sequence,
        linked);
  }

  /** The same dossier seeing these others. */
  public Dossier seeing(Linked others) {
    return new Dossier(kind, key, facts, cases, obligations, waivers, exemptions, sequence, others);
  }
}
