package guiju.platform.demonstration;

import guiju.engine.Rulebook;
import guiju.platform.HouseClock;
import guiju.platform.identity.Demonstration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** What the pages tell about the demonstration city. Empty where there is none. */
@Service
public class Demonstrations {

  private final Script script;
  private final boolean here;
  private final FoundingLog log;
  private final Rulebook rulebook;
  private final HouseClock clock;

  Demonstrations(
      Demonstration demonstration, Rulebook rulebook, FoundingLog log, HouseClock clock) {
    this.script = ScriptReader.read();
    this.here = demonstration.on() && rulebook.identity().id().equals(script.rulebook());
    this.log = log;
    this.rulebook = rulebook;
    this.clock = clock;
  }

  /** Everybody one can be, in the order of the sign-in page. */
  public List<SignInGroup> groups() {
    return here ? script.groups() : List.of();
  }

  /** People to be for a first look, in order. */
  public List<TourStep> tour() {
    return here ? script.tour() : List.of();
  }

  /** Where the names and amounts that are not made up were taken from. */
  public List<Source> sources() {
    if (!here) {
      return List.of();
    }
    Days days =
        new Days(
            script.today(),
            log.begun().map(FoundingLog.Founding::day).orElseGet(clock::today),
            rulebook.calendar());
    Filling filling = new Filling(days);
    List<Source> sources = new ArrayList<>();
    for (Story story : script.stories()) {
      Story.Borrowed from = story.borrowed();
      if (from != null) {
        String key =
            filling.text(story.key(), new Filling.Scene(story.home(), "", clock.today(), Map.of()));
        String name = story.facts().getOrDefault("name", "").toString();
        sources.add(new Source(story.kind(), key, name, from.origin(), from.address()));
      }
    }
    return List.copyOf(sources);
  }

  /** Whether this installation shows the city. */
  boolean isHere() {
    return here;
  }

  Script script() {
    return script;
  }
}
