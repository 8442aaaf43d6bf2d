package guiju.platform.web;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Action;
import guiju.engine.law.Procedure;
import guiju.platform.HouseClock;
import guiju.platform.docket.Chronicle;
import guiju.platform.docket.Dossiers;
import guiju.platform.docket.Entry;
import guiju.platform.docket.ToDo;
import guiju.platform.docket.ToDos;
import guiju.platform.identity.Person;
import guiju.platform.identity.Route;
import guiju.platform.identity.Routes;
import guiju.platform.obligation.Obligations;
import guiju.platform.obligation.OpenObligation;
import guiju.platform.sheet.Column;
import guiju.platform.sheet.SheetFile;
import guiju.platform.sheet.SheetReply;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Lists to take home: what waits for me, what I owe, what a docket says. */
@Controller
class ListingController implements Routes {
  private static final String DOCKET = "/dossiers/{kind}/{key}/docket.xlsx";
  private static final int MOST = 10_000;

  private final Rulebook rulebook;
  private final ToDos todos;
  private final Obligations obligations;
  private final Dossiers dossiers;
  private final Chronicle chronicle;
  private final Names names;

  ListingController(
      Judge judge,
      ToDos todos,
      Obligations obligations,
      Dossiers dossiers,
      Chronicle chronicle,
      Names names) {
    this.rulebook = judge.rulebook();
    this.todos = todos;
    this.obligations = obligations;
    this.dossiers = dossiers;
    this.chronicle = chronicle;
    this.names = names;
  }

  @Override
  public List<Route> all() {
    return List.of(Route.page("/to-dos.xlsx"), Route.page("/obligations.xlsx"), Route.page(DOCKET));
  }

  @GetMapping("/to-dos.xlsx")
  void todos(Visit visit, Person person, HttpServletResponse response) throws IOException {
    Texts texts = visit.texts();
    Names.Known known = names.known();
    List<Column> columns =
        List.of(
            head(texts, "sheet.what", Column.Content.WORDS),
            head(texts, "sheet.name", Column.Content.WORDS),
            head(texts, "sheet.key", Column.Content.TEXT),
            head(texts, "register.facet.unit", Column.Content.TEXT),
            head(texts, "register.facet.stage", Column.Content.TEXT),
            head(texts, "register.facet.state", Column.Content.TEXT),
            head(texts, "sheet.since", Column.Content.DATE),
            head(texts, "register.deadline", Column.Content.DATE));
    SheetReply.send(
        response,
        listing(visit, "sheet.todos", person.name(), columns),
        file -> todos.of(person, MOST, 0).forEach(one -> file.row(row(texts, known, one))));
  }

  private List<@Nullable Object> row(Texts texts, Names.Known known, ToDo todo) {
    Procedure procedure = rulebook.procedures().get(todo.procedure());
    Procedure.State state = procedure == null ? null : procedure.states().get(todo.state());
    String acts =
        procedure == null
            ? ""
            : todo.acts().stream()
                .map(procedure.actions()::get)
                .filter(java.util.Objects::nonNull)
                .map(action -> texts.of(action.label()))
                .collect(Collectors.joining(texts.say("list.separator")));
    return Arrays.asList(
        acts,
        todo.name(),
        todo.key(),
        owner(texts, known, todo.owner()),
        procedure == null ? todo.procedure() : texts.of(procedure.title()),
        state == null ? todo.state() : texts.of(state.label()),
        todo.since(),
        todo.due());
  }

  @GetMapping("/obligations.xlsx")
  void obligations(Visit visit, Person person, HttpServletResponse response) throws IOException {
    Texts texts = visit.texts();
    Names.Known known = names.known();
    Map<String, Action.Duty> duties = duties();
    List<Column> columns =
        List.of(
            head(texts, "sheet.duty", Column.Content.WORDS),
            head(texts, "sheet.name", Column.Content.WORDS),
            head(texts, "sheet.key", Column.Content.TEXT),
            head(texts, "register.facet.unit", Column.Content.TEXT),
            head(texts, "sheet.who", Column.Content.TEXT),
            head(texts, "workbench.article", Column.Content.TEXT),
            head(texts, "sheet.since", Column.Content.DATE),
            head(texts, "register.deadline", Column.Content.DATE));
    SheetReply.send(
        response,
        listing(visit, "sheet.obligations", person.name(), columns),
        file ->
            obligations
                .of(person, MOST)
                .forEach(one -> file.row(row(texts, known, one, duties.get(one.id())))));
  }

