package guiju.platform.rulebook;

import guiju.platform.web.Frame;
import guiju.platform.web.Mark;
import java.util.List;

/**
 * One article in our own words, with what follows from it.
 *
 * @param frame the layout
 * @param contents the table of contents
 * @param place document and chapter
 * @param title number and title
 * @param about what it is about
 * @param built whether it is carried out yet
 * @param says its duties with their force
 * @param readings what was chosen where the text is open
 * @param rules its rules
 * @param rulesNote how many there are
 * @param cases worked examples with their results
 * @param parameters its figures
 * @param acts where its rules act
 * @param requirements what it owes, and by what it is met
 * @param lab where changes of it are drafted; empty for those who may not
 */
public record ArticlePage(
    Frame frame,
    List<MeasuresPage.Chapter> contents,
    String place,
    String title,
    String about,
    boolean built,
    List<Say> says,
    List<Reading> readings,
    List<RuleLine> rules,
    String rulesNote,
    List<Case> cases,
    List<Parameter> parameters,
    List<Line> acts,
    List<Line> requirements,
    String lab) {

  /** A duty with its force. */
  public record Say(String text, String force) {}

  /** A reading chosen. */
  public record Reading(String id, String question, String chosen, String other) {}

  /**
   * A rule.
   *
   * @param exits whether a waiver or an exemption exists
   * @param where the acts that check it
   */
  public record RuleLine(
      String id, String title, String force, String exits, String where, String cure) {}

  /** A worked example. */
  public record Case(String name, String date, List<Result> results) {}

  /** What comes out of it. */
  public record Result(Mark mark, String words, String about) {}

  /** A figure. */
  public record Parameter(String label, List<Term> lines) {}

  /** A term with its text. */
  public record Term(String term, String text) {}

  /** A line with a note. */
  public record Line(String label, String about, String note) {}
}
