package guiju.platform.unit;

import guiju.engine.Foresight;
import guiju.engine.Judge;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Action;
import guiju.engine.law.FactRole;
import guiju.engine.law.Kind;
import guiju.engine.law.Rule;
import guiju.platform.identity.Person;
import guiju.platform.web.Addresses;
import guiju.platform.web.Crumb;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A unit with what it holds, as its page asks about it.
 *
 * @param visit who reads, in which language, on which day
 * @param person who is signed in
 * @param owner a project it would bring in next, and the projects it has
 * @param judge answers
 * @param foresight answers about coming days
 */
record Holder(Visit visit, Person person, Foresight.Owner owner, Judge judge, Foresight foresight) {

  Texts texts() {
    return visit.texts();
  }

  Kind kind() {
    return owner.newcomer().kind();
  }

  Optional<Dossier> member(String key) {
    return owner.members().stream().filter(one -> one.key().equals(key)).findFirst();
  }

  /** The owner's own dossier, as far as there is one. */
  Optional<Dossier> own() {
    return owner.newcomer().linked().one().values().stream()
        .filter(one -> one.sequence() > 0)
        .findFirst();
  }

  /** Facts a bar rests on in a dossier of the owner's. */
  Set<String> facts(Rule rule, Dossier dossier) {
    return foresight.facts(rule, dossier.kind());
  }

  /** A dossier by its name, leading to its page. */
  static Crumb crumb(Dossier dossier) {
    Object title = dossier.recorded(FactRole.TITLE);
    return new Crumb(title == null ? dossier.key() : title.toString(), Addresses.of(dossier));
  }

  /** Acts a rule stands in the way of. */
  List<Action> blocked(Rule rule) {
    return judge.rulebook().proceduresOf(kind()).stream()
        .flatMap(procedure -> procedure.actions().values().stream())
        .filter(action -> carriers(rule).stream().anyMatch(action.blocking()::contains))
        .toList();
  }

  /** The bar's own rule and those that carry it out elsewhere. */
  List<Rule> carriers(Rule rule) {
    List<Rule> carriers = new ArrayList<>();
    carriers.add(rule);
    if (rule.bar() != null) {
      rule.bar().also().forEach(id -> carriers.add(judge.rulebook().rules().get(id)));
    }
    return carriers;
  }

  /** The bodies that carry a bar out: those whose acts it blocks. */
  String by(Rule rule) {
    List<Action> blocked = blocked(rule);
    List<String> bodies =
        blocked.stream()
            .flatMap(action -> action.by().capacities().stream())
            .map(capacity -> judge.rulebook().standings().get(capacity.standing()))
            .filter(standing -> standing != null && standing.body() != null)
            .map(standing -> texts().of(standing.name()))
            .distinct()
            .toList();
    return bodies.isEmpty() && !blocked.isEmpty()
        ? texts().say("unit.by.act", texts().of(blocked.get(blocked.size() - 1).label()))
        : String.join(texts().say("list.separator"), bodies);
  }
}
