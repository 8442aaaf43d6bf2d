package guiju.house;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.dossier.Act;
import guiju.engine.expression.Expression;
import guiju.engine.law.Action;
import guiju.engine.law.Fact;
import guiju.engine.law.Form;
import guiju.engine.law.Kind;
import guiju.engine.law.Rule;
import guiju.engine.law.Standing;
import guiju.engine.ruling.Ruling;
import guiju.engine.ruling.WorkedCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which worked cases show which part of a rulebook at work, and how it came out there. */
final class Examples {
  private static final String FIELD = "field:";

  private final Rulebook rulebook;
  private final Judge judge;
  private final Map<String, List<Shown>> shown = new LinkedHashMap<>();

  /**
   * A part of the rulebook in a worked case.
   *
   * @param example the case
   * @param how how the part came out, in one word
   */
  record Shown(WorkedCase example, String how) {}

  private Examples(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.judge = new Judge(rulebook);
  }

  /** The examples of a rulebook, every one of them judged. */
  static Examples of(Rulebook rulebook) {
    Examples examples = new Examples(rulebook);
    rulebook.cases().forEach(examples::read);
    return examples;
  }

  /** Cases that show a part, named as coverage names it; empty when none does. */
  List<Shown> of(String place) {
    return shown.getOrDefault(place, List.of());
  }

  private void read(WorkedCase example) {
    Map<String, String> places = new LinkedHashMap<>();
    places.put("rulebook", "judged");
    example.expect().keySet().forEach(id -> expected(places, example, id));
    Act act = example.act();
    if (act != null) {
      taken(places, example, act);
    }
    places.forEach(
        (place, how) ->
            shown.computeIfAbsent(place, p -> new ArrayList<>()).add(new Shown(example, how)));
  }

  /** A finding the case insists on: of a rule, with what the rule looks at, a field or a paper. */
  private void expected(Map<String, String> places, WorkedCase example, String id) {
    String outcome = Objects.requireNonNull(example.expect().get(id)).inFiles();
    Rule rule = rulebook.rules().get(id);
    Kind kind = example.given().kind();
    if (rule != null) {
      places.put("rule " + id, outcome);
      rule.uses().forEach(used -> looked(places, kind, List.of(used.path().split("\\.", -1))));
      looked(places, kind, rule.holds());
    } else if (id.startsWith(FIELD)) {
      String name = id.substring(FIELD.length());
      places.put("fact " + kind.name() + "." + name, outcome);
    } else {
      places.put("paper " + id, outcome);
    }
  }

  private void looked(Map<String, String> places, Kind kind, @Nullable Expression expression) {
    if (expression != null) {
      expression.reads().forEach(path -> looked(places, kind, path));
    }
  }

  /** A computed fact is followed to the facts and figures it is computed from. */
  private void looked(Map<String, String> places, Kind kind, List<String> path) {
    if (path.size() < 2) {
      return;
    }
    String name = path.get(1);
    if (path.get(0).equals("policy")) {
      places.putIfAbsent("parameter " + name, "looked at");
      return;
    }
    Kind of = named(kind, path.get(0));
    if (of == null) {
      return;
    }
    Fact fact = of.fact(name);
    if (fact == null) {
      member(places, of, path);
    } else if (places.putIfAbsent("fact " + of.name() + "." + name, "looked at") == null) {
      looked(places, of, fact.derived());
    }
  }

  /** {@code unit.projects.overdue} looks at a fact of the unit's projects. */
  private void member(Map<String, String> places, Kind of, List<String> path) {
    of.collections().stream()
        .filter(collection -> collection.name().equals(path.get(1)))
        .forEach(
            collection -> {
              List<String> rest = new ArrayList<>(path.subList(1, path.size()));
              rest.set(0, collection.kind());
              looked(places, rulebook.kind(collection.kind()), rest);
            });
  }

  private @Nullable Kind named(Kind kind, String name) {
    if (name.equals("before")) {
      return kind;
    }
    return kind.links().stream()
        .filter(link -> link.name().equals(name))
        .map(link -> rulebook.kind(link.kind()))
        .findFirst()
        .orElse(rulebook.kinds().get(name));
  }

  private void taken(Map<String, String> places, WorkedCase example, Act act) {
    Ruling ruling = judged(example, act);
    Action action = rulebook.action(act.procedure(), act.action());
    String outcome = ruling.permitted() ? "permitted" : "refused";
    places.put("act " + action.path(), outcome);
    places.put("procedure " + action.procedure(), outcome);
    Kind kind = example.given().kind();
    answers(places, example, action, act);
    act.materials().forEach(paper -> places.putIfAbsent("paper " + paper, "handed in"));
    action.materials().forEach(paper -> looked(places, kind, paper.when()));
    actor(places, action, act);
    opinions(places, example, action);
    if (ruling instanceof Ruling.Permitted permitted) {
      followed(places, kind, action, permitted);
    }
  }

  private Ruling judged(WorkedCase example, Act act) {
    return switch (act.actor().account()) {
      case WorkedCase.RIPPLE -> judge.ripple(example.given(), act);
      case WorkedCase.CLOCK -> judge.tick(example.given(), act);
      default -> judge.rule(example.given(), act);
    };
  }

  /** What the act's form asks for and the case answers, now or earlier. */
  private static void answers(
      Map<String, String> places, WorkedCase example, Action action, Act act) {
    Form form = action.form();
    if (form == null) {
      return;
    }
    String kind = example.given().kind().name();
    for (Form.Field field : form.fields()) {
      String place = (field.kept() ? "fact " + kind : "field " + form.id()) + "." + field.name();
      if (act.form().containsKey(field.name())) {
        places.putIfAbsent(place, "answered");
      } else if (field.kept() && example.given().facts().recorded(field.name()) != null) {
        places.putIfAbsent(place, "on file");
      }
    }
  }

  private void actor(Map<String, String> places, Action action, Act act) {
    String standing = act.actor().capacity().standing();
    places.putIfAbsent("standing " + standing, "acts");
    Standing known = rulebook.standings().get(standing);
    if (known != null && known.body() != null) {
      places.putIfAbsent("body " + Objects.requireNonNull(known.body()), "acts");
    }
    if (action.role().opinion() != null) {
      places.put("opinion " + action.procedure() + "." + standing, "given");
    }
  }

  /** Opinions a decision rests on. */
  private static void opinions(Map<String, String> places, WorkedCase example, Action action) {
    example
        .given()
        .caseOf(action.procedure())
        .ifPresent(
            file ->
                file.opinions()
                    .forEach(
                        opinion ->
                            places.putIfAbsent(
                                "opinion " + action.procedure() + "." + opinion.by(), "on file")));
  }

  private void followed(
      Map<String, String> places, Kind kind, Action action, Ruling.Permitted permitted) {
    action.sets().keySet().forEach(fact -> places.put("fact " + kind.name() + "." + fact, "set"));
    action.sets().values().forEach(value -> looked(places, kind, value));
    action.opens().forEach(duty -> looked(places, kind, duty.due()));
    looked(places, kind, action.role().when());
    permitted.opened().forEach(duty -> places.put("obligation " + duty.id(), "opened"));
    permitted.closed().forEach(duty -> places.put("obligation " + duty.id(), "closed"));
  }
}
