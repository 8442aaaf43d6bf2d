package guiju.platform.web;

import guiju.platform.identity.Drafters;
import guiju.platform.identity.Person;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
  /** Systems, information resources: what there is, and what is owed on it. */
  CATALOGUES("/catalogues"),
  /** What leaders see first: decisions, then the whole. */
  LEADERS("/leaders"),
  /** Lamps, what is overdue, orders and measures. */
  SUPERVISION("/supervision"),
  /** Sums by year and unit. */
  MONEY("/money"),
  /** Drafts of the law, for those who may write them. */
  LAB("/lab"),
  /** Who does what, with which papers; offered to visitors. */
  GUIDE("/guide"),
  /** Checking a docket; offered to visitors. */
  VERIFY("/verify"),
  /** Looking for something; the box in the bar leads there. */
  SEARCH("/search"),
  /** What the person has been told; the count in the bar leads there. */
  NOTICES("/notices"),
  /** What the three administrators do; offered to them alone. */
  ADMINISTRATION("/administration");

  private static final List<Section> LEADING =
      List.of(LEADERS, PROJECTS, LISTS, UNITS, MEASURES, WORKBENCH, SUPERVISION, MONEY);

  private final String href;

  Section(String href) {
    this.href = href;
  }

  /** Where the word leads. */
  public String href() {
    return href;
  }

  /** Whether visitors are offered it. */
  boolean open() {
    return this == GUIDE || this == MEASURES || this == VERIFY;
  }

  /** The words offered to a person, the most used first; visitors get what is open. */
  static List<Section> offered(@Nullable Person person, List<String> deciders, Drafters drafters) {
    List<Section> offered = new ArrayList<>();
    if (person != null && person.office() != null) {
      return List.of(ADMINISTRATION, GUIDE, MEASURES, VERIFY);
    }
    if (person != null && decides(person, deciders)) {
      offered.addAll(LEADING);
    }
    for (Section section : values()) {
      boolean fits =
          person == null
              ? section.open()
              : section.fits(person) || (section == LAB && drafters.has(person));
      if (fits && !offered.contains(section)) {
        offered.add(section);
      }
    }
    return offered;
  }

  private boolean fits(Person person) {
    return this != SEARCH
        && this != NOTICES
        && this != ADMINISTRATION
        && this != LAB
        && (this != LEADERS || person.body() != null);
  }

  /** Whether a person holds a post in one of these standings. */
  static boolean decides(Person person, List<String> deciders) {
    return person.capacities().stream().anyMatch(held -> deciders.contains(held.standing()));
  }
}
