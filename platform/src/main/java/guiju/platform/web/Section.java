package guiju.platform.web;

/** The words of the bar. */
public enum Section implements Worded {
  /** To-dos of whoever is signed in. */
  WORKBENCH("/"),
  /** The register of projects. */
  PROJECTS("/projects"),
  /** The annual lists. */
  LISTS("/annual-lists"),
  /** Units and their standing. */
  UNITS("/units"),
  /** The regulation as a book. */
  MEASURES("/measures"),
  /** What would be asked of a project that is not written yet. */
  MAY_I("/may-i"),
  /** Checking a docket; offered to visitors. */
  VERIFY("/verify"),
  /** Looking for something; the box in the bar leads there. */
  SEARCH("/search");

  private final String href;

  Section(String href) {
    this.href = href;
  }

  /** Where the word leads. */
  public String href() {
    return href;
  }

  /** Whether it is a word of the bar for those signed in. */
  boolean offered() {
    return this != VERIFY && this != SEARCH;
  }

  /** Whether visitors are offered it. */
  boolean open() {
    return this == MEASURES || this == VERIFY;
  }
}
