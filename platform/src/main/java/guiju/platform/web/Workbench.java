package guiju.platform.web;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.law.Action;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out what is a person's turn, what the person waits for, and what comes. */
@Component
class Workbench {
  private static final int HORIZON_DAYS = 110;
  private static final int SOON = 5;
  private static final double LABEL_ROOM = 13;

  private final Rulebook rulebook;
  private final Waiting waiting;
  private final ToDos todos;
  private final Obligations obligations;
  private static final int MOST = 100;
  private final Drafts drafts;

  Workbench(Judge judge, ToDos todos, Obligations obligations, Waiting waiting, Drafts drafts) {
    this.todos = todos;
    this.obligations = obligations;
    this.rulebook = judge.rulebook();
    this.waiting = waiting;
    this.drafts = drafts;
  }

  WorkbenchPage page(Visit visit, Person person) {
    Texts texts = visit.texts();
    LocalDate today = visit.today();
    List<ToDo> all = todos.of(person, MOST, 0);
    List<ToDo> waits = all.stream().filter(this::moves).toList();
    List<WorkbenchPage.Todo> anytime =
        all.stream().filter(todo -> !moves(todo)).map(todo -> todo(texts, today, todo)).toList();
    List<OpenObligation> duties = obligations.of(person, MOST);
    List<WorkbenchPage.Item> others =
        waiting.others(person).stream()
            .filter(this::moves)
            .limit(8)
            .map(one -> other(texts, today, one))
            .toList();
    List<WorkbenchPage.Item> kept =
        drafts.of(person.account()).stream().map(one -> draft(texts, today, one)).toList();
    List<WorkbenchPage.Todo> lines = new ArrayList<>();
    duties.stream()
        .filter(duty -> duty.due() != null)
        .forEach(duty -> lines.add(duty(texts, today, duty)));
    waits.forEach(todo -> lines.add(todo(texts, today, todo)));
    duties.stream()
        .filter(duty -> duty.due() == null)
        .forEach(duty -> lines.add(duty(texts, today, duty)));
    String second =
        texts.say(
            "workbench.second",
            texts.wording().dateWithWeekday(today, today),
            others.size(),
            kept.size());
    return new WorkbenchPage(
        visit.frame(person, texts.word(Section.WORKBENCH), Section.WORKBENCH),
        say(texts, today, person, lines, waits, duties),
        second,
        points(texts, today, duties),
        months(texts, today),
        lines,
        anytime,
        waiting.done(person).stream().map(one -> done(texts, today, one)).toList(),
        others,
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

  private WorkbenchPage.Todo todo(Texts texts, LocalDate today, ToDo todo) {
    Procedure procedure = rulebook.procedures().get(todo.procedure());
    Action action =
        procedure == null || todo.acts().isEmpty() ? null : Steps.leading(procedure, todo.acts());
    String title =
        action == null
            ? todo.procedure()
            : texts.say("workbench.act", texts.of(action.label()), todo.name());
    String about =
        procedure == null
            ? todo.state()
            : texts.say(
                "workbench.about",
                texts.of(procedure.title()),
                state(texts, procedure, todo.state()));
    List<Cite> cites =
        action == null
            ? List.of()
            : action.cites().stream().limit(1).map(cite -> Cite.of(cite, texts)).toList();
    return new WorkbenchPage.Todo(
        title,
        Addresses.of(rulebook, todo.kind(), todo.key()),
        about,
        cites,
        texts.say("due.promptly"),
        texts.say("due.none", ChronoUnit.DAYS.between(todo.since(), today)),
        false);
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

  private static String state(Texts texts, Procedure procedure, String state) {
    Procedure.State found = procedure.states().get(state);
    return found == null ? state : texts.of(found.label());
  }

  private WorkbenchPage.Todo duty(Texts texts, LocalDate today, OpenObligation duty) {
    Action.Duty said = said(duty.id());
    String title =
        texts.say("workbench.act", said == null ? duty.id() : texts.of(said.label()), duty.name());
    LocalDate due = duty.due();
    List<Cite> cites =
        said == null
            ? List.of()
            : said.cites().stream().limit(1).map(cite -> Cite.of(cite, texts)).toList();
    String since = texts.say("workbench.duty", texts.wording().date(duty.since(), today));
    return due == null
        ? new WorkbenchPage.Todo(
            title,
            Addresses.of(rulebook, duty.kind(), duty.key()),
            since,
            cites,
            texts.say("due.promptly"),
            texts.say("due.none", ChronoUnit.DAYS.between(duty.since(), today)),
            false)
        : new WorkbenchPage.Todo(
            title,
            Addresses.of(rulebook, duty.kind(), duty.key()),
            since,
            cites,
            texts.wording().dateWithWeekday(due, today),
            texts.wording().left(due, today),
            ChronoUnit.DAYS.between(today, due) <= SOON);
  }

  private Action.@Nullable Duty said(String id) {
    return rulebook.procedures().values().stream()
        .flatMap(procedure -> procedure.actions().values().stream())
        .flatMap(action -> action.opens().stream())
        .filter(duty -> duty.id().equals(id))
        .findFirst()
        .orElse(null);
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

  private WorkbenchPage.Item draft(Texts texts, LocalDate today, Drafts.Draft draft) {
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
        "/acts/" + draft.place().kind() + "/" + draft.place().key() + "/" + act,
        about,
        texts.wording().moment(draft.saved(), today));
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

  private List<WorkbenchPage.Point> points(
      Texts texts, LocalDate today, List<OpenObligation> duties) {
    Map<LocalDate, List<OpenObligation>> byDay = new TreeMap<>();
    for (OpenObligation duty : duties) {
      LocalDate due = duty.due();
      if (due != null && !due.isAfter(today.plusDays(HORIZON_DAYS))) {
        byDay
            .computeIfAbsent(due.isBefore(today) ? today : due, day -> new ArrayList<>())
            .add(duty);
      }
    }
    List<WorkbenchPage.Point> points = new ArrayList<>();
    double free = 0;
    for (Map.Entry<LocalDate, List<OpenObligation>> day : byDay.entrySet()) {
      double at = place(today, day.getKey());
      boolean labelled = at >= free;
      points.add(point(texts, today, day.getKey(), day.getValue(), at, labelled));
      free = labelled ? at + LABEL_ROOM : free;
    }
    return points;
  }

  private WorkbenchPage.Point point(
      Texts texts,
      LocalDate today,
      LocalDate day,
      List<OpenObligation> duties,
      double at,
      boolean labelled) {
    OpenObligation first = duties.get(0);
    Action.Duty said = said(first.id());
    String what = said == null ? first.id() : texts.of(said.label());
    String date = texts.wording().date(day, today);
    String about =
        duties.size() > 1 ? texts.say("workbench.and", first.name(), duties.size()) : first.name();
    return new WorkbenchPage.Point(
        at,
        date,
        texts.say("workbench.act", what, about),
        date + " " + clip(what),
        clip(about),
        ChronoUnit.DAYS.between(today, day) <= SOON,
        labelled);
  }

  private static String clip(String text) {
    return text.length() <= 14 ? text : text.substring(0, 13) + "…";
  }

  private static List<WorkbenchPage.Month> months(Texts texts, LocalDate today) {
    List<WorkbenchPage.Month> months = new ArrayList<>();
    for (LocalDate month = today.withDayOfMonth(1).plusMonths(1);
        !month.isAfter(today.plusDays(HORIZON_DAYS));
        month = month.plusMonths(1)) {
      double at = place(today, month);
      if (at > 6) {
        months.add(new WorkbenchPage.Month(at, texts.wording().month(month, today)));
      }
    }
    return months;
  }

  private static double place(LocalDate today, LocalDate day) {
    return Math.round(1000.0 * ChronoUnit.DAYS.between(today, day) / HORIZON_DAYS) / 10.0 + 1;
  }
}
