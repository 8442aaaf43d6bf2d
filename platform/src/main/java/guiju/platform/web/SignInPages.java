package guiju.platform.web;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.law.Action;
import guiju.engine.law.Capacity;
import guiju.engine.law.Standing;
import guiju.platform.identity.People;
import guiju.platform.identity.Person;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The people of the demonstration city as cards, by what their bodies do in the rulebook. */
@Component
class SignInPages {
  private static final int UNITS_SHOWN = 12;

  private final Rulebook rulebook;
  private final People people;
  private final Waiting waiting;

  SignInPages(Judge judge, People people, Waiting waiting) {
    this.rulebook = judge.rulebook();
    this.people = people;
    this.waiting = waiting;
  }

  /** What bodies do; the order is that of the page. */
  enum Part implements Worded {
    /** File projects. */
    UNITS,
    /** Examine and approve. */
    APPROVAL,
    /** Give opinions only. */
    OPINION,
    /** Decide, and see everything. */
    DECISION,
    /** Run the platform. */
    OFFICE
  }

  SignInPage page(Frame frame, boolean demonstration, String error) {
    if (!demonstration) {
      return new SignInPage(frame, false, List.of(), List.of(), error);
    }
    Texts texts = frame.texts();
    Map<String, Long> counts = waiting.counts();
    Map<Part, Map<String, List<Person>>> parts = new EnumMap<>(Part.class);
    for (Person person : people.all()) {
      parts
          .computeIfAbsent(part(person), part -> new LinkedHashMap<>())
          .computeIfAbsent(texts.of(person.organisationName()), name -> new ArrayList<>())
          .add(person);
    }
    List<SignInPage.Group> groups = new ArrayList<>();
    parts.forEach(
        (part, bodies) ->
            groups.add(
                new SignInPage.Group(
                    texts.word(part),
                    texts.say(part.key() + ".about"),
                    bodies(texts, bodies, counts))));
    return new SignInPage(frame, true, groups, tour(texts, parts, counts), error);
  }

  private List<SignInPage.Body> bodies(
      Texts texts, Map<String, List<Person>> bodies, Map<String, Long> counts) {
    return bodies.entrySet().stream()
        .sorted(
            java.util.Comparator.comparingLong(
                (Map.Entry<String, List<Person>> body) ->
                    -body.getValue().stream().mapToLong(one -> count(one, counts)).sum()))
        .limit(UNITS_SHOWN)
        .map(
            body ->
                new SignInPage.Body(
                    body.getKey(),
                    body.getValue().stream().map(person -> card(texts, person, counts)).toList()))
        .toList();
  }

  private SignInPage.Card card(Texts texts, Person person, Map<String, Long> counts) {
    long count = count(person, counts);
    String words = count == 0 ? texts.say("signin.quiet") : texts.say("signin.waits", count);
    return new SignInPage.Card(
        person.account(), person.name(), texts.of(Post.of(rulebook, person)), words, count == 0);
  }

  private static long count(Person person, Map<String, Long> counts) {
    long count = 0;
    for (String name : Waiting.names(person)) {
      count += counts.getOrDefault(name, 0L);
    }
    return count;
  }

  private Part part(Person person) {
    List<Standing> standings =
        person.capacities().stream()
            .map(Capacity::standing)
            .map(rulebook.standings()::get)
            .filter(Objects::nonNull)
            .toList();
    if (standings.isEmpty()) {
      return Part.OFFICE;
    } else if (standings.stream().allMatch(standing -> standing.body() == null)) {
      return Part.UNITS;
    } else if (standings.stream().anyMatch(this::examines)) {
      return Part.APPROVAL;
    }
    return standings.stream().anyMatch(this::consulted) ? Part.OPINION : Part.DECISION;
  }

  /** Whoever may return projects' papers examines them. */
  private boolean examines(Standing standing) {
    return rulebook.procedures().values().stream()
        .flatMap(procedure -> procedure.actions().values().stream())
        .filter(action -> action.role().returns() && action.role().waiver() == null)
        .filter(
            action ->
                rulebook.procedure(action.procedure()).consult().isEmpty() || action.form() != null)
        .anyMatch(action -> names(action, standing) && !settles(standing));
  }

  private boolean settles(Standing standing) {
    return rulebook.procedures().values().stream()
            .filter(procedure -> !procedure.consult().isEmpty())
            .flatMap(procedure -> procedure.actions().values().stream())
            .noneMatch(action -> names(action, standing))
        && !consulted(standing);
  }

  private boolean consulted(Standing standing) {
    return rulebook.procedures().values().stream()
        .anyMatch(procedure -> procedure.consult().containsKey(standing.id()));
  }

  private static boolean names(Action action, Standing standing) {
    return action.by().capacities().stream()
        .anyMatch(capacity -> capacity.standing().equals(standing.id()));
  }

  private List<SignInPage.Step> tour(
      Texts texts, Map<Part, Map<String, List<Person>>> parts, Map<String, Long> counts) {
    List<SignInPage.Step> steps = new ArrayList<>();
    for (Part part : List.of(Part.UNITS, Part.APPROVAL, Part.DECISION)) {
      parts.getOrDefault(part, Map.of()).values().stream()
          .flatMap(List::stream)
          .max(java.util.Comparator.comparingLong(person -> count(person, counts)))
          .ifPresent(
              person ->
                  steps.add(
                      new SignInPage.Step(
                          person.account(), texts.say(part.key() + ".tour", person.name()))));
    }
    return steps;
  }
}
