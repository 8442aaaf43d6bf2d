package guiju.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import guiju.engine.Rulebook;
import guiju.platform.enactment.LawInForce;
import guiju.platform.lab.Review;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Takes a picture of every page, at an office and on a phone, in both languages; {@code
 * CONTRIBUTING.md} says how. They are kept in {@code docs/screens} with a page that shows them.
 */
@Journey
class Screens {
  private static final Path FOLDER = Path.of("..", "docs", "screens");
  private static final long ALTOGETHER = 12_000_000;
  private static final double LONGEST_CHECK = 180_000;

  @Test
  void every_page_has_its_picture(@Inhabited House house) throws IOException {
    long draft = drafted(house);
    Map<String, Visitor> visitors = new HashMap<>();
    for (Screen screen : Screen.all(draft)) {
      Visitor visitor =
          visitors.computeIfAbsent(
              screen.account(), one -> one.isEmpty() ? house.visitor() : house.visitor(one));
      for (String language : List.of("zh", "en")) {
        visitor.reading(language);
        visitor.before(House.TYPICAL_OFFICE_WIDTH, House.TYPICAL_OFFICE_HEIGHT);
        keep(visitor, screen, "office", language);
        visitor.before(House.PHONE_WIDTH, House.PHONE_HEIGHT);
        keep(visitor, screen, "phone", language);
      }
    }
    Files.writeString(FOLDER.resolve("README.md"), index());

    assertThat(size()).isLessThan(ALTOGETHER);
  }

  /** A draft of the law with one figure changed, so that there is something to look at. */
  private static long drafted(House house) {
    LawInForce force = house.part(LawInForce.class);
    Map<String, String> files = new TreeMap<>(force.files());
    files.compute("rulebook.yaml", (path, text) -> text.replaceFirst("2023\\.1", "2027.1"));
    files.compute(
        "articles/16.yaml",
        (path, text) ->
            text.replaceFirst("(2023-05-09: 10000000\\.00)", "$1, 2027-01-01: 20000000.00"));
    Review review = house.part(Review.class);
    long draft =
        review
            .bringIn("合并编报上限提到两千万", house.part(Rulebook.class).identity(), files, "shen-liqing")
            .orElseThrow();
    Visitor visitor = house.visitor(Town.EXAMINER);
    visitor
        .page()
        .waitForCondition(
            () -> review.of(review.offer(draft).orElseThrow()).isPresent(),
            new Page.WaitForConditionOptions().setTimeout(LONGEST_CHECK));
    house.seeOff(visitor);
    return draft;
  }

  private static void keep(Visitor visitor, Screen screen, String size, String language) {
    visitor.open(screen.path());
    assertThat(visitor.path()).isEqualTo(screen.path());
    Palette.keep(
        visitor.page().screenshot(new Page.ScreenshotOptions()),
        FOLDER.resolve(screen.file(size, language)));
  }

  private static String index() {
    StringBuilder index =
        new StringBuilder(
            """
            # Every page, as it looks

            Made by the journey `Screens` (CONTRIBUTING says how), from the demonstration city on
            18 November 2026: at 1366 × 768, the common office screen, and at 390 × 844, a phone;
            in Chinese and in English.

            """);
    for (Screen screen : Screen.all(0)) {
      index.append("## ").append(screen.title()).append("\n\n");
      for (String size : List.of("office", "phone")) {
        for (String language : List.of("zh", "en")) {
          int width = size.equals("office") ? 600 : 171;
          index.append(
              "<img src=\"%s\" width=\"%d\" alt=\"%s\">\n"
                  .formatted(screen.file(size, language), width, screen.title()));
        }
      }
      index.append('\n');
    }
    return index.toString();
  }

  private static long size() throws IOException {
    long size = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(FOLDER, "*.png")) {
      for (Path file : files) {
        size += Files.size(file);
      }
    }
    return size;
  }
}
