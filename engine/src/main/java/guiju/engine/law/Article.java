package guiju.engine.law;

import guiju.engine.text.Text;
import java.util.List;
import java.util.Map;

/**
 * One article of the regulation, in our own words.
 *
 * @param number its number
 * @param title what it is about, in a few words
 * @param about one or two sentences
 * @param says its duties, in the order of the paragraphs
 * @param readings what was chosen where the text is open
 * @param rules its rules, in file order
 * @param parameters its figures
 * @param elsewhere requirements met by the engine or by pages: id → how
 * @param noBehaviour requirements that ask for nothing: id → why
 * @param division what a single number in brackets counts when this article is cited
 * @param built false when the rulebook does not carry it out yet
 */
public record Article(
    int number,
    Text title,
    Text about,
    List<Sentence> says,
    List<Reading> readings,
    List<Rule> rules,
    List<Parameter> parameters,
    Map<String, Text> elsewhere,
    Map<String, Text> noBehaviour,
    Division division,
    boolean built) {

  /** What a citation such as {@code 16(1)} counts. */
  public enum Division {
    /** Paragraphs; a second number counts the items of the paragraph. */
    PARAGRAPHS,
    /** Items, in an article of one paragraph. */
    ITEMS
  }

  /**
   * One duty.
   *
   * @param text in our own words
   * @param force how hard it is
   * @param cites the paragraph
   */
  public record Sentence(Text text, Force force, String cites) {}

  /**
   * A choice made where the text is open.
   *
   * @param id such as A-16-1
   * @param question what was unclear
   * @param chosen what we chose
   * @param other what else it could mean, and what would follow
   */
  public record Reading(String id, Text question, Text chosen, Text other) {}
}
