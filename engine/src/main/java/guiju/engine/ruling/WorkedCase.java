package guiju.engine.ruling;

import guiju.engine.dossier.Act;
import guiju.engine.dossier.Dossier;
import guiju.engine.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An example that must come out as written, or the rulebook does not load in production.
 *
 * @param name what it shows, in a few words; pages show it
 * @param file file and line it stands in
 * @param on the day it is judged
 * @param given the situation
 * @param act the attempt; null when rules alone are judged
 * @param situation form, papers and actor for rules alone; null with an act
 * @param expect rule id → outcome
 * @param permitted whether the act is permitted; null when rules alone are judged
 * @param leaves what holds afterwards; null when nothing is said
 */
public record WorkedCase(
    Text name,
    String file,
    LocalDate on,
    Dossier given,
    @Nullable Act act,
    @Nullable Act situation,
    Map<String, Outcome> expect,
    @Nullable Boolean permitted,
    @Nullable Leaves leaves) {
  /** The account of an example's act that follows from another act. */
  public static final String RIPPLE = "ripple";

  /** The account of an example's act that the clock takes. */
  public static final String CLOCK = "clock";

  /**
   * What holds after a permitted act.
   *
   * @param state the state of the act's case; null when nothing is said
   * @param facts facts with their values
   * @param obligations ids of obligations that must be open
   */
  public record Leaves(
      @Nullable String state, Map<String, Object> facts, List<String> obligations) {}
}
