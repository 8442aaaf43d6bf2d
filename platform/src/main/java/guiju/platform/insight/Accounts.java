package guiju.platform.insight;

import guiju.engine.Rulebook;
import guiju.engine.dossier.Money;
import guiju.engine.law.Overview.Figure;
import guiju.engine.law.Overview.Group;
import guiju.platform.identity.Person;
import guiju.platform.insight.MoneyPage.Cell;
import guiju.platform.insight.MoneyPage.Line;
import guiju.platform.insight.MoneyPage.Table;
import guiju.platform.insight.Selection.Wish;
import guiju.platform.web.Addresses;
import guiju.platform.web.Names;
import guiju.platform.web.Section;
import guiju.platform.web.Sentence;
import guiju.platform.web.Tab;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out sums by year and by unit, each with its parts. */
@Component
class Accounts {
  static final String PATH = "/money";
  private static final int GAPS = 10;
  private static final int PARTS = 50;

  private final Rulebook rulebook;
  private final List<Figure> figures;
  private final Watch watch;
  private final Sums sums;
  private final Selection selection;
  private final Names names;

  Accounts(Rulebook rulebook, Watch watch, Sums sums, Selection selection, Names names) {
    this.rulebook = rulebook;
    this.figures = rulebook.overview().figures();
    this.watch = watch;
    this.sums = sums;
    this.selection = selection;
    this.names = names;
  }

  /** What is asked of the page: a group, and perhaps the parts of one sum. */
  record Asked(Wish wish, String figure, String of, int page) {
    /** The address of the parts of a sum. */
    String parts(String id, String year) {
      return wish.to(wish.view()) + "&figure=" + id + "&of=" + year;
    }
  }

  MoneyPage page(Visit visit, Person person, Asked asked) {
    boolean current = watch.catchUp();
    Texts texts = visit.texts();
    Names.Known known = names.known();
    List<Group> groups = figures.stream().map(Figure::group).distinct().toList();
    Group group =
        groups.stream()
            .filter(one -> one.id().equals(asked.wish().view()))
            .findFirst()
            .orElse(groups.isEmpty() ? null : groups.get(Math.min(1, groups.size() - 1)));
    List<Figure> shown = figures.stream().filter(one -> one.group().equals(group)).toList();
    Scope scope = Scope.of(person, asked.wish().unit(), "");
    Layout layout = new Layout(texts, known, shown, asked);
    List<Sums.OfYear> byYear = sums.byYear(ids(shown), scope);
    Map<String, Long> totals = new HashMap<>();
    byYear.forEach(sum -> totals.merge(sum.figure(), sum.amount(), Math::addExact));
    String kind = shown.isEmpty() ? "" : shown.get(0).kind();
    Filter all = selection.filter(texts, known, person, kind, asked.wish());
    return new MoneyPage(
        visit.frame(person, texts.word(Section.MONEY), Section.MONEY),
        say(texts, shown, totals),
        current,
        new Filter(all.action(), all.view(), all.units(), List.of()),
        groups.stream()
            .map(
                one ->
                    new Tab(
                        texts.of(one.label()), "", asked.wish().to(one.id()), one.equals(group)))
            .toList(),
        Nest.chains(shown).stream().map(chain -> Nest.of(texts, chain, totals)).toList(),
        layout.years(byYear),
        layout.units(sums.byOwner(ids(shown), scope)),
        Nest.chains(shown).stream().map(chain -> gaps(texts, known, chain, scope)).toList(),
        shown.stream()
            .filter(one -> one.id().equals(asked.figure()))
            .findFirst()
            .map(one -> parts(texts, known, one, asked, scope))
            .orElse(null),
        asked.wish().sheet());
  }

  private static List<String> ids(List<Figure> figures) {
    return figures.stream().map(Figure::id).toList();
  }

  private static Sentence say(Texts texts, List<Figure> shown, Map<String, Long> totals) {
    Optional<List<Figure>> chain = Nest.chains(shown).stream().findFirst();
    if (chain.isEmpty() || totals.isEmpty()) {
      return texts.sentence("money.say.none");
    }
    Figure whole = chain.get().get(0);
    Figure part = chain.get().get(chain.get().size() - 1);
    return texts.sentence(
        "money.say",
        texts.of(whole.label()),
        Money.wanGrouped(totals.getOrDefault(whole.id(), 0L)),
        texts.of(part.label()),
        Money.wanGrouped(totals.getOrDefault(part.id(), 0L)));
  }

