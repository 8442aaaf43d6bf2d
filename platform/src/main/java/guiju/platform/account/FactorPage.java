package guiju.platform.account;

import guiju.platform.web.Frame;
import guiju.platform.web.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The second factor.
 *
 * @param frame the layout
 * @param say how it stands
 * @param problem why the last code was not taken; empty when there was none
 * @param setup what the phone takes over; null unless it is being set up
 * @param codes fresh recovery codes, shown once; empty otherwise
 * @param set whether there is one
 * @param mayEnd whether its owner may do without
 * @param next where to go on
 * @param signOut whether the only way back is to leave
 */
public record FactorPage(
    Frame frame,
    Sentence say,
    String problem,
    @Nullable Setup setup,
    List<String> codes,
    boolean set,
    boolean mayEnd,
    String next,
    boolean signOut) {

  /** The square a phone reads, and the same for typing. */
  public record Setup(QrCode square, String key) {}
}
