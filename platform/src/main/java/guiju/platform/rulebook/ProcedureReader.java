package guiju.platform.rulebook;

import guiju.engine.Capacities;
import guiju.engine.Rulebook;
import guiju.engine.law.Action;
import guiju.engine.law.Procedure;
import guiju.platform.web.Cite;
import guiju.platform.web.Crumb;
import guiju.platform.web.Frame;
import guiju.platform.web.ProcedureDrawing;
import guiju.platform.web.Section;
import guiju.platform.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Explains one procedure: who does what, where it leads, what is asked. */
final class ProcedureReader {
  private final Rulebook rulebook;
  private final Texts texts;

  ProcedureReader(Rulebook rulebook, Texts texts) {
    this.rulebook = rulebook;
    this.texts = texts;
  }

  ProcedurePage open(Procedure procedure, Frame frame) {
    List<Crumb> crumbs =
        List.of(
            new Crumb(texts.word(Section.MEASURES), Section.MEASURES.href()),
            new Crumb(texts.of(rulebook.kind(procedure.kind()).label()), ""));
    ProcedureDrawing drawing = new ProcedureDrawing(texts, procedure, this::turn);
    return new ProcedurePage(
        frame,
        crumbs,
        texts.of(procedure.title()),
        cites(procedure.cites()),
        "",
        drawing.draw(ProcedureDrawing.Way.NONE),
        procedure.actions().values().stream()
            .filter(Action::isTaken)
            .map(action -> step(procedure, action))
            .toList(),
        procedure.consult().values().stream()
            .map(
                asked ->
                    new ProcedurePage.Step(
                        texts.of(rulebook.label(asked.standing())),
                        "",
                        texts.of(asked.opinion()),
                        "",
                        cites(asked.cites())))
            .toList());
  }

  private String turn(String standing) {
    return standing.equals("consulted")
        ? texts.say("procedure.consulted")
        : texts.of(rulebook.label(standing));
  }

  private ProcedurePage.Step step(Procedure procedure, Action action) {
    return new ProcedurePage.Step(
        texts.of(action.label()),
        who(action),
        way(procedure, action),
        asks(action),
        cites(action.cites()));
  }

  private String who(Action action) {
    if (action.by().way() == Action.Way.CONSULTED) {
      return texts.say("procedure.consulted");
    }
    return String.join(
        texts.say("list.separator"),
        action.by().capacities().stream()
            .map(capacity -> texts.of(Capacities.label(rulebook, capacity)))
            .toList());
  }

  private String way(Procedure procedure, Action action) {
    String from =
        String.join(
            texts.say("list.separator"),
            action.from().stream()
                .sorted()
                .map(id -> texts.of(Objects.requireNonNull(procedure.states().get(id)).label()))
                .toList());
    String to = action.to();
    return to == null
        ? from
        : texts.say(
            "procedure.leads",
            from,
            texts.of(Objects.requireNonNull(procedure.states().get(to)).label()));
  }

  private String asks(Action action) {
    List<String> asks = new ArrayList<>();
    if (action.form() != null) {
      asks.add(texts.say("procedure.fields", action.form().fields().size()));
    }
    if (!action.materials().isEmpty()) {
      asks.add(texts.say("procedure.papers", action.materials().size()));
    }
    int rules = action.blocking().size() + action.warning().size();
    if (rules > 0) {
      asks.add(texts.say("procedure.rules", rules));
    }
    return String.join(texts.say("list.separator"), asks);
  }

  private List<Cite> cites(List<String> cites) {
    return cites.stream().map(cite -> Cite.of(cite, texts)).toList();
  }
}
