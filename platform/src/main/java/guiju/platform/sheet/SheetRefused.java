package guiju.platform.sheet;

import guiju.engine.text.Text;

/** A file that is not read, with the reason for whoever sent it. */
public final class SheetRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Text why;

  SheetRefused(Text why) {
    super(why.en());
    this.why = why;
  }

  /** What is wrong with it and what to do. */
  public Text why() {
    return why;
  }
}
