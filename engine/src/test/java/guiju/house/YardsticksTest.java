package guiju.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What documents claim a test shows is shown by a test that is there. */
class YardsticksTest {
  private static final Pattern NAMED =
      Pattern.compile("`([A-Z]\\w*(?:Test|Journey))(?:\\.(\\w+))?(?:\\(\\))?`");

  @Test
  void every_test_a_document_names_exists() {
    Map<String, Path> tests = new HashMap<>();
    for (Path module : House.modules()) {
      House.files(module.resolve("src/test/java"), ".java")
          .forEach(file -> tests.put(name(file), file));
    }
    List<String> lost = new ArrayList<>();
    int found = 0;
    for (Path page : House.files(House.root().resolve("docs"), ".md")) {
      Matcher named = NAMED.matcher(House.text(page));
      while (named.find()) {
        found++;
        Path file = tests.get(named.group(1));
        String method = named.group(2);
        if (file == null
            || (method != null && !House.text(file).contains("void " + method + "("))) {
          lost.add(House.named(page) + " → " + named.group());
        }
      }
    }

    assertThat(found).isGreaterThan(30);
    assertThat(lost).isEmpty();
  }

  @Test
  void every_item_says_what_shows_it() {
    List<String> silent = new ArrayList<>();
    Path page = House.root().resolve("docs/yardsticks.md");
    for (String line : House.text(page).lines().filter(one -> one.startsWith("| ")).toList()) {
      String[] cells = line.split("\\|", -1);
      if (cells.length != 5 || cells[3].isBlank()) {
        silent.add(line);
      }
    }

    assertThat(Files.exists(page)).isTrue();
    assertThat(silent).isEmpty();
  }

  private static String name(Path file) {
    return Objects.requireNonNull(file.getFileName()).toString().replace(".java", "");
  }
}
