package guiju.platform.insight;

import guiju.engine.Rulebook;
import guiju.engine.law.Action;
import guiju.engine.law.Overview;
import guiju.engine.law.Overview.Level;
import guiju.engine.law.Procedure;
import guiju.platform.identity.Person;
import guiju.platform.insight.Lamps.Wanted;
import guiju.platform.insight.Selection.Wish;
import guiju.platform.web.Addresses;
import guiju.platform.web.Cite;
import guiju.platform.web.Names;
import guiju.platform.web.Section;
import guiju.platform.web.Sentence;
import guiju.platform.web.Tab;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lays out what supervisors look at. */
@Component
class Supervision {
  static final String PATH = "/supervision";
  private static final int PAGE = 25;
  private static final String LAMPS = "lamps";
  private static final String OVERDUE = "overdue";

  private final Rulebook rulebook;
  private final Watch watch;
  private final Lamps lamps;
  private final Overdue overdue;
  private final Matters matters;
  private final BoardTables tables;
  private final LampWords words;
  private final Selection selection;
  private final Names names;
  private final Map<String, Action.Duty> duties = new HashMap<>();

  Supervision(Sources sources, Names names) {
    this.rulebook = sources.rulebook();
    this.watch = sources.watch();
    this.lamps = sources.lamps();
    this.overdue = sources.overdue();
    this.matters = sources.matters();
    this.tables = sources.tables();
    this.selection = sources.selection();
    this.words = new LampWords(rulebook);
    this.names = names;
    for (Procedure procedure : rulebook.procedures().values()) {
      procedure
          .actions()
          .values()
          .forEach(action -> action.opens().forEach(duty -> duties.put(duty.id(), duty)));
    }
  }

  /** Where the figures come from. */
  @Component
  record Sources(
      Rulebook rulebook,
      Watch watch,
      Lamps lamps,
      Overdue overdue,
      Matters matters,
      BoardTables tables,
      Selection selection) {}

  /**
   * What is asked of the page.
   *
   * @param size how many lines a page has
   */
  record Asked(Wish wish, String lamps, int page, int size) {
    /** What is asked with a page in sight. */
    static Asked forPage(Wish wish, String lamps, int page) {
      return new Asked(wish, lamps, page, PAGE);
    }

    String to(int other) {
      return wish.to(wish.view()) + "&lamps=" + lamps + "&page=" + other;
    }

    String sheet() {
      return wish.sheet() + "&lamps=" + lamps;
    }
  }

  SupervisionPage page(Visit visit, Person person, Asked asked) {
    boolean current = watch.catchUp();
    Texts texts = visit.texts();
    Names.Known known = names.known();
    Scope scope = Scope.of(person, asked.wish().unit(), asked.wish().year());
    List<Lamps.Count> counts = lamps.counts(scope);
    Optional<Overview.Board> board =
        rulebook.overview().boards().stream()
            .filter(one -> one.id().equals(asked.wish().view()))
            .findFirst();
    boolean showsOverdue = asked.wish().view().equals(OVERDUE);
    boolean showsLamps = board.isEmpty() && !showsOverdue;
    Wanted wanted = wanted(asked.lamps(), counts);
    long all =
        board
            .map(one -> matters.count(one, scope))
            .orElseGet(
                () -> showsOverdue ? overdue.count(scope, visit.today()) : count(counts, wanted));
    return new SupervisionPage(
        visit.frame(person, texts.word(Section.SUPERVISION), Section.SUPERVISION),
        say(texts, counts),
        current,
        selection.filter(texts, known, person, lamps.kind(), asked.wish()),
        words.tallies(texts, counts),
        tabs(visit, asked, scope, counts),
        showsLamps ? chips(texts, asked, counts, wanted) : List.of(),
        showsLamps ? lines(visit, known, scope, wanted, asked) : List.of(),
        showsOverdue ? owed(visit, known, scope, asked) : List.of(),
        board
            .map(
                one ->
                    tables.table(
                        visit, known, one, matters.page(one, scope, asked.size(), from(asked))))
            .orElse(null),
        all > 0 ? "" : texts.say(showsLamps ? "lamps.none" : "supervision.none"),
        pager(texts, asked, all),
        asked.sheet());
  }

  private static int from(Asked asked) {
    return asked.page() * asked.size();
  }