  private List<@Nullable Object> row(
      Texts texts, Names.Known known, OpenObligation one, Action.@Nullable Duty duty) {
    return Arrays.asList(
        duty == null ? one.id() : texts.of(duty.label()),
        one.name(),
        one.key(),
        owner(texts, known, one.owner()),
        texts.of(rulebook.label(one.standing())),
        duty == null
            ? ""
            : duty.cites().stream()
                .map(texts.wording()::citation)
                .collect(Collectors.joining(texts.say("list.separator"))),
        one.since(),
        one.due());
  }

  private Map<String, Action.Duty> duties() {
    Map<String, Action.Duty> duties = new TreeMap<>();
    rulebook.procedures().values().stream()
        .flatMap(procedure -> procedure.actions().values().stream())
        .flatMap(action -> action.opens().stream())
        .forEach(duty -> duties.putIfAbsent(duty.id(), duty));
    return duties;
  }

  @GetMapping(DOCKET)
  void docket(
      Visit visit,
      Person person,
      @PathVariable String kind,
      @PathVariable String key,
      HttpServletResponse response)
      throws IOException {
    Dossier dossier = DossierPages.readable(dossiers, person, kind, key);
    Texts texts = visit.texts();
    History history = new History(rulebook, chronicle.of(kind, key));
    EntryLines lines = new EntryLines(rulebook, texts, names.known(), visit.today());
    List<Column> columns =
        List.of(
            head(texts, "sheet.number", Column.Content.COUNT),
            head(texts, "sheet.day", Column.Content.DATE),
            head(texts, "sheet.who", Column.Content.TEXT),
            head(texts, "sheet.what", Column.Content.WORDS),
            head(texts, "sheet.filled", Column.Content.WORDS),
            head(texts, "workbench.article", Column.Content.TEXT),
            head(texts, "sheet.recorded", Column.Content.TEXT),
            head(texts, "sheet.hash", Column.Content.TEXT));
    SheetReply.send(
        response,
        listing(visit, "sheet.docket", dossier.title(), columns),
        file ->
            chronicle
                .of(kind, key)
                .forEach(entry -> file.row(row(texts, lines, entry, history.action(entry)))));
  }

  private static List<@Nullable Object> row(
      Texts texts, EntryLines lines, Entry entry, @Nullable Action action) {
    String filled =
        action == null
            ? ""
            : lines.form(entry, action).stream()
                .map(detail -> texts.say("sheet.answer", detail.term(), detail.text()))
                .collect(Collectors.joining("\n"));
    String cites =
        action == null
            ? ""
            : action.cites().stream()
                .map(texts.wording()::citation)
                .collect(Collectors.joining(texts.say("list.separator")));
    return Arrays.asList(
        entry.sequence(),
        entry.on(),
        lines.who(entry),
        lines.what(entry, action),
        filled,
        cites,
        entry
            .taken()
            .atZone(HouseClock.ZONE)
            .toLocalDateTime()
            .withNano(0)
            .toString()
            .replace('T', ' '),
        entry.hash());
  }

  private static String owner(Texts texts, Names.Known known, @Nullable String owner) {
    return owner == null ? "" : texts.of(known.organisation(owner));
  }

  private static Column head(Texts texts, String key, Column.Content content) {
    return new Column(texts.say(key), content);
  }

  private static SheetReply.Listing listing(
      Visit visit, String key, String of, List<Column> columns) {
    Texts texts = visit.texts();
    return new SheetReply.Listing(
        texts.say("sheet.file", texts.say(key), of, visit.today()),
        texts.say(key),
        columns,
        texts.say("sheet.cut", SheetFile.MOST));
  }
}
