package guiju.platform.insight;

import guiju.engine.Rulebook;
import guiju.engine.dossier.Money;
import guiju.engine.law.Overview;
import guiju.platform.insight.Bars.Bar;
import guiju.platform.insight.Portfolio.Slice;
import guiju.platform.web.Names;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Draws the whole: by phase, by unit, by year, and for whom it waits. */
@Component
class Charts {
  private static final int UNITS = 12;

  private final Rulebook rulebook;
  private final Portfolio portfolio;
  private final Waits waits;

  Charts(Rulebook rulebook, Portfolio portfolio, Waits waits) {
    this.rulebook = rulebook;
    this.portfolio = portfolio;
    this.waits = waits;
  }

  Bars phases(Texts texts, Scope scope) {
    List<Slice> found = portfolio.byPhase(scope);
    List<Slice> slices = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    List<String> closed = new ArrayList<>();
    for (Overview.Phase phase : portfolio.phases()) {
      for (Slice slice : found) {
        boolean here = phase.id().equals(slice.part());
        if (here && phase.closed()) {
          closed.add(texts.say("leaders.closed", texts.of(phase.label()), slice.count()));
        } else if (here) {
          slices.add(slice);
          labels.add(texts.of(phase.label()));
        }
      }
    }
    String below =
        closed.isEmpty()
            ? ""
            : texts.say("leaders.by.without", String.join(texts.say("list.separator"), closed));
    return bars(texts, "phase", below, slices, slice -> labels.get(slices.indexOf(slice)));
  }

  Bars units(Texts texts, Names.Known known, Scope scope) {
    return bars(
        texts,
        "unit",
        "",
        portfolio.byOwner(scope).stream().limit(UNITS).toList(),
        slice ->
            slice.part() == null
                ? texts.say("value.none")
                : texts.of(known.organisation(slice.part())));
  }

  Bars years(Texts texts, Scope scope) {
    return bars(
        texts,
        "year",
        "",
        portfolio.byYear(scope),
        slice ->
            slice.part() == null
                ? texts.say("leaders.no-year")
                : texts.say("filter.year", slice.part()));
  }

  private static Bars bars(
      Texts texts, String by, String below, List<Slice> slices, Function<Slice, String> label) {
    long most = Math.max(1, slices.stream().mapToLong(Slice::count).max().orElse(1));
    List<Bar> lines =
        slices.stream()
            .map(
                slice -> {
                  String count = String.valueOf(slice.count());
                  String amount = Money.wanGrouped(slice.amount());
                  double width = 100.0 * slice.count() / most;
                  return new Bar(label.apply(slice), width, count, amount, List.of(count, amount));
                })
            .toList();
    String count = String.valueOf(slices.stream().mapToLong(Slice::count).sum());
    String amount = Money.wanGrouped(slices.stream().mapToLong(Slice::amount).sum());
    return new Bars(
        "by-" + by,
        texts.say("leaders.by-" + by),
        texts.say("leaders.by.note"),
        false,
        List.of(
            texts.say("leaders.of-" + by), texts.say("leaders.count"), texts.say("leaders.amount")),
        lines,
        List.of(count, amount),
        below);
  }

  /** For whom matters wait; the table first, since three numbers say more than one bar. */
  Bars queues(Visit visit, Scope scope) {
    Texts texts = visit.texts();
    List<Waits.Queue> queues = waits.queues(scope, visit.today());
    int most = Math.max(1, queues.stream().mapToInt(Waits.Queue::longest).max().orElse(1));
    return new Bars(
        "queues",
        texts.say("leaders.queues"),
        texts.say("leaders.queues.note"),
        true,
        List.of(
            texts.say("leaders.body"),
            texts.say("leaders.matters"),
            texts.say("leaders.longest"),
            texts.say("leaders.median")),
        queues.stream()
            .map(
                queue -> {
                  String count = String.valueOf(queue.count());
                  String longest = String.valueOf(queue.longest());
                  return new Bar(
                      texts.of(rulebook.label(queue.standing())),
                      100.0 * queue.longest() / most,
                      texts.say("workbench.days", longest),
                      texts.say("leaders.queue", count),
                      List.of(count, longest, days(queue.median())));
                })
            .toList(),
        List.of(),
        "");
  }

  private static String days(double median) {
    BigDecimal days = BigDecimal.valueOf(median).setScale(1, RoundingMode.HALF_UP);
    return days.stripTrailingZeros().toPlainString();
  }
}