  private static Sentence say(Texts texts, List<Lamps.Count> counts) {
    long all = count(counts, Wanted.ALL);
    long risk = count(counts, Wanted.RISK);
    long apart = count(counts, Wanted.APART);
    String differ =
        apart == 0 ? texts.say("supervision.same") : texts.say("supervision.apart", apart);
    return risk > 0
        ? texts.sentence("supervision.say.risk", all, risk, differ)
        : texts.sentence("supervision.say", all, differ);
  }

  /** What differs comes first; when nothing does, everything is shown. */
  private static Wanted wanted(String asked, List<Lamps.Count> counts) {
    for (Wanted one : Wanted.values()) {
      if (one.name().toLowerCase(Locale.ROOT).equals(asked)) {
        return one;
      }
    }
    return count(counts, Wanted.APART) > 0 ? Wanted.APART : Wanted.ALL;
  }

  static long count(List<Lamps.Count> counts, Wanted wanted) {
    return counts.stream()
        .filter(
            one ->
                switch (wanted) {
                  case ALL -> true;
                  case APART -> one.rating() != null && one.rating() != one.computed();
                  case RISK -> one.computed() == Level.RISK.ordinal();
                  case WATCH -> one.computed() == Level.WATCH.ordinal();
                  case UNRATED -> one.rating() == null;
                })
        .mapToLong(Lamps.Count::count)
        .sum();
  }

  private List<Tab> tabs(Visit visit, Asked asked, Scope scope, List<Lamps.Count> counts) {
    Texts texts = visit.texts();
    List<Tab> tabs = new ArrayList<>();
    String view = asked.wish().view();
    boolean others = view.equals(OVERDUE);
    for (Overview.Board board : rulebook.overview().boards()) {
      long open = matters.open(board, scope);
      boolean here = view.equals(board.id());
      others |= here;
      tabs.add(
          new Tab(
              texts.of(board.label()), String.valueOf(open), asked.wish().to(board.id()), here));
    }
    tabs.add(
        0,
        new Tab(
            texts.say("supervision.overdue"),
            String.valueOf(overdue.count(scope, visit.today())),
            asked.wish().to(OVERDUE),
            view.equals(OVERDUE)));
    tabs.add(
        0,
        new Tab(
            texts.say("supervision.lamps"),
            String.valueOf(count(counts, Wanted.ALL)),
            asked.wish().to(LAMPS),
            !others));
    return tabs;
  }

  private static List<Tab> chips(
      Texts texts, Asked asked, List<Lamps.Count> counts, Wanted wanted) {
    List<Tab> chips = new ArrayList<>();
    for (Wanted one : Wanted.values()) {
      String name = one.name().toLowerCase(Locale.ROOT);
      chips.add(
          new Tab(
              texts.say("lamps." + name),
              String.valueOf(count(counts, one)),
              asked.wish().to(LAMPS) + "&lamps=" + name,
              one == wanted));
    }
    return chips;
  }

  private List<SupervisionPage.LampLine> lines(
      Visit visit, Names.Known known, Scope scope, Wanted wanted, Asked asked) {
    return lamps.page(scope, wanted, asked.size(), from(asked)).stream()
        .map(lamp -> words.line(visit, known, lamp))
        .toList();
  }

  private List<SupervisionPage.Owed> owed(
      Visit visit, Names.Known known, Scope scope, Asked asked) {
    Texts texts = visit.texts();
    return overdue.page(scope, visit.today(), asked.size(), from(asked)).stream()
        .map(
            one -> {
              Action.Duty duty = duties.get(one.id());
              return new SupervisionPage.Owed(
                  duty == null ? one.id() : texts.of(duty.label()),
                  one.name(),
                  Addresses.of(rulebook, one.kind(), one.key()),
                  one.owner() == null
                      ? texts.of(rulebook.label(one.standing()))
                      : texts.of(known.organisation(one.owner())),
                  one.due(),
                  texts.wording().date(one.due(), visit.today()),
                  texts.wording().left(one.due(), visit.today()),
                  duty == null
                      ? List.of()
                      : duty.cites().stream().limit(1).map(c -> Cite.of(c, texts)).toList());
            })
        .toList();
  }

  private static SupervisionPage.Pager pager(Texts texts, Asked asked, long all) {
    long shown = Math.max(0, Math.min(asked.size(), all - from(asked)));
    return new SupervisionPage.Pager(
        all == 0 ? "" : texts.say("supervision.shown", shown, all),
        asked.page() > 0 ? asked.to(asked.page() - 1) : "",
        from(asked) + asked.size() < all ? asked.to(asked.page() + 1) : "");
  }
}
