package guiju.platform.administration;

import guiju.platform.lab.DraftPage;
import guiju.platform.web.Crumb;
import java.util.List;

/**
 * A rulebook before it is put into force: what it changes, whether it holds together, what it would
 * have changed.
 *
 * @param head its beginning
 * @param crumbs the way here
 * @param path where its forms go
 * @param waiting whether the check is still going on
 * @param facts what it is
 * @param checks whether it holds together
 * @param problems what keeps it from being used, by place
 * @param changes what it says otherwise than the law in force
 * @param changesNote how many that is
 * @param may what the reader may do
 * @param earliest the first day that can be chosen
 */
public record LawReviewPage(
    Head head,
    List<Crumb> crumbs,
    String path,
    boolean waiting,
    List<TablePage.Row> facts,
    List<TablePage.Row> checks,
    List<TablePage.Row> problems,
    List<DraftPage.Change> changes,
    String changesNote,
    May may,
    String earliest) {

  /** What the reader may do. */
  public record May(boolean tryOut, boolean propose, boolean decide, boolean takeBack) {

    static final May NOTHING = new May(false, false, false, false);
  }
}
