package guiju.platform.rulebook;

import guiju.engine.Rulebook;
import guiju.engine.law.Action;
import guiju.engine.law.Kind;
import guiju.engine.law.Procedure;
import guiju.engine.law.Standing;
import guiju.platform.web.Cite;
import guiju.platform.web.Frame;
import guiju.platform.web.Tab;
import guiju.platform.web.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists the procedures somebody takes part in. */
final class GuideIndex {
  private final Rulebook rulebook;
  private final Texts texts;

  GuideIndex(Rulebook rulebook, Texts texts) {
    this.rulebook = rulebook;
    this.texts = texts;
  }

  /** The acts of a procedure a standing takes, opinions included. */
  static List<Action> acts(Procedure procedure, String standing) {
    return procedure.actions().values().stream()
        .filter(Action::isTaken)
        .filter(action -> takes(procedure, action, standing))
        .toList();
  }

  static boolean takes(Procedure procedure, Action action, String standing) {
    return action.by().way() == Action.Way.CONSULTED
        ? procedure.consult().containsKey(standing)
        : action.by().capacities().stream().anyMatch(held -> held.standing().equals(standing));
  }

  GuideIndexPage page(Frame frame, String as) {
    boolean known = rulebook.standings().containsKey(as);
    List<GuideIndexPage.Group> groups = new ArrayList<>();
    for (Kind kind : rulebook.kinds().values()) {
      List<GuideIndexPage.Line> lines =
          rulebook.proceduresOf(kind).stream()
              .filter(one -> known ? !acts(one, as).isEmpty() : isTaken(one))
              .sorted(
                  Comparator.comparing(one -> one.stage() == 0 ? Integer.MAX_VALUE : one.stage()))
              .map(one -> line(one, known ? as : ""))
              .toList();
      if (!lines.isEmpty()) {
        groups.add(new GuideIndexPage.Group(texts.of(kind.label()), lines));
      }
    }
    groups.sort(Comparator.comparing(group -> -group.lines().size()));
    int count = groups.stream().mapToInt(group -> group.lines().size()).sum();
    return new GuideIndexPage(
        frame,
        known
            ? texts.sentence("guide.say.as", texts.of(rulebook.label(as)), count)
            : texts.sentence("guide.say", count),
        whos(known ? as : ""),
        groups);
  }

  private static boolean isTaken(Procedure procedure) {
    return procedure.actions().values().stream().anyMatch(Action::isTaken);
  }

  private List<Tab> whos(String as) {
    List<Tab> whos = new ArrayList<>();
    long all = rulebook.procedures().values().stream().filter(GuideIndex::isTaken).count();
    whos.add(
        new Tab(texts.say("guide.everybody"), String.valueOf(all), "/guide?as=", as.isEmpty()));
    List<Standing> standings = new ArrayList<>(rulebook.standings().values());
    // Whoever declares, builds and hands over comes before the bodies.
    standings.sort(Comparator.comparing((Standing one) -> one.body() != null));
    for (Standing standing : standings) {
      long count =
          rulebook.procedures().values().stream()
              .filter(one -> !acts(one, standing.id()).isEmpty())
              .count();
      if (count > 0) {
        whos.add(
            new Tab(
                texts.of(standing.name()),
                String.valueOf(count),
                "/guide?as=" + standing.id(),
                standing.id().equals(as)));
      }
    }
    return whos;
  }

  private GuideIndexPage.Line line(Procedure procedure, String as) {
    String acts =
        as.isEmpty()
            ? who(procedure)
            : acts(procedure, as).stream()
                .map(action -> texts.of(action.label()))
                .distinct()
                .collect(Collectors.joining(texts.say("list.separator")));
    return new GuideIndexPage.Line(
        texts.of(procedure.title()),
        "/guide/" + procedure.id() + (as.isEmpty() ? "" : "?as=" + as),
        acts,
        asks(procedure, as),
        procedure.cites().stream().limit(2).map(cite -> Cite.of(cite, texts)).toList());
  }

  private String who(Procedure procedure) {
    Set<String> who = new LinkedHashSet<>();
    for (Action action : procedure.actions().values()) {
      if (action.isTaken()) {
        action.by().capacities().stream()
            .filter(held -> rulebook.standings().containsKey(held.standing()))
            .forEach(held -> who.add(texts.of(rulebook.label(held.standing()))));
      }
    }
    procedure.consult().keySet().forEach(id -> who.add(texts.of(rulebook.label(id))));
    List<String> all = List.copyOf(who);
    return all.size() <= 4
        ? String.join(texts.say("list.separator"), all)
        : texts.say(
            "situation.several",
            String.join(texts.say("list.separator"), all.subList(0, 3)),
            all.size());
  }

  private String asks(Procedure procedure, String as) {
    Set<String> papers = new LinkedHashSet<>();
    for (Action action : as.isEmpty() ? procedure.actions().values() : acts(procedure, as)) {
      action.materials().forEach(material -> papers.add(material.id()));
    }
    return papers.isEmpty() ? "" : texts.say("procedure.papers", papers.size());
  }
}
