package guiju.engine.loading;

import guiju.engine.dossier.Values;
import guiju.engine.law.Action;
import guiju.engine.law.Capacity;
import guiju.engine.law.Cure;
import guiju.engine.law.Force;
import guiju.engine.law.Ground;
import guiju.engine.law.Standing;
import guiju.engine.text.Message;
import guiju.engine.text.Sentences;
import guiju.engine.text.Text;
import guiju.engine.yaml.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads who may take an act, and what the engine's own checks say of it. */
final class ActorReader {
  private final Map<String, Standing> standings;
  private final Set<String> consulted;

  ActorReader(Map<String, Standing> standings, Set<String> consulted) {
    this.standings = standings;
    this.consulted = consulted;
  }

  Action.By by(Section section, boolean automatic) {
    List<String> texts = section.texts("by");
    List<String> posts = section.texts("posts");
    boolean notApplicant = section.optionalText("notBy").map("applicant"::equals).orElse(true);
    section
        .optionalText("notBy")
        .filter(who -> !who.equals("applicant") && !who.equals("nobody"))
        .ifPresent(who -> section.problem("notBy", "\"notBy\" is applicant or nobody"));
    if (automatic) {
      return new Action.By(Action.Way.AUTOMATIC, List.of(), false);
    }
    if (texts.equals(List.of("ripple"))) {
      return new Action.By(Action.Way.RIPPLE, List.of(), false);
    }
    if (texts.equals(List.of("clock"))) {
      if (!section.has("when")) {
        section.problem("by", "An act the clock takes needs \"when\": the condition it waits for");
      }
      return new Action.By(Action.Way.CLOCK, List.of(), false);
    }
    if (section.has("when")) {
      section.problem("when", "\"when\" goes with \"by: clock\"; a condition for others is a rule");
    }
    if (texts.equals(List.of("consulted"))) {
      posts(section, posts);
      List<Capacity> any =
          (posts.isEmpty() ? List.of("*") : posts).stream().map(p -> new Capacity("", p)).toList();
      return new Action.By(Action.Way.CONSULTED, any, false);
    }
    if (!posts.isEmpty()) {
      section.problem("posts", "\"posts\" goes with \"by: consulted\"; write standing.post here");
    }
    if (texts.isEmpty()) {
      section.problem("by", "\"by\" is missing: nobody could take this act");
    }
    List<Capacity> capacities = new ArrayList<>();
    texts.forEach(text -> capacity(section, text).ifPresent(capacities::add));
    boolean asker = capacities.stream().anyMatch(c -> isRelation(c.standing()));
    return new Action.By(
        Action.Way.NAMED,
        capacities,
        section.has("notBy") ? notApplicant : !asker && !section.flag("newRound"));
  }

  /** Whoever is asked has such a post. */
  private void posts(Section section, List<String> posts) {
    for (String post : posts) {
      boolean held =
          consulted.stream()
              .map(standings::get)
              .anyMatch(standing -> standing != null && standing.posts().containsKey(post));
      if (!held) {
        section.problem("posts", "Nobody who is consulted has the post \"" + post + "\"");
      }
    }
  }

  private boolean isRelation(String standing) {
    Standing found = standings.get(standing);
    return found != null && found.body() == null;
  }

  private Optional<Capacity> capacity(Section section, String text) {
    try {
      Capacity capacity = Capacity.of(text);
      Standing standing = standings.get(capacity.standing());
      if (standing == null) {
        section.problem("by", "There is no standing \"" + capacity.standing() + "\"");
      } else if (!capacity.post().equals("*") && !standing.posts().containsKey(capacity.post())) {
        section.problem(
            "by",
            "\""
                + capacity.standing()
                + "\" has no post \""
                + capacity.post()
                + "\"; it has "
                + String.join(", ", standing.posts().keySet()));
      }
      return Optional.of(capacity);
    } catch (IllegalArgumentException e) {
      section.problem("by", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** Grounds of the engine's own checks of an act, given as procedure.act. */
  Action.Order order(String act, List<String> cites, Action.By by) {
    return new Action.Order(
        ground("state", act, cites, null),
        ground("capacity", act, cites, Sentences.of("order.capacity.cure", who(by))),
        ground("fourEyes", act, cites, Sentences.of("order.fourEyes.cure")),
        ground("once", act, cites, Sentences.of("order.once.cure")),
        ground("answering", act, cites, Sentences.of("order.answering.cure")),
        ground("grant", act, cites, null),
        ground("reach", act, cites, Sentences.of("order.reach.cure")));
  }

  private Text who(Action.By by) {
    List<Text> who = new ArrayList<>();
    if (by.way() == Action.Way.CONSULTED) {
      consulted.forEach(standing -> name(standing).ifPresent(who::add));
    } else {
      by.capacities().forEach(c -> name(c.standing()).ifPresent(who::add));
    }
    return Values.join(who.stream().distinct().toList());
  }

  private Optional<Text> name(String standing) {
    return Optional.ofNullable(standings.get(standing)).map(Standing::name);
  }

  private Ground ground(String check, String act, List<String> cites, @Nullable Text cure) {
    return new Ground(
        "order:" + check + ":" + act,
        Ground.Source.ORDER,
        Sentences.of("order." + check + ".title"),
        cites,
        Force.MUST,
        List.of(),
        Message.plain(Sentences.of("order." + check + ".title")),
        cure == null ? null : new Cure(cure, null));
  }
}
