package guiju.journeys;

import com.microsoft.playwright.Page;

/** Somebody who has no mouse: everything is reached by Tab, and what is reached is always seen. */
final class Keys {
  /** More steps than any page has things to stop at. */
  private static final int STEPS = 250;

  private static final String UNSEEN =
      """
      (() => {
        const at = document.activeElement;
        const box = at.getBoundingClientRect();
        const style = getComputedStyle(at);
        const marked = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
        return at !== document.body && (!marked || box.width === 0 || box.bottom < 0);
      })()""";

  private final Page page;

  Keys(Visitor visitor) {
    this.page = visitor.page();
  }

  Keys press(String key) {
    page.keyboard().press(key);
    return this;
  }

  Keys type(String text) {
    page.keyboard().insertText(text);
    return this;
  }

  /** Goes on by Tab until something is reached; fails when it cannot be, or the way isn't seen. */
  Keys reach(String what) {
    for (int i = 0; i < STEPS; i++) {
      if (isAt(what)) {
        return this;
      }
      press("Tab");
      if (Boolean.TRUE.equals(page.evaluate(UNSEEN))) {
        throw new AssertionError("Nobody sees where they are: " + here());
      }
    }
    throw new AssertionError(what + " is not reached by Tab on " + page.url());
  }

  /** Chooses one of several by the arrow keys; the first is reached by Tab. */
  Keys choose(String name, String value) {
    reach("[name='" + name + "']");
    for (int i = 0; i < STEPS && !isAt("[value='" + value + "']"); i++) {
      press("ArrowDown");
    }
    return press("Space");
  }

  /** Whether it is what the keyboard acts upon. */
  boolean isAt(String what) {
    return Boolean.TRUE.equals(page.evaluate("what => document.activeElement.matches(what)", what));
  }

  /** What the keyboard acts upon, in its own words. */
  String here() {
    return String.valueOf(page.evaluate("document.activeElement.outerHTML.slice(0, 200)"));
  }
}
