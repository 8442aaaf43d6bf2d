package guiju.platform.demonstration;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Action;
import guiju.engine.law.Form;
import guiju.engine.law.Material;
import guiju.platform.docket.ActRequest;
import guiju.platform.docket.Paper;
import guiju.platform.identity.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Takes the acts of the script, each as its person would, in the order of their days; and between
 * them, on its day, whatever the clock must take.
 */
final class Enactment {

  private final Script script;
  private final Rulebook rulebook;
  private final Cast cast;
  private final Stage stage;
  private final Props props;
  private final Map<String, Person> known = new HashMap<>();
  private final Town town;
  private final Agenda agenda;
  private final Days days;
  private final Filling filling;
  private final Set<String> broken = new HashSet<>();
  private final List<String> failures = new ArrayList<>();
  private LocalDate night;

  /**
   * People and papers.
   *
   * @param people finds whoever has an account
   * @param papers the sample of a paper, handed in by somebody
   */
  record Props(Function<String, Person> people, BiFunction<Material, Person, Paper> papers) {}

  /** A step in its story. */
  private record Cue(Story story, Story.Step step, int number) {}

  /**
   * A founding that has not begun.
   *
   * @param today the day the script's today falls on
   */
  Enactment(Script script, Judge judge, Cast cast, Stage stage, Props props, LocalDate today) {
    this.script = script;
    this.rulebook = judge.rulebook();
    this.cast = cast;
    this.stage = stage;
    this.props = props;
    this.town = new Town(rulebook);
    this.agenda = new Agenda(judge, town);
    this.days = new Days(script.today(), today, rulebook.calendar());
    this.filling = new Filling(days);
    this.night = today;
  }

  /**
   * Plays everything. What was played before is not played again.
   *
   * @return how many acts, those of the clock included
   * @throws IllegalStateException when acts are not permitted, with the first of each story
   */
  int play() {
    List<Cue> cues = new ArrayList<>();
    for (Story story : script.stories()) {
      for (int i = 0; i < story.steps().size(); i++) {
        cues.add(new Cue(story, story.steps().get(i), i + 1));
      }
    }
    cues.sort(Comparator.comparing(cue -> cue.step().day()));
    night = days.of(cues.get(0).step().day());
    int ticks = 0;
    for (Cue cue : cues) {
      ticks += tickUntil(days.of(cue.step().day()));
      if (!broken.contains(cue.story().id())) {
        take(cue);
      }
    }
    ticks += tickUntil(days.of(script.today()));
    if (!failures.isEmpty()) {
      throw new IllegalStateException(String.join("\n  ", failures));
    }
    return cues.size() + ticks;
  }

  /** The town as it stands. */
  Town town() {
    return town;
  }

  /** The clock comes in the night: what falls due with an act is taken the day after. */
  private int tickUntil(LocalDate last) {
    int ticks = 0;
    for (; !night.isAfter(last); night = night.plusDays(1)) {
      for (Agenda.Place at : agenda.dueOn(night)) {
        List<Dossier> changed = stage.tick(at.kind(), at.key(), night);
        ticks += changed.size();
        if (changed.isEmpty()) {
          agenda.leave(at);
        }
        remember(changed);
      }
    }
    return ticks;
  }

  private void remember(List<Dossier> changed) {
    changed.forEach(town::put);
    changed.forEach(agenda::changed);
  }

  private void take(Cue cue) {
    Story.Step step = cue.step();
    LocalDate on = days.of(step.day());
    Map<String, Object> answers = answers(cue.story(), step);
    String home = cue.story().home();
    Filling.Scene scene = new Filling.Scene(home, cast.head(home), on, answers);
    ActRequest request = request(cue, scene);
    try {
      remember(stage.take(request, on));
    } catch (Stage.NotPermitted e) {
      broken.add(cue.story().id());
      failures.add(
          "%s: %s on %s %s (%s, %s) was not permitted:%n    %s"
              .formatted(
                  step.where(),
                  step.act(),
                  request.kind(),
                  request.key(),
                  request.actor().account(),
                  on,
                  e.getMessage()));
    }
  }

  private ActRequest request(Cue cue, Filling.Scene scene) {
    Story story = cue.story();
    Story.Step step = cue.step();
    Cast.Role role =
        cast.of(
            step,
            // A relation is often named by the fact of the same name.
            standing ->
                filling.text(scene.answers().getOrDefault(standing, "<home>").toString(), scene));
    Person person = known.computeIfAbsent(role.account(), props.people());
    int dot = step.act().indexOf('.');
    Action action = rulebook.action(step.act().substring(0, dot), step.act().substring(dot + 1));
    return new ActRequest(
        story.kind(),
        filling.text(story.key(), scene),
        null,
        "demonstration-" + story.id() + "-" + cue.number(),
        step.act(),
        person.as(role.capacity()),
        form(step, action, scene),
        handedIn(story, step, action, person));
  }

  /** What is known to fill in: the play's before the story's before habits before the kind's. */
  private Map<String, Object> answers(Story story, Story.Step step) {
    Map<String, Object> all = new HashMap<>(script.answers().getOrDefault(story.kind(), Map.of()));
    all.putAll(script.habits().getOrDefault(step.act(), Map.of()));
    all.putAll(story.facts());
    all.putAll(step.offers());
    return all;
  }

  /** What the form asks for and is known, and the step's own answers. */
  private Map<String, Object> form(Story.Step step, Action action, Filling.Scene scene) {
    Map<String, Object> raw = new LinkedHashMap<>();
    if (action.form() != null) {
      for (Form.Field field : action.form().fields()) {
        Object answer = scene.answers().get(field.name());
        if (answer != null) {
          raw.put(field.name(), answer);
        }
      }
    }
    raw.putAll(step.form());
    Map<String, Object> form = new LinkedHashMap<>();
    raw.forEach((name, answer) -> form.put(name, filling.fill(answer, scene)));
    return form;
  }

  private List<Paper> handedIn(Story story, Story.Step step, Action action, Person person) {
    Set<String> also = new HashSet<>(story.papers());
    also.addAll(script.papers().getOrDefault(step.act(), List.of()));
    return action.materials().stream()
        .filter(material -> material.when() == null || also.contains(material.id()))
        .filter(material -> !step.without().contains(material.id()))
        .map(material -> props.papers().apply(material, person))
        .toList();
  }
}
