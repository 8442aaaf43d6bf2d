package guiju.platform.material;

import guiju.engine.text.Text;

/** A file that is not accepted. */
public final class MaterialRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Text why;

  MaterialRefused(Text why) {
    super(why.en());
    this.why = why;
  }

  /** What is wrong with it, for people. */
  public Text why() {
    return why;
  }
}