  private MoneyPage.Gaps gaps(Texts texts, Names.Known known, List<Figure> chain, Scope scope) {
    Figure whole = chain.get(0);
    Figure part = chain.get(chain.size() - 1);
    return new MoneyPage.Gaps(
        texts.say("money.gaps", texts.of(whole.label()), texts.of(part.label())),
        texts.of(whole.label()),
        texts.of(part.label()),
        sums.gaps(whole.id(), part.id(), scope, GAPS).stream()
            .map(
                gap ->
                    new MoneyPage.Gap(
                        gap.name(),
                        Addresses.of(rulebook, gap.kind(), gap.key()),
                        owner(texts, known, gap.owner()),
                        Money.wanGrouped(gap.whole()),
                        Money.wanGrouped(gap.part()),
                        Money.wanGrouped(gap.whole() - gap.part())))
            .toList());
  }

  private MoneyPage.Parts parts(
      Texts texts, Names.Known known, Figure figure, Asked asked, Scope scope) {
    Integer year = asked.of().matches("\\d{4}") ? Integer.valueOf(asked.of()) : null;
    Scope narrowed = new Scope(scope.owner(), year, scope.reader(), scope.authors());
    Sums.Total total = sums.total(figure.id(), narrowed);
    String here = asked.parts(figure.id(), asked.of());
    int from = asked.page() * PARTS;
    String label = texts.of(figure.label());
    return new MoneyPage.Parts(
        year == null
            ? texts.say("money.parts", label, total.count())
            : texts.say("money.parts.year", label, total.count(), year),
        asked.wish().to(asked.wish().view()),
        sums.parts(figure.id(), narrowed, PARTS, from).stream()
            .map(
                part ->
                    new MoneyPage.Part(
                        part.name(),
                        Addresses.of(rulebook, part.kind(), part.key()),
                        owner(texts, known, part.owner()),
                        Money.wanGrouped(part.amount())))
            .toList(),
        Money.wanGrouped(total.amount()),
        new SupervisionPage.Pager(
            texts.say(
                "supervision.shown",
                Math.max(0, Math.min(PARTS, total.count() - from)),
                total.count()),
            asked.page() > 0 ? here + "&page=" + (asked.page() - 1) : "",
            from + PARTS < total.count() ? here + "&page=" + (asked.page() + 1) : ""));
  }

  private static String owner(Texts texts, Names.Known known, @Nullable String id) {
    return id == null ? texts.say("money.nobody") : texts.of(known.organisation(id));
  }

  /** Puts sums into lines and columns. */
  private record Layout(Texts texts, Names.Known known, List<Figure> columns, Asked asked) {

    Table years(List<Sums.OfYear> sums) {
      Map<String, Map<String, Long>> lines = new TreeMap<>(Comparator.reverseOrder());
      for (Sums.OfYear sum : sums) {
        lines
            .computeIfAbsent(String.valueOf(sum.year()), year -> new HashMap<>())
            .put(sum.figure(), sum.amount());
      }
      return table(
          lines, year -> texts.say("filter.year", year), (id, year) -> asked.parts(id, year));
    }

    Table units(List<Sums.OfOwner> sums) {
      Map<String, Map<String, Long>> lines = new TreeMap<>();
      for (Sums.OfOwner sum : sums) {
        lines
            .computeIfAbsent(owner(texts, known, sum.owner()), owner -> new HashMap<>())
            .put(sum.figure(), sum.amount());
      }
      return table(lines, Function.identity(), (id, owner) -> "");
    }

    private Table table(
        Map<String, Map<String, Long>> lines,
        Function<String, String> label,
        java.util.function.BinaryOperator<String> href) {
      return new Table(
          columns.stream().map(figure -> texts.of(figure.label())).toList(),
          lines.entrySet().stream()
              .map(
                  line ->
                      new Line(
                          label.apply(line.getKey()),
                          columns.stream()
                              .map(figure -> cell(figure, line.getKey(), line.getValue(), href))
                              .toList()))
              .toList(),
          columns.stream().map(figure -> total(figure, lines)).toList());
    }

    private Cell cell(
        Figure figure,
        String line,
        Map<String, Long> sums,
        java.util.function.BinaryOperator<String> href) {
      Long sum = sums.get(figure.id());
      return sum == null
          ? new Cell("", "")
          : new Cell(Money.wanGrouped(sum), href.apply(figure.id(), line));
    }

    private String total(Figure figure, Map<String, Map<String, Long>> lines) {
      return Money.wanGrouped(
          lines.values().stream().mapToLong(sums -> sums.getOrDefault(figure.id(), 0L)).sum());
    }
  }
}
