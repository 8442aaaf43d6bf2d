package guiju.platform.annuallist;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.dossier.Dossier;
import guiju.engine.dossier.Money;
import guiju.engine.law.Document;
import guiju.engine.law.Fact;
import guiju.engine.law.FactRole;
import guiju.engine.law.Kind;
import guiju.engine.law.KindRole;
import guiju.engine.ruling.Outlook;
import guiju.platform.docket.Chronicle;
import guiju.platform.docket.Dossiers;
import guiju.platform.docket.Entry;
import guiju.platform.docket.Register;
import guiju.platform.docket.RegisterLine;
import guiju.platform.docket.RegisterQuery;
import guiju.platform.identity.Person;
import guiju.platform.web.ActLine;
import guiju.platform.web.Addresses;
import guiju.platform.web.Crumb;
import guiju.platform.web.DossierPage;
import guiju.platform.web.DossierPages;
import guiju.platform.web.Mark;
import guiju.platform.web.Names;
import guiju.platform.web.NoSuchPage;
import guiju.platform.web.Room;
import guiju.platform.web.Section;
import guiju.platform.web.Shown;
import guiju.platform.web.Tab;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out the joint review of a year: every project, every opinion, the sums against the line. */
@Component
class Boards {
  private static final List<String> FILTERS = List.of("all", "disputed", "missing", "priority");

  private final Judge judge;
  private final Rulebook rulebook;
  private final Dossiers dossiers;
  private final DossierPages pages;
  private final Register register;
  private final Names names;
  private final Chronicle chronicle;

  Boards(
      Judge judge,
      Dossiers dossiers,
      DossierPages pages,
      Register register,
      Names names,
      Chronicle chronicle) {
    this.judge = judge;
    this.rulebook = judge.rulebook();
    this.dossiers = dossiers;
    this.pages = pages;
    this.register = register;
    this.names = names;
    this.chronicle = chronicle;
  }

  /** The kind of the yearly lists; a rulebook without one has no such pages. */
  private Kind kind() {
    return rulebook.kindOf(KindRole.YEARLY_LIST).orElseThrow(NoSuchPage::new);
  }

  ListsPage lists(Visit visit, Person person) {
    Texts texts = visit.texts();
    Kind kind = kind();
    List<BoardPage.Listed> lists =
        register.latest(RegisterQuery.all(kind.name()), 50).stream()
            .sorted(Comparator.comparing(RegisterLine::key).reversed())
            .map(line -> listed(texts, line))
            .toList();
    String create =
        rulebook.proceduresOf(kind).stream()
            .flatMap(one -> one.actions().values().stream())
            .filter(
                action ->
                    action.role().creates()
                        && action.by().capacities().stream().anyMatch(person::holds))
            .findFirst()
            .map(action -> "/acts/" + kind.name() + "/new/" + action.path())
            .orElse("");
    return new ListsPage(
        visit.frame(person, texts.word(Section.LISTS), Section.LISTS),
        texts.sentence("lists.say", lists.size()),
        lists,
        create);
  }

  private BoardPage.Listed listed(Texts texts, RegisterLine line) {
    var procedure = line.procedure() == null ? null : rulebook.procedures().get(line.procedure());
    var state =
        procedure == null || line.state() == null ? null : procedure.states().get(line.state());
    String turn =
        line.turn().stream()
            .map(id -> texts.of(rulebook.label(id)))
            .collect(Collectors.joining(texts.say("list.separator")));
    return new BoardPage.Listed(
        texts.say("lists.name", line.key()),
        Addresses.of(rulebook, line.kind(), line.key()),
        state == null ? "" : texts.of(state.label()),
        turn,
        List.of());
  }

