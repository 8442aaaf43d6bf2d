package guiju.engine.law;

import guiju.engine.expression.Expression;
import guiju.engine.text.Message;
import guiju.engine.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people watch who look at everything at once: how far dossiers have come, what stands out in
 * them, which sums belong beside each other. None of it permits or refuses anything.
 *
 * @param phases where a dossier can be, from the first to the last
 * @param ratings where owners say themselves how things stand
 * @param signals what stands out, computed
 * @param lateness from when an obligation past its last day stands out; null when it never does
 * @param figures sums, in the order in which they are shown
 * @param boards lists of matters that supervisors keep an eye on
 * @param deciders standings whose decisions come first where leaders look
 */
public record Overview(
    List<Phase> phases,
    List<Rating> ratings,
    List<Signal> signals,
    @Nullable Lateness lateness,
    List<Figure> figures,
    List<Board> boards,
    List<String> deciders) {

  /** How a dossier is doing; from good to bad. */
  public enum Level {
    /** Nothing stands out. */
    NORMAL,
    /** Worth a look. */
    WATCH,
    /** At risk. */
    RISK
  }

  /**
   * A stretch of a dossier's way; it is in the last one whose condition holds.
   *
   * @param id unique
   * @param kind kind of dossier
   * @param label what people call it
   * @param when the condition, of the dossier alone
   * @param closed whether nothing is to be watched in it any more
   */
  public record Phase(String id, String kind, Text label, Expression when, boolean closed) {}

  /**
   * Where the owner says how things stand.
   *
   * @param kind kind of dossier
   * @param level the choice with the options normal, watch, risk
   * @param note the fact that says why
   * @param on the fact that says since when
   */
  public record Rating(String kind, String level, String note, String on) {}

  /**
   * Something that stands out in a dossier.
   *
   * @param id unique
   * @param kind kind of dossier
   * @param about the link to the dossier it is about; null when it is about this one
   * @param level how bad it is
   * @param title in a few words
   * @param when the condition, of the dossier alone
   * @param says what is the case, with figures
   * @param cites paragraphs the dates or sums come from
   */
  public record Signal(
      String id,
      String kind,
      Kind.@Nullable Link about,
      Level level,
      Text title,
      Expression when,
      Message says,
      List<String> cites) {}

  /** Days past the last day from which an obligation is worth a look, and from which a risk. */
  public record Lateness(int watch, int risk) {}

  /** How a sum is told by year. */
  public enum Counting {
    /** The present sum, in the year it names. */
    PRESENT,
    /** For every year the last sum that was meant for it. */
    EACH_YEAR,
    /** Every change of the sum, in the year of the act. */
    CHANGES
  }

  /**
   * A sum of money.
   *
   * @param id unique
   * @param group the sums it belongs with
   * @param kind kind of dossier
   * @param label what people call it
   * @param amount the sum, of the dossier alone, in fen
   * @param year the year it counts for; null when changes are counted by their day
   * @param counting how it is told by year
   * @param within the sum it is a part of; null when it is no part
   */
  public record Figure(
      String id,
      Group group,
      String kind,
      Text label,
      Expression amount,
      @Nullable Expression year,
      Counting counting,
      @Nullable String within) {}

  /** Sums that belong together. */
  public record Group(String id, Text label) {}

  /**
   * Matters of one sort.
   *
   * @param id unique
   * @param label what people call them
   * @param kind kind of dossier
   * @param procedure when given, dossiers in which this procedure has begun; else all of the kind
   * @param about the link to the dossier they are about; null when they are about themselves
   * @param columns facts shown
   */
  public record Board(
      String id,
      Text label,
      String kind,
      @Nullable String procedure,
      Kind.@Nullable Link about,
      List<Fact> columns) {}
}
