package guiju.platform.document;

import guiju.platform.web.Crumb;
import guiju.platform.web.Frame;
import java.util.List;

/**
 * A paper on a page of its own.
 *
 * @param frame the layout
 * @param crumbs the way here
 * @param styles style sheets of papers: the general one, and what stands at the foot of this one
 * @param paper the paper
 * @param notes what there is to know about it, on the screen only
 * @param links where else to go
 */
public record PaperPage(
    Frame frame,
    List<Crumb> crumbs,
    List<String> styles,
    PaperView paper,
    List<String> notes,
    List<Crumb> links) {}
