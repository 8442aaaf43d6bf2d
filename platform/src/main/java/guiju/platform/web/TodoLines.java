package guiju.platform.web;

import guiju.engine.Rulebook;
import guiju.engine.law.Action;
import guiju.engine.law.Procedure;
import guiju.platform.docket.ToDo;
import guiju.platform.obligation.Duties;
import guiju.platform.obligation.OpenObligation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is to be done, as lines: what has a last day first, then what has waited longest. */
@Component
class TodoLines {
  /** From so many days ahead on a last day presses. */
  static final int SOON = 5;

  private final Rulebook rulebook;
  private final Duties duties;

  TodoLines(Rulebook rulebook, Duties duties) {
    this.rulebook = rulebook;
    this.duties = duties;
  }

  /**
   * Steps to take and things owed; a step that settles what is owed is the same matter and one
   * line.
   *
   * @param owed by last day, those without one last
   */
  List<WorkbenchPage.Todo> of(
      List<ToDo> steps, List<OpenObligation> owed, Texts texts, LocalDate today) {
    List<ToDo> left = new ArrayList<>(steps);
    List<WorkbenchPage.Todo> pressing = new ArrayList<>();
    List<WorkbenchPage.Todo> prompt = new ArrayList<>();
    for (OpenObligation duty : owed) {
      ToDo same = same(duty, steps);
      left.remove(same);
      (duty.due() == null ? prompt : pressing).add(owed(texts, today, duty, same));
    }
    left.forEach(todo -> pressing.add(step(texts, today, todo)));
    pressing.addAll(prompt);
    return pressing;
  }

  /** What the rulebook calls something owed. */
  String what(Texts texts, OpenObligation duty) {
    Action.Duty said = duties.of(duty.kind(), duty.id());
    return said == null ? duty.id() : texts.of(said.label());
  }

  WorkbenchPage.Todo step(Texts texts, LocalDate today, ToDo todo) {
    Procedure procedure = rulebook.procedures().get(todo.procedure());
    Action action =
        procedure == null || todo.acts().isEmpty() ? null : Steps.leading(procedure, todo.acts());
    String what =
        action == null || procedure == null
            ? todo.procedure()
            : texts.of(Steps.called(procedure, todo.state(), action));
    return new WorkbenchPage.Todo(
        texts.say("workbench.act", what, todo.name()),
        Addresses.of(rulebook, todo.kind(), todo.key()),
        about(texts, todo),
        cites(texts, action == null ? List.of() : action.cites()),
        texts.say("due.promptly"),
        texts.say("due.none", ChronoUnit.DAYS.between(todo.since(), today)),
        false);
  }

  private WorkbenchPage.Todo owed(
      Texts texts, LocalDate today, OpenObligation duty, @Nullable ToDo same) {
    Action.Duty said = duties.of(duty.kind(), duty.id());
    LocalDate due = duty.due();
    return new WorkbenchPage.Todo(
        texts.say("workbench.act", what(texts, duty), duty.name()),
        Addresses.of(rulebook, duty.kind(), duty.key()),
        same == null
            ? texts.say("workbench.duty", texts.wording().date(duty.since(), today))
            : about(texts, same),
        cites(texts, said == null ? List.of() : said.cites()),
        due == null ? texts.say("due.promptly") : texts.wording().dateWithWeekday(due, today),
        due == null
            ? texts.say("due.none", ChronoUnit.DAYS.between(duty.since(), today))
            : texts.wording().left(due, today),
        due != null && ChronoUnit.DAYS.between(today, due) <= SOON);
  }

  private @Nullable ToDo same(OpenObligation duty, List<ToDo> steps) {
    for (ToDo todo : steps) {
      Procedure procedure = rulebook.procedures().get(todo.procedure());
      if (todo.kind().equals(duty.kind())
          && todo.key().equals(duty.key())
          && procedure != null
          && Steps.owed(procedure, todo.state(), todo.acts()).contains(duty.id())) {
        return todo;
      }
    }
    return null;
  }

  private String about(Texts texts, ToDo todo) {
    Procedure procedure = rulebook.procedures().get(todo.procedure());
    if (procedure == null) {
      return todo.state();
    }
    Procedure.State state = procedure.states().get(todo.state());
    return texts.say(
        "workbench.about",
        texts.of(procedure.title()),
        state == null ? todo.state() : texts.of(state.label()));
  }

  private static List<Cite> cites(Texts texts, List<String> cites) {
    return cites.stream().limit(1).map(cite -> Cite.of(cite, texts)).toList();
  }
}
