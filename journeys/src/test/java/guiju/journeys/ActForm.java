package guiju.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The form of an act, filled in by the names of its fields; a cell of a table is {@code
 * field.row.column}, rows counting from 0.
 */
final class ActForm {
  private static final String SAVE = "button[name=do][value=save]";
  private static final String TAKE = "button[name=do][value=take]:visible";

  private final Visitor visitor;
  private final Page page;

  ActForm(Visitor visitor) {
    this.visitor = visitor;
    this.page = visitor.page();
    page.locator("form#act").waitFor();
  }

  /** Answers one question, however it is asked: typed, chosen, ticked. Several ticks: commas. */
  ActForm fill(String field, String answer) {
    openSection(field);
    Locator input = input(field);
    switch (input.first().evaluate("e => e.tagName === 'INPUT' ? e.type : e.tagName").toString()) {
      case "SELECT" -> input.selectOption(answer);
      case "radio" -> page.locator(named(field) + value(answer)).check();
      case "checkbox" -> {
        for (String one : answer.split(",", -1)) {
          page.locator(named(field) + value(one.strip())).check();
        }
      }
      default -> input.fill(answer);
    }
    return this;
  }

  /** Answers many questions, in order. */
  ActForm fill(Map<String, String> answers) {
    answers.forEach(this::fill);
    return this;
  }

  /** Answers those questions the form asks, and passes over answers to others. */
  ActForm answer(Map<String, String> answers) {
    answers.forEach(
        (field, answer) -> {
          if (input(field).count() > 0) {
            fill(field, answer);
          }
        });
    return this;
  }

  /** Answers one question and waits until the findings have been looked at anew. */
  ActForm type(String field, String answer) {
    // An earlier draft may hold the answer already; then nothing changes and nothing is looked at.
    if (!visitor.runsScripts()) {
      return fill(field, answer).save();
    } else if (!answer.equals(answer(field))) {
      // A look at an earlier answer may still be on its way: the one that counts holds this one.
      page.waitForResponse(
          response -> isLook(response) && holds(response, answer), () -> fill(field, answer));
      settled();
    }
    return this;
  }

  /** What the form holds for a question; empty when nothing is answered. Ticks: commas. */
  String answer(String field) {
    openSection(field);
    Locator input = input(field);
    if (input.and(page.locator("[type=radio], [type=checkbox]")).count() > 0) {
      return input.all().stream()
          .filter(Locator::isChecked)
          .map(Locator::inputValue)
          .collect(Collectors.joining(","));
    }
    return input.first().inputValue();
  }

  /** Encloses a paper: a small real PDF that says its own name. */
  ActForm upload(String material) {
    return upload(
        material, new FilePayload(material + ".pdf", "application/pdf", Pdf.saying(material)));
  }

  /** Encloses a paper of the caller's making. */
  ActForm upload(String material, FilePayload file) {
    looked(() -> page.locator(named("file." + material)).setInputFiles(file));
    return this;
  }

  /** Asks for more rows of a table until a cell of the next one is there. */
  ActForm another(String table, String cell) {
    if (input(cell).count() == 0) {
      answered(() -> page.locator("button[name=do]" + value("more." + table)).click());
    }
    return this;
  }

  /** Acts in one of several capacities held, such as {@code owner.principal}. */
  ActForm as(String capacity) {
    looked(() -> page.locator(named("capacity") + value(capacity)).check());
    return this;
  }

  /** What the panel beside the form says. */
  ReadFindings findings() {
    return visitor.findings();
  }

  /** Keeps the draft. */
  ActForm save() {
    answered(() -> page.locator(SAVE).click());
    return this;
  }

  /** Presses the button that takes the act; the page that answers is the visitor's new page. */
  Visitor take() {
    answered(() -> page.locator(TAKE).first().click());
    return visitor;
  }

  /** Takes the act and insists that it was taken. */
  Visitor taken() {
    take();
    if (!visitor.path().contains("?done=")) {
      throw new AssertionError(
          "Refused: %s%n%s%n%s"
              .formatted(
                  visitor.sentence(),
                  findings().standing(),
                  page.locator(":has(> [aria-invalid=true])").allInnerTexts()));
    }
    return visitor;
  }

  /** Takes the act and insists that it was refused; the form still stands. */
  ActForm refused() {
    take();
    if (visitor.path().contains("?done=")) {
      throw new AssertionError("Taken, although it should have been refused: " + visitor.path());
    }
    return this;
  }

  /**
   * Findings follow each answer; without scripts, each draft that is kept. A paper alone is sent
   * with the act.
   */
  private void looked(Runnable doing) {
    if (visitor.runsScripts()) {
      page.waitForResponse(ActForm::isLook, doing);
      settled();
    } else {
      doing.run();
      if (page.locator(SAVE).count() > 0) {
        save();
      }
    }
  }

  private static boolean holds(Response response, String answer) {
    byte[] sent = response.request().postDataBuffer();
    String text = sent == null ? "" : new String(sent, StandardCharsets.UTF_8);
    return text.isEmpty()
        || text.contains(answer)
        || text.contains(URLEncoder.encode(answer, StandardCharsets.UTF_8));
  }

  private void settled() {
    page.waitForFunction(
        "() => !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')");
  }

  /** A page of its own answers, after whatever redirects lead to it. */
  private void answered(Runnable doing) {
    page.waitForResponse(ActForm::isPage, doing);
    page.waitForLoadState();
  }

  private static boolean isPage(Response response) {
    boolean redirect = response.status() / 100 == 3;
    return response.request().isNavigationRequest() && !redirect;
  }

  private static boolean isLook(Response response) {
    return response.request().method().equals("POST")
        && response.request().headers().containsKey("hx-request");
  }

  private Locator input(String field) {
    return page.locator("form#act " + named(field) + ":not([type=hidden])");
  }

  /** A folded part of the form is opened, as a person would. */
  private void openSection(String field) {
    Locator folded =
        page.locator("details.sec:not([open])")
            .filter(new Locator.FilterOptions().setHas(page.locator(named(field))));
    if (folded.count() > 0) {
      folded.first().locator("summary").click();
    }
  }

  private static String named(String field) {
    return "[name='" + field + "']";
  }

  private static String value(String value) {
    return "[value='" + value + "']";
  }
}
