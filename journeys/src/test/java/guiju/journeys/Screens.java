package guiju.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Takes a picture of every page, at an office and on a phone, in both languages; {@code
 * CONTRIBUTING.md} says how. They are kept in {@code docs/screens} with a page that shows them.
 */
@Journey
class Screens {
  private static final Path FOLDER = Path.of("..", "docs", "screens");
  private static final long ALTOGETHER = 12_000_000;

  private static final List<Screen> SCREENS =
      List.of(
          new Screen("sign-in", "", "/sign-in", "Sign in"),
          new Screen("workbench", "zhou-lian", "/", "Workbench"),
          new Screen("may-i", "zhou-lian", "/may-i", "May I?"),
          new Screen("projects", Town.EXAMINER, "/projects", "Projects"),
          new Screen("project", "zhou-lian", "/projects/P-2025-002", "Project"),
          new Screen("docket", "zhou-lian", "/projects/P-2025-002?tab=docket", "Docket"),
          new Screen("diagrams", "zhou-lian", "/projects/P-2025-002?tab=diagrams", "Diagrams"),
          new Screen(
              "act", "zhou-lian", "/acts/project/P-2026-012/implementation-plan.prepare", "Act"),
          new Screen("annual-list", Town.EXAMINER, "/annual-lists/2027", "Annual list"),
          new Screen("unit", "zhou-lian", "/units/civil-affairs", "Unit"),
          new Screen("catalogue", "zhou-lian", "/catalogues/system", "Catalogue"),
          new Screen("bring", "zhou-lian", "/catalogues/system/bring", "Bring in from Excel"),
          new Screen("supervision", Town.EXAMINER, "/supervision", "Supervision"),
          new Screen("money", Town.FINANCE, "/money", "Money"),
          new Screen("leaders", Town.LEADER, "/leaders", "Leaders' view"),
          new Screen("measures", "", "/measures", "The Measures"),
          new Screen("article", "", "/measures/16", "An article"),
          new Screen("guide", "", "/guide", "Service guide"),
          new Screen("procedure", "", "/guide/feasibility", "A procedure"),
          new Screen("search", "zhou-lian", "/search?q=%E5%B9%B3%E5%8F%B0", "Search"),
          new Screen("notices", "zhou-lian", "/notices?show=all", "Notices"),
          new Screen("choices", "zhou-lian", "/notices/choices", "How to be told"),
          new Screen("verify", "", "/verify", "Verify"),
          new Screen("account", "zhou-lian", "/account", "Own account"),
          new Screen("lab", "shen-liqing", "/lab", "The lab"),
          new Screen("administration", "gao-liyi", "/administration", "Administration"),
          new Screen("accounts", "gao-liyi", "/administration/accounts", "Accounts"),
          new Screen("policy", "gao-lier", "/administration/policy", "Security policy"),
          new Screen("trail", "gao-lisan", "/administration/trail", "Audit trail"));

  /** A page, who sits before it, and what it is called. */
  private record Screen(String name, String account, String path, String title) {
    String file(String size, String language) {
      return name + "-" + size + "-" + language + ".png";
    }
  }

  @Test
  void every_page_has_its_picture(@Inhabited House house) throws IOException {
    for (Screen screen : SCREENS) {
      Visitor visitor = screen.account.isEmpty() ? house.visitor() : house.visitor(screen.account);
      for (String language : List.of("zh", "en")) {
        visitor.reading(language);
        visitor.before(House.TYPICAL_OFFICE_WIDTH, House.TYPICAL_OFFICE_HEIGHT);
        keep(visitor, screen, "office", language);
        visitor.before(House.PHONE_WIDTH, House.PHONE_HEIGHT);
        keep(visitor, screen, "phone", language);
      }
      house.seeOff(visitor);
    }
    Files.writeString(FOLDER.resolve("README.md"), index());

    assertThat(size()).isLessThan(ALTOGETHER);
  }

  private static void keep(Visitor visitor, Screen screen, String size, String language) {
    visitor.open(screen.path);
    assertThat(visitor.path()).isEqualTo(screen.path);
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
    for (Screen screen : SCREENS) {
      index.append("## ").append(screen.title).append("\n\n");
      for (String size : List.of("office", "phone")) {
        for (String language : List.of("zh", "en")) {
          int width = size.equals("office") ? 600 : 171;
          index.append(
              "<img src=\"%s\" width=\"%d\" alt=\"%s\">\n"
                  .formatted(screen.file(size, language), width, screen.title));
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
