package guiju.platform.demonstration;

import guiju.engine.Rulebook;
import guiju.engine.law.Action;
import guiju.engine.law.Form;
import guiju.engine.law.Material;
import guiju.engine.text.Text;
import guiju.platform.docket.ActRequest;
import guiju.platform.docket.Answer;
import guiju.platform.docket.Docket;
import guiju.platform.docket.Paper;
import guiju.platform.identity.People;
import guiju.platform.identity.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Takes the acts of the script, each as its person would, in the order of their days. */
final class Enactment {

  private final Script script;
  private final Rulebook rulebook;
  private final Cast cast;
  private final Docket docket;
  private final People people;
  private final SamplePapers papers;
  private final Map<String, Person> known = new HashMap<>();

  Enactment(
      Script script,
      Rulebook rulebook,
      Cast cast,
      Docket docket,
      People people,
      SamplePapers papers) {
    this.script = script;
    this.rulebook = rulebook;
    this.cast = cast;
    this.docket = docket;
    this.people = people;
    this.papers = papers;
  }

  /** A step in its story. */
  private record Cue(Story story, Story.Step step, int number) {}

  /**
   * Plays everything so that the script's today falls on a day. What was played before is not
   * played again.
   *
   * @return how many acts
   * @throws IllegalStateException at the first act that is not permitted, with all findings
   */
  int play(LocalDate today) {
    Days days = new Days(script.today(), today, rulebook.calendar());
    Filling filling = new Filling(days);
    List<Cue> cues = new ArrayList<>();
    for (Story story : script.stories()) {
      for (int i = 0; i < story.steps().size(); i++) {
        cues.add(new Cue(story, story.steps().get(i), i + 1));
      }
    }
    cues.sort(Comparator.comparing(cue -> cue.step().day()));
    cues.forEach(cue -> take(cue, days, filling));
    return cues.size();
  }

  private void take(Cue cue, Days days, Filling filling) {
    Story story = cue.story();
    Story.Step step = cue.step();
    LocalDate on = days.of(step.day());
    Map<String, Object> answers = answers(story, step);
    Filling.Scene scene = new Filling.Scene(story.home(), cast.head(story.home()), on, answers);
    Cast.Role role =
        cast.of(
            step,
            // A relation is often named by the fact of the same name.
            standing -> filling.text(answers.getOrDefault(standing, "<home>").toString(), scene));
    Person person =
        known.computeIfAbsent(role.account(), account -> people.find(account).orElseThrow());
    int dot = step.act().indexOf('.');
    Action action = rulebook.action(step.act().substring(0, dot), step.act().substring(dot + 1));
    ActRequest request =
        new ActRequest(
            story.kind(),
            filling.text(story.key(), scene),
            null,
            "demonstration-" + story.id() + "-" + cue.number(),
            step.act(),
            person.as(role.capacity()),
            form(step, action, filling, scene),
            handedIn(story, step, action, person));
    Answer answer = docket.take(request, on);
    if (!(answer instanceof Answer.Taken) && !(answer instanceof Answer.Repeated)) {
      throw new IllegalStateException(
          "%s: %s on %s %s (%s, %s) was not permitted:%n  %s"
              .formatted(
                  step.where(),
                  step.act(),
                  story.kind(),
                  request.key(),
                  person.name(),
                  on,
                  String.join("\n  ", obstacles(answer))));
    }
  }

  /** What is known to fill in: the story's answers before habits before those of its kind. */
  private Map<String, Object> answers(Story story, Story.Step step) {
    Map<String, Object> all = new HashMap<>(script.answers().getOrDefault(story.kind(), Map.of()));
    all.putAll(script.habits().getOrDefault(step.act(), Map.of()));
    all.putAll(story.facts());
    return all;
  }

  /** What the form asks for and is known, and the step's own answers. */
  private static Map<String, Object> form(
      Story.Step step, Action action, Filling filling, Filling.Scene scene) {
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
    return action.materials().stream()
        .filter(material -> material.when() == null || story.papers().contains(material.id()))
        .filter(material -> !step.without().contains(material.id()))
        .map((Material material) -> papers.of(material, person))
        .toList();
  }

  private static List<String> obstacles(Answer answer) {
    if (answer instanceof Answer.Refused refused) {
      return refused.ruling().obstacles().stream()
          .map(
              finding ->
                  refused.key()
                      + " "
                      + finding.ground().id()
                      + ": "
                      + finding.evidence().message().zh())
          .toList();
    } else if (answer instanceof Answer.Unusable unusable) {
      return unusable.problems().stream().map(Text::en).collect(Collectors.toList());
    }
    return List.of(answer.toString());
  }
}
