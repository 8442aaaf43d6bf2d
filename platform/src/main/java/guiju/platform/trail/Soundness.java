package guiju.platform.trail;

/**
 * What came of checking the trail.
 *
 * @param lines how many lines were looked at
 * @param first number of the oldest line kept; 0 when there is none
 * @param broken number of the first line that is not what was written, or is missing; 0 when all
 *     hold
 * @param head fingerprint of the last line that holds; compare it with what the log noted, because
 *     whoever owns the database could cut off the end
 */
public record Soundness(long lines, long first, long broken, String head) {

  /** Whether every line holds. */
  public boolean sound() {
    return broken == 0;
  }
}
