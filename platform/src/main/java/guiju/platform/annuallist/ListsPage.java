package guiju.platform.annuallist;

import guiju.platform.web.Frame;
import guiju.platform.web.Sentence;
import java.util.List;

/**
 * All annual lists.
 *
 * @param frame the layout
 * @param say how many there are
 * @param lists one line each, the latest first
 * @param create where a new one is opened; empty when the reader may not
 */
public record ListsPage(Frame frame, Sentence say, List<BoardPage.Listed> lists, String create) {}
