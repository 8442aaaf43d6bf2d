package guiju.platform.insight;

import guiju.engine.law.Overview.Level;
import guiju.engine.ruling.Sign;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was seen in a dossier on a day.
 *
 * @param phase how far it has come; null when no phase of its kind holds
 * @param rating the owner's own word; null when there is none
 * @param note why the owner says so
 * @param rated since when the owner says so
 * @param signs what stands out, the worst first
 * @param figures sums by year
 * @param matters procedures that have begun
 */
record Observation(
    @Nullable String phase,
    @Nullable Level rating,
    @Nullable String note,
    @Nullable LocalDate rated,
    List<Sign> signs,
    List<YearSum> figures,
    List<Matter> matters) {

  /** Nothing seen. */
  static final Observation NOTHING =
      new Observation(null, null, null, null, List.of(), List.of(), List.of());

  /** A sum of one year, in fen. */
  record YearSum(String figure, int year, long amount) {}

  /** A procedure that has begun, and where it stands. */
  record Matter(String procedure, String state, LocalDate since, boolean ended) {}
}
