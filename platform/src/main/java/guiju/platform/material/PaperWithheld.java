package guiju.platform.material;

/** A paper that is there, but is not handed out. */
public final class PaperWithheld extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Withheld why;

  PaperWithheld(Withheld why) {
    super("A paper is not handed out: " + why);
    this.why = why;
  }

  /** Why it is not. */
  public Withheld why() {
    return why;
  }
}
