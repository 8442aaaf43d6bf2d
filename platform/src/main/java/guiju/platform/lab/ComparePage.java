package guiju.platform.lab;

import guiju.platform.web.Cite;
import guiju.platform.web.FindingsPanel;
import guiju.platform.web.Mark;
import guiju.platform.web.Sentence;
import java.util.List;

/**
 * One act under the law in force and under a draft, side by side.
 *
 * @param head the upper part
 * @param say the opening sentence
 * @param name the dossier
 * @param href its page
 * @param about the act, who took it and when
 * @param law the answer of the law in force
 * @param draft the answer of the draft
 * @param problems why the draft cannot tell; empty otherwise
 * @param rows checks that come out otherwise
 * @param follows what would follow otherwise
 * @param same how many checks come out alike
 */
public record ComparePage(
    LabHead head,
    Sentence say,
    String name,
    String href,
    String about,
    Answer law,
    Answer draft,
    List<String> problems,
    List<Row> rows,
    List<DraftPage.Detail> follows,
    String same) {

  /** Permitted or refused. */
  public record Answer(Mark mark, String words) {}

  /**
   * A check.
   *
   * @param title what is checked
   * @param cites where the law says so
   * @param readings the readings chosen where the text is open
   * @param law how it comes out in force
   * @param draft how it comes out under the draft
   */
  public record Row(String title, List<Cite> cites, List<String> readings, Cell law, Cell draft) {}

  /** How a check comes out. */
  public record Cell(Mark mark, String word, List<FindingsPanel.Detail> details) {}
}
