package guiju.platform.demonstration;

import guiju.engine.ActTree;
import guiju.engine.Judge;
import guiju.engine.dossier.Act;
import guiju.engine.dossier.Actor;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Action;
import guiju.engine.law.Capacity;
import guiju.engine.ruling.Ripple;
import guiju.engine.ruling.Ruling;
import guiju.engine.text.Text;
import guiju.platform.docket.ActRequest;
import guiju.platform.docket.Paper;
import guiju.platform.identity.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The whole founding with nothing but the engine: no database, no accounts, no papers. */
final class Rehearsal implements Stage {

  private final Judge judge;
  private final Town town;

  Rehearsal(Judge judge) {
    this.judge = judge;
    this.town = new Town(judge.rulebook());
  }

  /** Plays the city as of a day; the town as it stands then. */
  static Town of(Judge judge, LocalDate today) {
    Script script = ScriptReader.read();
    Cast cast = new Cast(judge.rulebook(), script.groups());
    Rehearsal rehearsal = new Rehearsal(judge);
    Enactment.Props props =
        new Enactment.Props(
            people(script)::get,
            (material, person) -> new Paper(material.id(), material.id(), material.id()));
    new Enactment(script, judge, cast, rehearsal, props, today).play();
    return rehearsal.town;
  }

  private static Map<String, Person> people(Script script) {
    Map<String, Person> people = new HashMap<>();
    for (SignInGroup group : script.groups()) {
      for (SignInGroup.Place place : group.places()) {
        for (SignInGroup.Card card : place.cards()) {
          List<Capacity> holds = card.holds();
          people.put(
              card.account(),
              new Person(
                  card.account(),
                  card.name(),
                  place.organisation().id(),
                  place.organisation().name(),
                  place.organisation().body(),
                  holds,
                  holds.isEmpty() ? null : holds.get(0)));
        }
      }
    }
    return people;
  }

  @Override
  public List<Dossier> take(ActRequest request, LocalDate on) throws NotPermitted {
    guiju.engine.text.Reading<Act> reading = new ActTree(judge.rulebook()).read(tree(request), on);
    Act act = reading.value();
    if (act == null) {
      throw new NotPermitted(reading.problems().stream().map(Text::en).toList());
    }
    Dossier dossier = town.find(request.kind(), request.key(), act.form());
    if (dossier.sequence() == 0
        && !judge.rulebook().action(act.procedure(), act.action()).role().creates()) {
      throw new NotPermitted(List.of("There is no " + request.kind() + " " + request.key()));
    }
    return follow(judge.rule(dossier, act));
  }

  @Override
  public List<Dossier> tick(String kind, String key, LocalDate on) {
    List<Dossier> changed = new ArrayList<>();
    for (Action action : judge.due(town.find(kind, key), on)) {
      Act act =
          new Act(action.procedure(), action.id(), Actor.CLOCK, on, Map.of(), Set.of(), Set.of());
      try {
        changed.addAll(follow(judge.tick(town.find(kind, key), act)));
      } catch (NotPermitted e) {
        throw new IllegalStateException(kind + " " + key + " " + act.path() + " on " + on, e);
      }
    }
    return changed;
  }

  private List<Dossier> follow(Ruling ruling) throws NotPermitted {
    if (!(ruling instanceof Ruling.Permitted permitted)) {
      throw new NotPermitted(
          ruling.obstacles().stream()
              .map(finding -> finding.ground().id() + ": " + finding.evidence().message().zh())
              .toList());
    }
    List<Dossier> changed = new ArrayList<>();
    town.put(permitted.next());
    changed.add(permitted.next());
    for (Ripple ripple : permitted.ripples()) {
      Act onward =
          new Act(
              ripple.procedure(),
              ripple.action(),
              permitted.act().actor(),
              permitted.act().on(),
              ripple.form(),
              Set.of(),
              Set.of());
      changed.addAll(follow(judge.ripple(town.find(ripple.kind(), ripple.key()), onward)));
    }
    return changed;
  }

  private static Map<String, Object> tree(ActRequest request) {
    Map<String, Object> by = new LinkedHashMap<>();
    by.put("account", request.actor().account());
    by.put("organisation", request.actor().organisation());
    if (request.actor().body() != null) {
      by.put("body", request.actor().body());
    }
    by.put("capacity", request.actor().capacity().toString());
    return Map.of(
        "act", request.act(),
        "by", by,
        "form", request.form(),
        "materials", request.papers().stream().map(Paper::material).toList());
  }
}
