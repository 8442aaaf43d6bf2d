package guiju.platform.lab;

import guiju.platform.web.Crumb;
import guiju.platform.web.Frame;
import java.util.List;

/**
 * The upper part of a page of a draft.
 *
 * @param frame the layout
 * @param crumbs the way here
 * @param title what the draft is called
 * @param about what it was started from, and its latest revision
 * @param path its address
 * @param tabs its pages
 */
public record LabHead(
    Frame frame, List<Crumb> crumbs, String title, String about, String path, List<Tab> tabs) {

  /** One of its pages. */
  public record Tab(String label, String href, boolean current) {}
}
