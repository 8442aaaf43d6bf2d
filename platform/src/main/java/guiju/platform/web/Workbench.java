package guiju.platform.web;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.law.Action;
import guiju.engine.law.Capacity;
import guiju.engine.law.Fact;
import guiju.engine.law.FactRole;
import guiju.engine.law.Kind;
import guiju.engine.law.Procedure;
import guiju.platform.HouseClock;
import guiju.platform.docket.ToDo;
import guiju.platform.docket.ToDos;
import guiju.platform.identity.Person;
import guiju.platform.obligation.Obligations;
import guiju.platform.obligation.OpenObligation;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lays out what is a person's turn, what the person waits for, and what comes. */
@Component
class Workbench {
  private static final int MOST = 200;
  private static final int WAITING = 8;
  private static final int TOLD = 5;

  private final Rulebook rulebook;
  private final Waiting waiting;
  private final ToDos todos;
  private final Obligations obligations;
  private final Drafts drafts;
  private final TodoLines lines;
  private final Horizon horizon;
  private final Bell bell;

  Workbench(
      Judge judge,
      ToDos todos,
      Obligations obligations,
      Waiting waiting,
      Drafts drafts,
      TodoLines lines,
      Horizon horizon,
      Bell bell) {
    this.todos = todos;
    this.obligations = obligations;
    this.rulebook = judge.rulebook();
    this.waiting = waiting;
    this.drafts = drafts;
    this.lines = lines;
    this.horizon = horizon;
    this.bell = bell;
  }

  WorkbenchPage page(Visit visit, Person person) {
    Texts texts = visit.texts();
    LocalDate today = visit.today();
    List<ToDo> all = todos.of(person, MOST, 0);
    List<ToDo> steps = all.stream().filter(this::moves).toList();
    List<OpenObligation> owed = obligations.of(person, MOST);
    List<WorkbenchPage.Todo> matters = lines.of(steps, owed, texts, today);
    List<WorkbenchPage.Item> others =
        waiting.others(person).stream()
            .filter(this::moves)
            .limit(WAITING)
            .map(one -> other(texts, today, one))
            .toList();
    List<WorkbenchPage.Item> kept =
        drafts.of(person.account()).stream().map(one -> draft(texts, today, person, one)).toList();
    return new WorkbenchPage(
        visit.frame(person, texts.word(Section.WORKBENCH), Section.WORKBENCH),
        say(texts, today, person, matters, steps, owed),
        texts.say(
            "workbench.second",
            texts.wording().dateWithWeekday(today, today),
            others.size(),
            kept.size()),
        horizon.of(owed, texts, today),
        matters,
        all.stream()
            .filter(todo -> !moves(todo))
            .map(todo -> lines.step(texts, today, todo))
            .toList(),
        waiting.done(person).stream().map(one -> done(texts, today, one)).toList(),
        others,
        bell.latest(person, texts, today, TOLD),
        kept);
  }

  private Sentence say(
      Texts texts,
      LocalDate today,
      Person person,
      List<WorkbenchPage.Todo> lines,
      List<ToDo> todos,
      List<OpenObligation> duties) {
    if (lines.isEmpty()) {
      return texts.sentence("workbench.say.none", person.name());
    }
    String first = lines.get(0).title();
    Optional<LocalDate> due =
        duties.stream().map(OpenObligation::due).filter(java.util.Objects::nonNull).findFirst();
    if (due.isPresent()) {
      return texts.sentence(
          "workbench.say.due",
          lines.size(),
          person.name(),
          texts.wording().date(due.get(), today),
          first);
    }
    LocalDate since = todos.isEmpty() ? today : todos.get(0).since();
    return texts.sentence(
        "workbench.say", lines.size(), person.name(), ChronoUnit.DAYS.between(since, today), first);
  }

