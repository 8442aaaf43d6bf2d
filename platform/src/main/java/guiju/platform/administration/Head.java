package guiju.platform.administration;

import guiju.platform.web.Frame;
import guiju.platform.web.Sentence;
import java.util.List;

/**
 * What every page of the administration begins with.
 *
 * @param frame the layout
 * @param places the pages of the reader's office
 * @param say the opening sentence
 * @param note what has just been done; empty when nothing
 * @param objection why what was asked for was not done; empty when nothing was asked for
 */
public record Head(
    Frame frame, List<Frame.Place> places, Sentence say, String note, String objection) {}
