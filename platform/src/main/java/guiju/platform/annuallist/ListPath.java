package guiju.platform.annuallist;

import guiju.engine.Rulebook;
import guiju.engine.law.Procedure;
import guiju.engine.ruling.Outlook;
import guiju.platform.web.Stage;
import guiju.platform.web.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The states of a list, in the order of the rulebook, as its way. */
final class ListPath {
  private ListPath() {}

  static List<Stage> of(
      Texts texts, Rulebook rulebook, Outlook.Standing standing, LocalDate today) {
    List<Stage> stages = new ArrayList<>();
    boolean passed = true;
    for (Procedure.State state : standing.procedure().states().values()) {
      boolean now = state.id().equals(standing.caseFile().state());
      String turn =
          state.turn().stream()
              .map(one -> texts.of(rulebook.label(one)))
              .collect(Collectors.joining(texts.say("list.separator")));
      boolean ended = now && state.ending() != Procedure.Ending.NONE;
      if (now) {
        passed = false;
        String note =
            ended
                ? texts.wording().date(standing.caseFile().since(), today)
                : texts.say(
                    "stage.now", turn, ChronoUnit.DAYS.between(standing.caseFile().since(), today));
        stages.add(
            new Stage(
                ended ? Stage.Progress.DONE : Stage.Progress.NOW, texts.of(state.label()), note));
      } else {
        stages.add(
            new Stage(
                passed ? Stage.Progress.DONE : Stage.Progress.TODO, texts.of(state.label()), turn));
      }
    }
    return stages;
  }
}