  /**
   * A matter that no act of the person moves on can be seen to at any time; nobody waits for it.
   */
  private boolean moves(ToDo todo) {
    Procedure procedure = rulebook.procedures().get(todo.procedure());
    return procedure == null || Waiting.moves(procedure, todo.state());
  }

  private boolean moves(Waiting.Other one) {
    Procedure procedure = rulebook.procedures().get(one.procedure());
    return procedure == null || Waiting.moves(procedure, one.state());
  }

  private WorkbenchPage.Item other(Texts texts, LocalDate today, Waiting.Other one) {
    Procedure procedure = rulebook.procedures().get(one.procedure());
    String who =
        String.join(
            texts.say("list.separator"),
            one.turn().stream().limit(3).map(id -> texts.of(rulebook.label(id))).toList());
    return new WorkbenchPage.Item(
        one.name(),
        Addresses.of(rulebook, one.kind(), one.key()),
        texts.say("workbench.waits", who, procedure == null ? "" : texts.of(procedure.title())),
        texts.say("workbench.days", ChronoUnit.DAYS.between(one.since(), today)));
  }

  private WorkbenchPage.Item draft(
      Texts texts, LocalDate today, Person person, Drafts.Draft draft) {
    String act = draft.place().act();
    Procedure procedure =
        rulebook.procedures().get(act.substring(0, Math.max(0, act.indexOf('.'))));
    Action action =
        procedure == null ? null : procedure.actions().get(act.substring(act.indexOf('.') + 1));
    Kind kind = rulebook.kinds().get(draft.place().kind());
    Fact called = kind == null ? null : kind.fact(FactRole.TITLE);
    Object name = called == null ? null : draft.answers().get(called.name());
    String title =
        name == null || name.toString().isBlank()
            ? draft.place().key().equals("new")
                ? texts.say("workbench.unnamed")
                : draft.place().key()
            : name.toString();
    String about =
        procedure == null || action == null
            ? act
            : texts.say("docket.act", texts.of(procedure.title()), texts.of(action.label()));
    return new WorkbenchPage.Item(
        title,
        "/acts/" + draft.place().kind() + "/" + draft.place().key() + "/" + act + as(person, draft),
        about + spokenFor(texts, person, draft),
        texts.wording().moment(draft.saved(), today));
  }

  /** A draft opens in the standing it was begun for. */
  private static String as(Person person, Drafts.Draft draft) {
    return person.capacities().stream()
        .filter(held -> held.standing().equals(draft.place().standing()))
        .findFirst()
        .map(held -> "?capacity=" + held)
        .orElse("");
  }

  /** Who speaks for two says which one a draft is for. */
  private String spokenFor(Texts texts, Person person, Drafts.Draft draft) {
    boolean several = person.capacities().stream().map(Capacity::standing).distinct().count() > 1;
    return several && rulebook.standings().containsKey(draft.place().standing())
        ? texts.say("workbench.for", texts.of(rulebook.label(draft.place().standing())))
        : "";
  }

  private WorkbenchPage.Item done(Texts texts, LocalDate today, Waiting.Done done) {
    int dot = done.act().indexOf('.');
    Procedure procedure = rulebook.procedures().get(done.act().substring(0, dot));
    Action action =
        procedure == null ? null : procedure.actions().get(done.act().substring(dot + 1));
    String about =
        procedure == null || action == null
            ? done.act()
            : texts.say("docket.act", texts.of(procedure.title()), texts.of(action.label()));
    return new WorkbenchPage.Item(
        done.name(),
        Addresses.of(rulebook, done.kind(), done.key()),
        about,
        when(texts, today, done));
  }

  // What was brought in later counts for the day it happened on.
  private static String when(Texts texts, LocalDate today, Waiting.Done done) {
    LocalDateTime taken = LocalDateTime.ofInstant(done.taken(), HouseClock.ZONE);
    return done.on().equals(taken.toLocalDate())
        ? texts.wording().moment(taken, today)
        : texts.wording().date(done.on(), today);
  }
}