  BoardPage board(Visit visit, Person person, String key, String filter, String done) {
    String kind = kind().name();
    Dossier list = dossiers.find(kind, key).orElseThrow(NoSuchPage::new);
    Texts texts = visit.texts();
    DossierPage page =
        pages.page(visit, person, new DossierPages.Wanted(kind, key, "", "", done, Section.LISTS));
    Review review = new Review(rulebook, list);
    List<Dossier> projects =
        list.linked().many().values().stream()
            .flatMap(List::stream)
            .filter(one -> review.file(one).isPresent())
            .sorted(
                Comparator.comparing((Dossier one) -> priority(one).isEmpty())
                    .thenComparing(one -> String.join("", priority(one)))
                    .thenComparing(Dossier::key))
            .toList();
    List<Dossier> shown = projects.stream().filter(filter(review, filter)).toList();
    Shown values = new Shown(texts, names.known(), visit.today());
    List<BoardPage.Row> rows = new ArrayList<>();
    Verdicts verdicts =
        new Verdicts(
            chronicle,
            review,
            shown.isEmpty() ? "" : shown.get(0).kind().name(),
            shown.stream().map(Dossier::key).toList());
    Telling telling =
        new Telling(texts, values, review, verdicts, one -> dossiers.mayRead(person, one));
    shown.forEach(one -> rows.add(row(telling, one, rows.size() + 1)));
    List<ActLine> acts = new ArrayList<>(page.acts().now());
    acts.addAll(page.acts().more());
    acts.addAll(page.acts().later());
    return new BoardPage(
        page.frame(),
        say(texts, key, list, review, projects, visit),
        stages(texts, visit, list),
        room(texts, list, review, projects),
        acts,
        chips(texts, review, projects, key, filter),
        review.bodies().stream().map(id -> texts.of(rulebook.label(id))).toList(),
        rows,
        new BoardPage.Total(
            texts.say("board.count", shown.size(), projects.size()),
            Money.wanGrouped(sum(shown, FactRole.AMOUNT)),
            Money.wanGrouped(sum(shown, FactRole.SHARE))),
        "/dossiers/" + kind + "/" + key + "?tab=docket",
        documents(texts, kind, key),
        "/annual-lists/" + key + "/board.xlsx?is=" + filter(filter));
  }

  /** The papers of the latest act that made any. */
  private List<Crumb> documents(Texts texts, String kind, String key) {
    List<Entry> entries = chronicle.of(kind, key);
    for (int i = entries.size() - 1; i >= 0; i--) {
      Entry entry = entries.get(i);
      List<Document> made =
          entry
              .act(rulebook)
              .map(act -> rulebook.documentsOf(rulebook.action(act.procedure(), act.action())))
              .orElse(List.of());
      if (!made.isEmpty()) {
        return made.stream()
            .map(
                document ->
                    new Crumb(
                        texts.say("document.list.print", texts.of(document.label())),
                        Addresses.document(kind, key, entry.sequence(), document.id())))
            .toList();
      }
    }
    return List.of();
  }

  private guiju.platform.web.Sentence say(
      Texts texts, String key, Dossier list, Review review, List<Dossier> projects, Visit visit) {
    Outlook outlook = judge.outlook(list, visit.today());
    Outlook.Standing standing =
        outlook.cases().stream()
            .filter(Outlook.Standing::begun)
            .findFirst()
            .orElseThrow(NoSuchPage::new);
    String state = texts.of(standing.state().label());
    long missing = projects.stream().filter(one -> !review.complete(one)).count();
    String turn =
        standing.turn().stream()
            .map(id -> texts.of(rulebook.label(id)))
            .collect(Collectors.joining(texts.say("list.separator")));
    if (turn.isEmpty()) {
      return texts.sentence("board.say.done", key, state, projects.size());
    }
    return missing == 0
        ? texts.sentence("board.say", key, state, turn, projects.size())
        : texts.sentence("board.say.missing", key, state, turn, missing);
  }

  private List<guiju.platform.web.Stage> stages(Texts texts, Visit visit, Dossier list) {
    Outlook outlook = judge.outlook(list, visit.today());
    return outlook.cases().stream()
        .filter(Outlook.Standing::begun)
        .findFirst()
        .map(standing -> ListPath.of(texts, rulebook, standing, visit.today()))
        .orElse(List.of());
  }

  private static Predicate<Dossier> filter(Review review, String filter) {
    return switch (filter) {
      case "disputed" -> review::disputed;
      case "missing" -> one -> !review.complete(one);
      case "priority" -> one -> !priority(one).isEmpty();
      default -> one -> true;
    };
  }

  /** A filter of the board by its name; all for anything else. */
  private static String filter(String wanted) {
    return FILTERS.contains(wanted) ? wanted : FILTERS.get(0);
  }

  private static List<Tab> chips(
      Texts texts, Review review, List<Dossier> projects, String key, String filter) {
    List<Tab> chips = new ArrayList<>();
    for (String one : FILTERS) {
      long count = projects.stream().filter(filter(review, one)).count();
      chips.add(
          new Tab(
              texts.say("board." + one),
              String.valueOf(count),
              "/annual-lists/" + key + "?is=" + one,
              one.equals(filter)));
    }
    return chips;
  }

  // What the rows of one board are told with.
  private record Telling(
      Texts texts, Shown values, Review review, Verdicts verdicts, Predicate<Dossier> mayRead) {}

