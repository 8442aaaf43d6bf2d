package guiju.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The rounds of a load run as one table. */
final class LoadTable {
  private final List<Round> rounds = new ArrayList<>();

  /**
   * One stretch of acts and, in the same round, of the floor.
   *
   * @param clients how many at once
   * @param acts what the platform did
   * @param floor what pgbench did; empty without it
   * @param work what the acts cost the database
   * @param platform processor time of the platform, nanoseconds
   * @param caller processor time of this program, nanoseconds
   */
  record Round(
      int clients,
      Outcome acts,
      Optional<Outcome> floor,
      Ledger.Work work,
      long platform,
      long caller) {

    double each(long total) {
      return (double) total / acts.micros().length;
    }

    double ofFloor(ToDoubleFunction<Outcome> figure) {
      return floor
          .map(f -> figure.applyAsDouble(acts) / figure.applyAsDouble(f))
          .orElse(Double.NaN);
    }

    double ofFloorAlone(ToDoubleFunction<Outcome> figure) {
      return floor.map(figure::applyAsDouble).orElse(Double.NaN);
    }
  }

  void add(Round round) {
    rounds.add(round);
  }

  /** One line as it comes in, so that a long run can be watched. */
  static String line(Round round) {
    return String.format(
        Locale.ROOT,
        "%2d clients: %6.0f acts/s, floor %6.0f/s, ratio %.2f, p50 %.1f ms, p99 %.1f ms",
        round.clients(),
        round.acts().perSecond(),
        round.ofFloorAlone(Outcome::perSecond),
        round.ofFloor(Outcome::perSecond),
        round.acts().within(0.5) / 1e3,
        round.acts().within(0.99) / 1e3);
  }

  /** Median (least … most) of all rounds, in Markdown. */
  String shown() {
    StringBuilder table = new StringBuilder("| median (least … most) |");
    LoadPlan.CLIENTS.forEach(clients -> table.append(' ').append(clients).append(" clients |"));
    table.append("\n|---|").append("---|".repeat(LoadPlan.CLIENTS.size())).append('\n');
    row(table, "acts per second", "%.0f", r -> r.acts().perSecond());
    row(table, "floor, transactions per second", "%.0f", r -> r.ofFloorAlone(Outcome::perSecond));
    row(table, "acts of the floor", "%.2f", r -> r.ofFloor(Outcome::perSecond));
    row(table, "act p50, ms", "%.1f", r -> r.acts().within(0.5) / 1e3);
    row(table, "act p99, ms", "%.1f", r -> r.acts().within(0.99) / 1e3);
    row(table, "p50 of the floor's", "%.1f", r -> r.ofFloor(o -> o.within(0.5)));
    row(table, "p99 of the floor's", "%.1f", r -> r.ofFloor(o -> o.within(0.99)));
    row(table, "commits per act", "%.2f", r -> r.each(r.work().commits()));
    row(table, "rows written per act", "%.2f", r -> r.each(r.work().rows()));
    row(table, "WAL per act, bytes", "%.0f", r -> r.each(r.work().bytes()));
    row(table, "whole pages in the WAL per act", "%.3f", r -> r.each(r.work().images()));
    row(table, "processor time per act, platform, µs", "%.0f", r -> r.each(r.platform()) / 1e3);
    row(
        table,
        "processor time per act, database, µs",
        "%.0f",
        r -> r.each(r.work().processor()) / 1e3);
    row(table, "processor time per act, callers, µs", "%.0f", r -> r.each(r.caller()) / 1e3);
    return table.toString();
  }

  private void row(
      StringBuilder table, String what, String format, ToDoubleFunction<Round> figure) {
    table.append("| ").append(what).append(" |");
    for (int clients : LoadPlan.CLIENTS) {
      List<Double> figures =
          rounds.stream()
              .filter(round -> round.clients() == clients)
              .map(figure::applyAsDouble)
              .toList();
      table.append(' ').append(Spread.of(figures).shown(format)).append(" |");
    }
    table.append('\n');
  }
}
