package guiju.platform.insight;

import guiju.engine.Lookout;
import guiju.engine.Rulebook;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Overview;
import guiju.engine.law.Overview.Figure;
import guiju.engine.law.Overview.Level;
import guiju.engine.law.Procedure;
import guiju.platform.docket.Course;
import guiju.platform.insight.Observation.Matter;
import guiju.platform.insight.Observation.YearSum;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at one dossier: what stands out, how far it is, which sums it holds. */
@Component
class Seer {
  private final Rulebook rulebook;
  private final Overview overview;
  private final Lookout lookout;
  private final Map<String, Set<String>> telling;

  Seer(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.overview = rulebook.overview();
    this.lookout = new Lookout(rulebook);
    this.telling = kinds().stream().collect(Collectors.toMap(kind -> kind, this::readByFigures));
  }

  /** Kinds of dossier there is something to see in. */
  final Set<String> kinds() {
    Set<String> kinds = new LinkedHashSet<>();
    overview.phases().forEach(phase -> kinds.add(phase.kind()));
    overview.ratings().forEach(rating -> kinds.add(rating.kind()));
    overview.signals().forEach(signal -> kinds.add(signal.kind()));
    overview.figures().forEach(figure -> kinds.add(figure.kind()));
    overview.boards().forEach(board -> kinds.add(board.kind()));
    return kinds;
  }

  /** Facts of a kind whose past is needed to tell its sums by year; empty when none is. */
  Set<String> telling(String kind) {
    return telling.getOrDefault(kind, Set.of());
  }

  private Set<String> readByFigures(String kind) {
    Set<String> facts = new HashSet<>();
    for (Figure figure : overview.figures()) {
      if (figure.kind().equals(kind) && figure.counting() != Overview.Counting.PRESENT) {
        facts.addAll(read(figure));
      }
    }
    return facts;
  }

  private static Set<String> read(Figure figure) {
    Set<String> facts = new HashSet<>();
    figure.amount().reads().stream().filter(p -> p.size() > 1).forEach(p -> facts.add(p.get(1)));
    if (figure.year() != null) {
      figure.year().reads().stream().filter(p -> p.size() > 1).forEach(p -> facts.add(p.get(1)));
    }
    return facts;
  }

  /** What is seen in a dossier on a day, given how it came to be so. */
  Observation look(Dossier dossier, List<Course.Step> past, LocalDate today) {
    Overview.Rating rating =
        overview.ratings().stream()
            .filter(one -> one.kind().equals(dossier.kind().name()))
            .findFirst()
            .orElse(null);
    return new Observation(
        lookout.phase(dossier, today).map(Overview.Phase::id).orElse(null),
        rating == null ? null : level(lookout.value(dossier, rating.level(), today)),
        rating == null ? null : text(lookout.value(dossier, rating.note(), today)),
        rating != null && lookout.value(dossier, rating.on(), today) instanceof LocalDate on
            ? on
            : null,
        lookout.signs(dossier, today),
        sums(dossier, past, today),
        matters(dossier));
  }

  private static @Nullable Level level(@Nullable Object choice) {
    return choice == null ? null : Level.valueOf(choice.toString().toUpperCase(Locale.ROOT));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private List<Matter> matters(Dossier dossier) {
    List<Matter> matters = new ArrayList<>();
    dossier
        .cases()
        .values()
        .forEach(
            file -> {
              Procedure procedure = rulebook.procedures().get(file.procedure());
              Procedure.State state =
                  procedure == null ? null : procedure.states().get(file.state());
              if (state != null) {
                matters.add(
                    new Matter(
                        file.procedure(),
                        file.state(),
                        file.since(),
                        state.ending() != Procedure.Ending.NONE));
              }
            });
    matters.sort(Comparator.comparing(Matter::procedure));
    return matters;
  }

  private List<YearSum> sums(Dossier dossier, List<Course.Step> past, LocalDate today) {
    List<YearSum> sums = new ArrayList<>();
    for (Figure figure : overview.figures()) {
      if (figure.kind().equals(dossier.kind().name())) {
        byYear(figure, dossier, past, today)
            .forEach((year, amount) -> sums.add(new YearSum(figure.id(), year, amount)));
      }
    }
    return sums;
  }

  private Map<Integer, Long> byYear(
      Figure figure, Dossier dossier, List<Course.Step> past, LocalDate today) {
    Map<Integer, Long> byYear = new TreeMap<>();
    switch (figure.counting()) {
      case PRESENT -> put(byYear, figure, dossier, today);
      case EACH_YEAR -> past.forEach(step -> put(byYear, figure, step.dossier(), step.on()));
      case CHANGES -> {
        long before = 0;
        for (Course.Step step : past) {
          Long amount = lookout.amount(figure, step.dossier(), step.on());
          long now = amount == null ? 0 : amount;
          byYear.merge(step.on().getYear(), now - before, Math::addExact);
          before = now;
        }
      }
    }
    byYear.values().removeIf(amount -> amount == 0);
    return byYear;
  }

  private void put(Map<Integer, Long> byYear, Figure figure, Dossier dossier, LocalDate on) {
    Long amount = lookout.amount(figure, dossier, on);
    Long year = lookout.year(figure, dossier, on);
    if (amount != null && year != null) {
      byYear.put(Math.toIntExact(year), amount);
    }
  }
}