  private BoardPage.Row row(Telling telling, Dossier project, int number) {
    Texts texts = telling.texts();
    Shown values = telling.values();
    Review review = telling.review();
    List<BoardPage.Opinion> opinions =
        review.bodies().stream()
            .map(
                body ->
                    review
                        .opinion(project, body)
                        .map(given -> telling.verdicts().word(texts, project.key(), given))
                        .orElseGet(
                            () -> new BoardPage.Opinion(Mark.PENDING, texts.say("board.notYet"))))
            .toList();
    Fact owner = project.kind().fact(FactRole.OWNER);
    Fact types = project.kind().fact(FactRole.PRIORITY);
    String agreed =
        review.refused(project)
            ? texts.say("board.refused")
            : review.disputed(project)
                ? texts.say("board.disputes")
                : review.complete(project)
                    ? texts.say("board.agreed")
                    : texts.say(
                        "board.lacks",
                        opinions.stream().filter(one -> one.mark() == Mark.PENDING).count());
    return new BoardPage.Row(
        String.valueOf(number),
        project.title(),
        telling.mayRead().test(project) ? Addresses.of(project) : "",
        owner == null ? "" : values.value(owner, project.recorded(FactRole.OWNER)),
        "",
        types == null || priority(project).isEmpty()
            ? texts.say("value.none")
            : numbers(texts, types, project),
        Money.wanGrouped(money(project, FactRole.AMOUNT)),
        Money.wanGrouped(money(project, FactRole.SHARE)),
        opinions,
        agreed);
  }

  // Labels that begin with their number in brackets are known by it.
  private static String numbers(Texts texts, Fact types, Dossier project) {
    return priority(project).stream()
        .map(key -> types.options().get(key))
        .filter(java.util.Objects::nonNull)
        .map(texts::of)
        .map(
            label ->
                label.matches("[（(].*") ? label.replaceFirst("[）)].*", "").substring(1) : label)
        .collect(Collectors.joining(texts.say("list.separator")));
  }

  /**
   * What everybody wants, what is disputed, what is not said yet; against the line when there is
   * one.
   */
  private @Nullable Room room(Texts texts, Dossier list, Review review, List<Dossier> projects) {
    long firm =
        sum(
            projects.stream()
                .filter(
                    one -> review.complete(one) && !review.disputed(one) && !review.refused(one))
                .toList(),
            FactRole.SHARE);
    long disputed = sum(projects.stream().filter(review::disputed).toList(), FactRole.SHARE);
    long open =
        sum(
            projects.stream()
                .filter(one -> !review.complete(one) && !review.disputed(one))
                .toList(),
            FactRole.SHARE);
    long limit = money(list, FactRole.CEILING);
    double whole = Math.max(firm + disputed + open, limit * 1.08);
    if (whole == 0) {
      return null;
    }
    List<Room.Part> parts =
        List.of(
            part(texts, 0, 0, firm, whole, "board.room.firm"),
            part(texts, 2, firm, disputed, whole, "board.room.disputed"),
            part(texts, 3, firm + disputed, open, whole, "board.room.open"));
    long over = firm + disputed + open - limit;
    String words =
        limit == 0
            ? texts.say("board.room.noLine")
            : over > 0
                ? texts.say("board.room.over", Money.wanGrouped(over))
                : texts.say("board.room.left", Money.wanGrouped(-over));
    return new Room(
        texts.say("board.room"),
        parts,
        limit == 0
            ? null
            : new Room.Limit(
                percent(limit, whole),
                texts.say("board.room.line", Money.wanGrouped(limit)),
                over > 0),
        words);
  }

  private static Room.Part part(
      Texts texts, int tone, long from, long width, double whole, String key) {
    return new Room.Part(
        tone, percent(from, whole), percent(width, whole), texts.say(key, Money.wanGrouped(width)));
  }

  private static double percent(long fen, double whole) {
    return Math.round(1000 * fen / whole) / 10.0;
  }

  private static long sum(List<Dossier> projects, FactRole role) {
    return projects.stream().mapToLong(one -> money(one, role)).sum();
  }

  private static long money(Dossier dossier, FactRole role) {
    return dossier.recorded(role) instanceof Long fen ? fen : 0;
  }

  private static List<String> priority(Dossier project) {
    return project.recorded(FactRole.PRIORITY) instanceof List<?> list
        ? list.stream().map(Object::toString).sorted().toList()
        : List.of();
  }
}
