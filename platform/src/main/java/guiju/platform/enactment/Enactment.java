package guiju.platform.enactment;

import guiju.engine.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rulebook that is to govern, or does.
 *
 * @param number from 1
 * @param hash fingerprint of all its files
 * @param version its version
 * @param title what it is called
 * @param way how it came to govern
 * @param wish what was asked for
 * @param proposedBy account of who proposed it; empty when the house did
 * @param proposed when
 * @param state how far it has come
 * @param decidedBy account of who decided; null while it is open, and when the house did
 * @param decided when; null while it is open
 * @param note what was said with the decision; empty when nothing
 */
public record Enactment(
    long number,
    String hash,
    String version,
    Text title,
    Way way,
    Wish wish,
    String proposedBy,
    Instant proposed,
    State state,
    @Nullable String decidedBy,
    @Nullable Instant decided,
    String note) {

  /** How a rulebook comes to govern. */
  public enum Way {
    /** An empty house began with it. */
    FIRST,
    /** A house that was older than this book of decisions went on with what it had. */
    CARRIED,
    /** The program could not read the one before, and whoever runs it named this one. */
    SETTING,
    /** One administrator proposed it and another confirmed. */
    PROPOSED
  }

  /** How far it can come. */
  public enum State {
    /** Waits for a decision. */
    OPEN,
    /** Governs from its day on. */
    CONFIRMED,
    /** Was declined. */
    DECLINED,
    /** Was taken back by who proposed it. */
    TAKEN_BACK
  }

  /**
   * What is asked for.
   *
   * @param source where it comes from: a draft, a folder
   * @param reason why
   * @param from first day on which it is to govern
   * @param trial what it would have changed; empty when that was not tried
   */
  public record Wish(String source, String reason, LocalDate from, Optional<Trial> trial) {}

  /**
   * What came of judging everything again.
   *
   * @param acts how many acts
   * @param outcomes how many would come out otherwise
   * @param others how many would differ in findings or in what follows
   */
  public record Trial(int acts, int outcomes, int others) {}
}
