package guiju.engine;

import guiju.engine.document.Piece;
import guiju.engine.document.Run;
import guiju.engine.dossier.Act;
import guiju.engine.law.Action;
import guiju.engine.law.FactType;
import guiju.engine.law.Form;
import guiju.engine.law.Procedure;
import guiju.engine.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who was asked for an opinion in the present round of a procedure, and what they said. */
final class SaidOpinions {
  private final Rulebook rulebook;
  private final Quill quill;
  private final Attempt attempt;
  private final List<Act> acts;

  SaidOpinions(Rulebook rulebook, Quill quill, Attempt attempt, List<Act> earlier) {
    this.rulebook = rulebook;
    this.quill = quill;
    this.attempt = attempt;
    this.acts = new ArrayList<>(earlier);
    this.acts.add(attempt.act());
  }

  Piece of(String procedure) {
    List<List<List<Run>>> lines = new ArrayList<>();
    List<Act> round = round(procedure);
    for (String standing : attempt.after().consulted(procedure)) {
      Procedure.Consultation asked = rulebook.procedure(procedure).consult().get(standing);
      Act given = latest(round, standing);
      if (asked != null) {
        lines.add(line(asked, given, answer(round, standing)));
      }
    }
    return new Piece.Grid(
        List.of(head("who"), head("what"), head("said"), head("on")), lines, List.of());
  }

  private Piece.Head head(String column) {
    return new Piece.Head(quill.say(Sentences.of("document.opinion." + column)), false);
  }

  private List<List<Run>> line(
      Procedure.Consultation asked, @Nullable Act given, @Nullable Act answer) {
    List<Run> said = new ArrayList<>();
    if (given == null) {
      said.add(Run.words(quill.say(Sentences.of("document.opinion.none"))));
    } else {
      said.add(Run.fact(said(given)));
      if (answer != null) {
        said.add(Run.words(quill.say(Sentences.of("document.opinion.answer"))));
        said.add(Run.fact(said(answer)));
      }
    }
    return List.of(
        List.of(Run.words(quill.label(asked.standing()))),
        List.of(Run.words(quill.say(asked.opinion()))),
        said,
        given == null ? List.of() : List.of(Run.fact(quill.date(given.on()))));
  }

  /** Acts of the present round of a procedure: those since it was last submitted. */
  private List<Act> round(String procedure) {
    List<Act> round = new ArrayList<>();
    for (Act act : acts) {
      if (act.procedure().equals(procedure)) {
        if (action(act).role().newRound()) {
          round.clear();
        }
        round.add(act);
      }
    }
    return round;
  }

  private @Nullable Act latest(List<Act> round, String standing) {
    return last(
        round.stream()
            .filter(act -> action(act).role().opinion() != null)
            .filter(act -> act.actor().capacity().standing().equals(standing))
            .toList());
  }

  private @Nullable Act answer(List<Act> round, String standing) {
    return last(
        round.stream()
            .filter(act -> action(act).role().answers() != null)
            .filter(act -> act.form().containsValue(standing))
            .toList());
  }

  private static @Nullable Act last(List<Act> acts) {
    return acts.isEmpty() ? null : acts.get(acts.size() - 1);
  }

  private Action action(Act act) {
    return rulebook.action(act.procedure(), act.action());
  }

  /** What was filled in, field after field; whom an answer is about stands beside it already. */
  private String said(Act act) {
    Form form = action(act).form();
    List<String> said = new ArrayList<>();
    if (form != null) {
      for (Form.Field field : form.fields()) {
        Object value = act.form().get(field.name());
        if (value != null && !(isAnswer(act) && field.fact().type() == FactType.CHOICE)) {
          said.add(quill.shown(field.fact(), value).replaceAll("\\R+", " "));
        }
      }
    }
    return String.join(quill.say(Sentences.of("document.opinion.separator")), said);
  }

  private boolean isAnswer(Act act) {
    return action(act).role().answers() != null;
  }
}
