package guiju.platform.demonstration;

import guiju.engine.yaml.Problems;
import guiju.engine.yaml.Section;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads stories; a step is an act, or a play of several acts told once for all stories. */
final class StoryReader {

  private final Map<String, List<Section>> plays;
  private final Problems problems;

  StoryReader(Map<String, List<Section>> plays, Problems problems) {
    this.plays = plays;
    this.problems = problems;
  }

  Story read(Section story) {
    List<Story.Step> steps = new ArrayList<>();
    for (Section step : story.sections("steps")) {
      LocalDate day = day(step);
      if (step.has("play")) {
        play(step, day, steps);
      } else {
        acts(step, day, Map.of(), steps);
      }
      step.done();
    }
    Story read =
        new Story(
            story.text("id"),
            story.text("kind"),
            story.text("key"),
            story.text("home"),
            ScriptReader.tree(story, "facts"),
            Set.copyOf(story.texts("papers")),
            borrowed(story),
            steps);
    story.done();
    return read;
  }

  private static Story.@org.jspecify.annotations.Nullable Borrowed borrowed(Section story) {
    return story
        .optionalSection("borrowed")
        .map(from -> new Story.Borrowed(from.sentence("origin"), from.text("address")))
        .orElse(null);
  }

  private void play(Section step, LocalDate day, List<Story.Step> steps) {
    String name = step.text("play");
    List<Section> acts = plays.get(name);
    if (acts == null) {
      step.problem("play", "There is no play \"" + name + "\"; known: " + plays.keySet());
      return;
    }
    Map<String, Object> offers = ScriptReader.tree(step, "form");
    for (Section act : acts) {
      int after = act.has("after") ? act.number("after") : 0;
      acts(act, day.plusDays(after), offers, steps);
      act.done();
    }
  }

  /** One step for each of those who take the act. */
  private static void acts(
      Section step, LocalDate day, Map<String, Object> offers, List<Story.Step> steps) {
    List<String> actors = step.has("as") ? step.texts("as") : List.of("");
    for (String as : actors) {
      steps.add(
          new Story.Step(
              day,
              step.text("do"),
              as,
              step.optionalText("of").orElse(""),
              ScriptReader.tree(step, "form"),
              offers,
              new HashSet<>(step.texts("without")),
              step.place().toString()));
    }
  }

  private LocalDate day(Section step) {
    try {
      return LocalDate.parse(step.text("on"));
    } catch (DateTimeException e) {
      problems.add(step.placeOf("on"), "A day is written 2026-11-04");
      return LocalDate.EPOCH;
    }
  }
}
