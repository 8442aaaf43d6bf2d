package guiju.platform.web;

import guiju.engine.Rulebook;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.FactRole;
import guiju.engine.law.Kind;
import guiju.platform.docket.Likeness;
import guiju.platform.identity.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What exists already that is like a matter somebody is writing down, each with its reasons. */
@Component
public class SimilarMatters {
  private static final int MOST = 6;

  private final Likeness likeness;
  private final Rulebook rulebook;
  private final Names names;

  SimilarMatters(Likeness likeness, Rulebook rulebook, Names names) {
    this.likeness = likeness;
    this.rulebook = rulebook;
    this.names = names;
  }

  /**
   * One of them.
   *
   * @param name what it is called; of what the reader may not read, whose it is and of what kind
   * @param href its page; empty when the reader may not read it
   * @param about its kind and whose it is
   * @param reasons why it is like the matter, the weightiest first
   */
  public record Line(String name, String href, String about, List<String> reasons) {}

  /** What is like a dossier as it stands, the most alike first. */
  public List<Line> to(Visit visit, Person person, Dossier dossier) {
    Names.Known known = names.known();
    return likeness.to(dossier, person, MOST).stream()
        .map(like -> line(visit.texts(), known, like))
        .toList();
  }

  /** What is like the matter of a form; empty when the form does not ask what it is about. */
  List<Line> beside(Visit visit, Person person, ActPages.Desk desk, Map<String, Object> answers) {
    Kind kind = desk.dossier().kind();
    if (!likeness.compares(kind) || !asks(desk, kind)) {
      return List.of();
    }
    Map<String, @Nullable Object> facts = new HashMap<>();
    answers.forEach(
        (name, value) -> {
          if (kind.fact(name) != null) {
            facts.put(name, value);
          }
        });
    return to(visit, person, desk.dossier().with(desk.dossier().facts().with(facts)));
  }

  private static boolean asks(ActPages.Desk desk, Kind kind) {
    var form = desk.action().form();
    var title = kind.fact(FactRole.TITLE);
    return form != null && title != null && form.asks(title.name());
  }

  private Line line(Texts texts, Names.Known known, Likeness.Like like) {
    String kind = texts.of(rulebook.kind(like.kind()).label());
    String owner = like.owner().isEmpty() ? "" : texts.of(known.organisation(like.owner()));
    return new Line(
        like.readable() ? like.name() : texts.say("similar.hidden", owner, kind),
        like.readable() ? Addresses.of(rulebook, like.kind(), like.key()) : "",
        like.readable() ? texts.say("similar.about", kind, owner) : texts.say("similar.ask"),
        like.reasons().stream().map(reason -> reason(texts, reason)).toList());
  }

  private static String reason(Texts texts, Likeness.Reason reason) {
    return texts.say(
        "similar." + reason.why().name().toLowerCase(Locale.ROOT),
        String.join(texts.say("list.separator"), reason.words()));
  }
}
