package guiju.platform.project;

import guiju.platform.web.Cite;
import guiju.platform.web.FieldView;
import guiju.platform.web.FindingsPanel;
import guiju.platform.web.Frame;
import guiju.platform.web.Sentence;
import guiju.platform.web.SimilarMatters;
import guiju.platform.web.Stage;
import java.util.List;

/**
 * What would be asked of a project that is not written yet.
 *
 * @param frame the layout
 * @param say the answer in a sentence
 * @param fields the few facts asked for
 * @param stages the path
 * @param steps each procedure with its papers and bodies
 * @param findings what would stand in the way
 * @param later what will be checked on the way
 * @param similar what exists already that is like it, with the reasons
 * @param create where to begin; empty when the reader may not
 */
public record MayIPage(
    Frame frame,
    Sentence say,
    List<FieldView> fields,
    List<Stage> stages,
    List<Step> steps,
    FindingsPanel findings,
    List<FindingsPanel.Line> later,
    List<SimilarMatters.Line> similar,
    String create) {

  /** A procedure of the path. */
  public record Step(String title, List<Cite> cites, String papers, String bodies) {}
}
