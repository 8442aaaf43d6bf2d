package guiju.platform.administration;

import java.util.List;

/**
 * Where an administrator comes in.
 *
 * @param head its beginning
 * @param tasks what waits for this office
 * @param offices who holds which office, and what it may and may not
 */
public record StartPage(Head head, List<Task> tasks, List<Row> offices) {

  /** Something to look at. */
  public record Task(String label, String href, String about) {}

  /** An office. */
  public record Row(String office, String holders, String may, String never) {}
}
