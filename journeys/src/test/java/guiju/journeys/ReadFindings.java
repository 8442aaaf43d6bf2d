package guiju.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * What a findings panel says.
 *
 * @param counts how many of each outcome, in words
 * @param standing what is not fine, the most pressing first
 * @param met titles of what is fine
 */
record ReadFindings(List<String> counts, List<Line> standing, List<String> met) {

  /**
   * One finding that stands.
   *
   * @param id the rule, field or paper it is about
   * @param words everything it says
   */
  record Line(String id, String words) {}

  /** Reads the panel; met findings are read although they are folded away. */
  static ReadFindings on(Page page) {
    Locator panel = page.locator("#findings");
    List<Line> standing =
        panel.locator("li.finding").all().stream()
            .map(
                line ->
                    new Line(line.getAttribute("id").substring("f-".length()), line.innerText()))
            .toList();
    return new ReadFindings(
        panel.locator(".counts li").allInnerTexts(),
        standing,
        panel.locator("details.fold ul").first().locator("li span:first-child").allTextContents());
  }

  /** What stands about this rule, field or paper; fails when nothing does. */
  Line line(String id) {
    return standing.stream()
        .filter(line -> line.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Nothing stands about " + id + ": " + standing));
  }

  /** Whether a finding about this rule, field or paper stands. */
  boolean stands(String id) {
    return standing.stream().anyMatch(line -> line.id().equals(id));
  }
}
