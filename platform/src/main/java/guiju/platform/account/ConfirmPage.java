package guiju.platform.account;

import guiju.platform.web.Frame;
import guiju.platform.web.Sentence;

/**
 * Showing a password or a code once more.
 *
 * @param frame the layout
 * @param say why
 * @param asks what is asked for
 * @param problem why the last one was not taken; empty when there was none
 * @param next where to go on
 * @param account for programs that keep passwords
 */
public record ConfirmPage(
    Frame frame, Sentence say, Asks asks, String problem, String next, String account) {

  /** What can be asked for. */
  public enum Asks {
    /** The password. */
    PASSWORD,
    /** A code of the second factor. */
    CODE,
    /** To come in anew: there is neither. */
    ANEW
  }
}
