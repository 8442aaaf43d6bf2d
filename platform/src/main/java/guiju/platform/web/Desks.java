package guiju.platform.web;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Action;
import guiju.engine.law.Capacity;
import guiju.engine.law.Fact;
import guiju.engine.law.FactRole;
import guiju.engine.law.Kind;
import guiju.engine.law.Procedure;
import guiju.engine.ruling.Outlook;
import guiju.platform.docket.Chronicle;
import guiju.platform.docket.Dossiers;
import guiju.platform.identity.Person;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lays out what somebody needs to take an act: the dossier, the act, the capacity. */
@Component
class Desks {
  static final String NEW = "new";

  private final Judge judge;
  private final Rulebook rulebook;
  private final Dossiers dossiers;
  private final Chronicle chronicle;
  private final Histories histories;

  Desks(Judge judge, Dossiers dossiers, Chronicle chronicle, Histories histories) {
    this.histories = histories;
    this.judge = judge;
    this.rulebook = judge.rulebook();
    this.dossiers = dossiers;
    this.chronicle = chronicle;
  }

  /**
   * The desk for an act.
   *
   * @param wanted the capacity wanted, when somebody holds several
   * @throws NoSuchPage when there is no such act, or nothing of it may be seen
   */
  ActPages.Desk desk(
      Visit visit, Person person, String kind, String key, String act, String wanted) {
    Kind of = rulebook.kinds().get(kind);
    Procedure procedure =
        rulebook.procedures().get(act.substring(0, Math.max(0, act.indexOf('.'))));
    Action action =
        procedure == null ? null : procedure.actions().get(act.substring(act.indexOf('.') + 1));
    if (of == null
        || procedure == null
        || action == null
        || !procedure.kind().equals(kind)
        || !action.isTaken()
        || person.capacities().isEmpty()) {
      throw new NoSuchPage();
    }
    boolean fresh = key.equals(NEW) && action.role().creates();
    Dossier dossier =
        fresh
            ? dossiers.draft(kind, NEW, answers(of, person))
            : DossierPages.readable(dossiers, person, kind, key);
    Outlook outlook = judge.outlook(dossier, visit.today());
    List<Capacity> open =
        fresh
            ? creating(action, person)
            : outlook.possibilities().stream()
                .filter(one -> one.action().path().equals(action.path()))
                .flatMap(one -> Reach.capacities(one, person).stream())
                .distinct()
                .toList();
    Capacity acting =
        open.stream()
            .filter(one -> one.toString().equals(wanted))
            .findFirst()
            .orElse(open.isEmpty() ? standIn(person) : open.get(0));
    return new ActPages.Desk(
        dossier,
        key,
        procedure,
        action,
        open,
        person.as(acting),
        histories.of(fresh ? List.of() : chronicle.of(kind, key)));
  }

  // Who files for an organisation files for their own.
  static Map<String, Object> presets(ActPages.Desk desk, Person person) {
    boolean relation = desk.key().equals(NEW) && person.body() == null;
    Fact owner = desk.dossier().kind().fact(FactRole.OWNER);
    return relation && owner != null ? Map.of(owner.name(), person.organisation()) : Map.of();
  }

  // A dossier that names its owner will see what the owner's organisation already has.
  private static Map<String, String> answers(Kind kind, Person person) {
    Fact owner = kind.fact(FactRole.OWNER);
    return owner == null ? Map.of() : Map.of(owner.name(), person.organisation());
  }

  private static List<Capacity> creating(Action action, Person person) {
    return person.capacities().stream()
        .filter(
            held ->
                action.by().capacities().stream()
                    .anyMatch(
                        open ->
                            open.standing().equals(held.standing())
                                && (open.post().equals("*") || open.post().equals(held.post()))))
        .toList();
  }

  // Somebody the act is not open to still sees the form, and in the findings who may take it.
  private static Capacity standIn(Person person) {
    Capacity active = person.active();
    return active == null ? person.capacities().get(0) : active;
  }

  static Drafts.Place place(Person person, ActPages.Desk desk) {
    return new Drafts.Place(
        person.account(),
        desk.dossier().kind().name(),
        desk.key(),
        desk.procedure().id() + "." + desk.action().id(),
        desk.actor().capacity().standing());
  }
}
