package guiju.journeys;

import guiju.engine.Judge;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Action;
import guiju.engine.law.Capacity;
import guiju.engine.law.Fact;
import guiju.engine.law.FactType;
import guiju.engine.law.Form;
import guiju.engine.law.Material;
import guiju.engine.law.MoneyUnit;
import guiju.engine.ruling.Outlook;
import guiju.platform.HouseClock;
import guiju.platform.docket.ActRequest;
import guiju.platform.docket.Answer;
import guiju.platform.docket.Docket;
import guiju.platform.docket.Dossiers;
import guiju.platform.docket.Paper;
import guiju.platform.identity.People;
import guiju.platform.identity.Person;
import guiju.platform.material.Materials;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Takes acts at the docket itself, each as somebody who may, with every paper the act can ask for:
 * what a journey takes for granted. Sums are in yuan.
 */
final class Clerk {
  private final Judge judge;
  private final Docket docket;
  private final Dossiers dossiers;
  private final Materials materials;
  private final HouseClock clock;
  private final List<Person> people;
  private final Habits habits = Habits.read();
  private final Map<String, Paper> papers = new HashMap<>();

  Clerk(House house) {
    this.judge = house.part(Judge.class);
    this.docket = house.part(Docket.class);
    this.dossiers = house.part(Dossiers.class);
    this.materials = house.part(Materials.class);
    this.clock = house.part(HouseClock.class);
    this.people = house.part(People.class).all();
  }

  /** A person in a capacity. */
  private record Role(Person person, Capacity capacity) {}

  boolean knows(String kind, String key) {
    return dossiers.find(kind, key).isPresent();
  }

  /** The project as it stands. */
  Dossier project(String key) {
    return dossiers.find("project", key).orElseThrow();
  }

  /** What is answered in an act's form when nothing else is said; sums in the form's own unit. */
  Map<String, String> habits(String act) {
    Map<String, String> typed = new LinkedHashMap<>();
    Action action = action(act);
    for (Form.Field field : Objects.requireNonNull(action.form()).fields()) {
      Object habit = habits.of(action, field.name(), clock.today());
      if (habit != null) {
        typed.put(field.name(), typed(field.fact(), habit));
      }
    }
    return typed;
  }

  private static String typed(Fact fact, Object habit) {
    if (habit instanceof List<?> list) {
      return String.join(",", list.stream().map(Object::toString).toList());
    }
    boolean wan = fact.type() == FactType.MONEY && fact.bounds().unit() == MoneyUnit.WAN;
    return wan
        ? new BigDecimal(habit.toString()).movePointLeft(4).toPlainString()
        : habit.toString();
  }

  /** Takes an act on a project without answers of its own. */
  Clerk take(String key, String act) {
    return take("project", key, act, Map.of());
  }

  /** Takes an act on a project. */
  Clerk take(String key, String act, Map<String, ?> answers) {
    return take("project", key, act, answers);
  }

  /** Takes an act as the first who may; whoever is answered to own it brings a dossier to be. */
  Clerk take(String kind, String key, String act, Map<String, ?> answers) {
    Dossier dossier = dossiers.draft(kind, key, Map.of());
    Action action = action(act);
    String owner = Objects.toString(answers.get("owner"), "");
    Role role =
        action.role().creates()
            ? role(action.by().capacities().get(0), List.of(owner)).findFirst().orElseThrow()
            : whoever(dossier, action).get(0);
    take(dossier, action, role, answers);
    return this;
  }

  /** Everybody who is asked and has not answered gives an opinion. */
  Clerk opine(String key, String act, Map<String, ?> answers) {
    return opine(key, act, answers, standing -> true);
  }

  /** Those of them who stand to the project in a way give an opinion. */
  Clerk opine(String key, String act, Map<String, ?> answers, Predicate<String> standing) {
    Action action = action(act);
    for (Role role : whoever(project(key), action)) {
      if (standing.test(role.capacity().standing())) {
        take(project(key), action, role, answers);
      }
    }
    return this;
  }

  /** The clock acts on a project for every day from one to today. */
  void letTimePass(String key, LocalDate from) {
    for (Answer answer : docket.tick("project", key, from, clock.today())) {
      if (!(answer instanceof Answer.Taken)) {
        throw new AssertionError("The clock was refused: " + answer);
      }
    }
  }

  private Action action(String path) {
    String[] parts = path.split("\\.", 2);
    return judge.rulebook().action(parts[0], parts[1]);
  }

  private List<Role> whoever(Dossier dossier, Action action) {
    Outlook outlook = judge.outlook(dossier, clock.today());
    List<Role> roles =
        outlook.possibilities().stream()
            .filter(possible -> possible.action().path().equals(action.path()))
            .flatMap(possible -> possible.who().stream())
            .flatMap(who -> role(who.capacity(), who.organisations()).limit(1))
            .toList();
    if (roles.isEmpty()) {
      throw new AssertionError(
          "Nobody may take %s now: %s %s stands at %s"
              .formatted(
                  action.path(),
                  dossier.kind().name(),
                  dossier.key(),
                  dossier.caseOf(action.procedure()).map(Object::toString).orElse("nothing")));
    }
    return roles;
  }

  /** People of a body, or of one of the organisations that stand in the relation. */
  private Stream<Role> role(Capacity capacity, List<String> organisations) {
    String body =
        Objects.requireNonNull(judge.rulebook().standings().get(capacity.standing())).body();
    return people.stream()
        .filter(person -> person.holds(capacity))
        .filter(
            person ->
                body == null
                    ? organisations.contains(person.organisation())
                    : body.equals(person.body()))
        .map(person -> new Role(person, capacity));
  }

  private void take(Dossier dossier, Action action, Role role, Map<String, ?> answers) {
    Map<String, Object> form = habits.answers(action, dossier, clock.today());
    form.putAll(answers);
    Answer answer =
        docket.take(
            new ActRequest(
                dossier.kind().name(),
                dossier.key(),
                null,
                UUID.randomUUID().toString(),
                action.path(),
                role.person().as(role.capacity()),
                form,
                action.materials().stream().map(one -> paper(one, role.person())).toList()));
    if (answer instanceof Answer.Refused refused) {
      throw new AssertionError(
          "%s as %s was refused: %s"
              .formatted(
                  action.path(),
                  role.capacity(),
                  refused.ruling().obstacles().stream()
                      .map(one -> one.ground().id() + ": " + one.evidence().message().zh())
                      .toList()));
    } else if (!(answer instanceof Answer.Taken)) {
      throw new AssertionError(action.path() + " was not taken: " + answer);
    }
  }

  private Paper paper(Material material, Person from) {
    return papers.computeIfAbsent(
        material.id(),
        id -> {
          var content = new ByteArrayInputStream(Pdf.saying(id));
          var received = materials.receive(content, id + ".pdf", from);
          return new Paper(id, received.digest(), received.name());
        });
  }
}
