package guiju.platform.rulebook;

import guiju.platform.web.Cite;
import guiju.platform.web.Crumb;
import guiju.platform.web.Diagram;
import guiju.platform.web.Frame;
import guiju.platform.web.Sentence;
import java.util.List;

/**
 * How one thing is done: who, papers, answers, checks, time limits, the way drawn, the law.
 *
 * @param frame the layout
 * @param crumbs the way here
 * @param title what it is called
 * @param say what the reader does in it, or how many take part
 * @param cites paragraphs
 * @param otherwise what is said when it does not concern a dossier; empty when it always does
 * @param steps acts of people, in order
 * @param papers papers asked for
 * @param forms what is to be filled in
 * @param opinions opinions asked for
 * @param limits obligations that arise
 * @param checks what is checked
 * @param automatic what the platform does by itself
 * @param diagram states and acts
 * @param law articles
 */
public record GuidePage(
    Frame frame,
    List<Crumb> crumbs,
    String title,
    Sentence say,
    List<Cite> cites,
    String otherwise,
    List<Step> steps,
    List<Paper> papers,
    List<Filling> forms,
    List<Opinion> opinions,
    List<Limit> limits,
    List<Check> checks,
    List<String> automatic,
    Diagram diagram,
    List<Law> law) {

  /** An act; mine when the reader takes it. */
  public record Step(
      String number,
      String label,
      String who,
      String from,
      String to,
      boolean mine,
      List<Cite> cites) {}

  /**
   * A paper.
   *
   * @param note that it must come from elsewhere, or is asked for under a condition
   * @param at the acts it is handed in with
   */
  public record Paper(String label, String issuer, String note, String at, List<Cite> cites) {}

  /** What an act asks to be filled in. */
  public record Filling(String act, String title, List<Part> parts) {}

  /** Questions that belong together. */
  public record Part(String title, String fields, List<Cite> cites) {}

  /** An opinion somebody is asked for. */
  public record Opinion(String who, String opinion, String note, List<Cite> cites) {}

  /** Something that must be done afterwards. */
  public record Limit(String what, String who, String when, String after, List<Cite> cites) {}

  /** A rule. */
  public record Check(
      String title, String force, String exits, String at, String cure, List<Cite> cites) {}

  /** An article. */
  public record Law(String label, String href, String about) {}
}
