package guiju.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** The platform cannot start, and whoever starts it can do something about it. */
public final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  /**
   * Says why and what to do.
   *
   * @param why what stands in the way
   * @param remedy what to do about it
   */
  public CannotStart(String why, String remedy) {
    super(why);
    this.remedy = remedy;
  }

  /** What to do about it. */
  public String remedy() {
    return remedy;
  }

  /** Prints both plainly instead of a stack trace. */
  static final class Plainly extends AbstractFailureAnalyzer<CannotStart>
      implements FailureAnalyzer {
    @Override
    protected FailureAnalysis analyze(Throwable root, CannotStart cause) {
      return new FailureAnalysis(cause.getMessage(), cause.remedy, root);
    }
  }
}
