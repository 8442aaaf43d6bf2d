package guiju.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import guiju.journeys.House.Scripts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody before a browser. Whatever goes wrong in it (a script error, a violated content policy,
 * an answer of 500 or above, a missing part of a page, a call to another host) is remembered and
 * fails the journey, even if nobody looked.
 */
final class Visitor {
  private static final String LOADING_FAILED = "Failed to load resource";

  /** What htmx notes when somebody moves on before the findings have been looked at anew. */
  private static final List<String> LEFT_BEHIND =
      List.of("htmx:sendAbort", "htmx:afterRequest", "htmx:sendError");

  private static final String AXE = AxeBuilder.getAxeScript();

  /** A line for each; what is as it should be is not told, which takes a third of the time. */
  private static final String BARRIERS =
      """
      axe.run(document, {resultTypes: ['violations']}).then(found => found.violations.flatMap(
        one => one.nodes.map(node => one.id + ': ' + one.help + ' at ' + node.target)))
      """;

  private static final String TICKET = "guiju";
  private static final String TONGUE = "guiju-language";
  private static final int MISSING = 404;
  private static final int BROKEN = 500;

  private final BrowserContext window;
  private final Page page;
  private final String address;
  private final Scripts scripts;
  private final List<String> troubles = new ArrayList<>();

  Visitor(BrowserContext window, String address, Scripts scripts) {
    this.scripts = scripts;
    this.window = window;
    this.address = address;
    this.page = window.newPage();
    page.onConsoleMessage(this::hear);
    page.onPageError(error -> troubles.add("script error: " + error));
    page.onRequest(this::watch);
    page.onResponse(this::watch);
  }

  /** Whether pages do things while one types. */
  boolean runsScripts() {
    return scripts == Scripts.ON;
  }

  /** The page as Playwright sees it. */
  Page page() {
    return page;
  }

  /** Opens an address of the house. */
  Visitor open(String path) {
    page.navigate(path);
    return this;
  }

  /** Is recognised by a token as if it had come from the sign-in page. */
  Visitor carrying(String token) {
    window.addCookies(List.of(new Cookie(TICKET, token).setUrl(address)));
    return this;
  }

  /** Reads English from now on. */
  Visitor inEnglish() {
    return open("/language?to=en&back=" + URLEncoder.encode(path(), StandardCharsets.UTF_8));
  }

  /** Reads a language, {@code zh} or {@code en}, from the next page on. */
  Visitor reading(String language) {
    window.addCookies(List.of(new Cookie(TONGUE, language).setUrl(address)));
    return this;
  }

  /** Sits before a screen of this width now. */
  Visitor before(int width, int height) {
    page.setViewportSize(width, height);
    return this;
  }

  /** Whether the page must be pushed sideways to be read. */
  boolean pushedSideways() {
    return Boolean.TRUE.equals(
        page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth"));
  }

  /**
   * Opens the form of an act, named {@code procedure.act}; the key {@code new} begins a dossier.
   */
  ActForm act(String kind, String key, String act) {
    open("/acts/" + kind + "/" + key + "/" + act);
    return new ActForm(this);
  }

  /** Follows a link or presses a button by its words. */
  Visitor click(String words) {
    page.locator("a, button, summary")
        .filter(new Locator.FilterOptions().setHasText(words))
        .first()
        .click();
    page.waitForLoadState();
    return this;
  }

  /** Where the visitor is, without host. */
  String path() {
    return page.url().substring(address.length());
  }

  /** The words of the page's main part. */
  String text() {
    return page.locator("main").innerText();
  }

  /** The sentence that opens the page: where it stands, whose turn, what is missing. */
  String sentence() {
    return page.locator(".say").first().innerText();
  }

  /** What the page's findings panel says now. */
  ReadFindings findings() {
    return ReadFindings.on(page);
  }

  /**
   * Barriers for people with assistive technology, one line each; none is what we want. Who looks
   * for them is a script: without scripts nothing is looked for.
   */
  List<String> barriers() {
    List<String> barriers = new ArrayList<>();
    if (!runsScripts()) {
      return barriers;
    }
    page.evaluate(AXE);
    for (Object barrier : (List<?>) page.evaluate(BARRIERS)) {
      barriers.add(barrier.toString());
    }
    return barriers;
  }

  /** Keeps the whole page as a picture. */
  Visitor photograph(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    return this;
  }

  List<String> troubles() {
    return List.copyOf(troubles);
  }

  void leave() {
    window.close();
  }

  // A refused form answers 422 and the console notes it; answers are watched by their status
  // instead.
  private void hear(ConsoleMessage message) {
    boolean noted =
        message.text().startsWith(LOADING_FAILED)
            || LEFT_BEHIND.stream().anyMatch(message.text()::startsWith);
    if (message.type().equals("error") && !noted) {
      troubles.add("console: " + message.text() + " on " + page.url());
    }
  }

  private void watch(Request request) {
    boolean ours = request.url().startsWith(address + "/") || request.url().startsWith("data:");
    if (!ours && request.url().startsWith("http")) {
      troubles.add("asked another host: " + request.url());
    }
  }

  private void watch(Response response) {
    boolean part = !response.request().isNavigationRequest();
    if (response.status() >= BROKEN || (part && response.status() == MISSING)) {
      troubles.add(response.status() + " for " + response.url());
    }
  }
}
