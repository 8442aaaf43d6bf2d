package guiju.house;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.house.HouseRule.Where;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The habits of the house, watched over every module at once. */
class LintTest {
  private static final int LONGEST_FILE = 400;

  /** A test may be a long table of cases. */
  private static final int LONGEST_TEST = 700;

  /** Measures by hand and is no part of the house: it has a clock and texts of its own. */
  private static final String BENCHMARKS = "benchmarks";

  /** Files for which a rule is not meant, each for the reason beside it. */
  private static final Map<HouseRule, Set<String>> MEANT_OTHERWISE =
      Map.of(
          // Where the one clock is plugged into the machine.
          HouseRule.ONE_CLOCK,
          Set.of("HouseConfiguration.java"),
          // How a Chinese date, numeral, citation and amount are written.
          HouseRule.WORDS_APART,
          Set.of("Wording.java", "Filling.java"),
          // How the id of a requirement is written.
          HouseRule.LAW_APART,
          Set.of("IdentityFile.java"));

  private static final List<String> WRITTEN =
      List.of(".md", ".xml", ".yaml", ".properties", ".sql", ".css", ".js");

  @ParameterizedTest
  @EnumSource(HouseRule.class)
  void every_source_keeps_the_rule(HouseRule rule) {
    List<String> broken = new ArrayList<>();
    for (Path module : House.modules()) {
      if (rule.isFor(Where.MAIN) && !module.endsWith(BENCHMARKS)) {
        broken.addAll(broken(rule, module.resolve("src/main/java")));
      }
      if (rule.isFor(Where.TEST)) {
        broken.addAll(broken(rule, module.resolve("src/test/java")));
      }
    }
    if (rule.isFor(Where.ANYWHERE)) {
      WRITTEN.forEach(ending -> broken.addAll(brokenInText(rule, ending)));
    }

    assertThat(broken).as(rule.because()).isEmpty();
  }

  @Test
  void no_file_grows_beyond_what_one_can_read() {
    List<String> tooLong =
        sources()
            .filter(file -> House.text(file).lines().count() > longest(file))
            .map(House::named)
            .toList();

    assertThat(tooLong)
        .as("longer than %d lines, or %d for a test", LONGEST_FILE, LONGEST_TEST)
        .isEmpty();
  }

  @Test
  void every_package_says_what_it_is_and_admits_no_null() {
    List<String> silent =
        sources()
            .filter(file -> file.toString().contains("src/main/java"))
            .map(Path::getParent)
            .distinct()
            .map(folder -> folder.resolve("package-info.java"))
            .filter(file -> !Files.exists(file) || !saysWhatItIs(House.text(file)))
            .map(House::named)
            .toList();

    assertThat(silent).as("a sentence and @NullMarked").isEmpty();
  }

  @Test
  void no_template_says_anything_by_itself() {
    List<String> said = new ArrayList<>();
    for (Path module : House.modules()) {
      for (Path file : House.files(module.resolve("src/main/jte"), ".jte")) {
        Template.literals(House.text(file))
            .forEach(text -> said.add(House.named(file) + ": " + text));
      }
    }

    assertThat(said).as("words stand in the message files, in both languages").isEmpty();
  }

  @Test
  void there_are_modules_and_sources_to_look_at() {
    assertThat(House.modules()).isNotEmpty().allMatch(Files::isDirectory);
    assertThat(sources()).hasSizeGreaterThan(100);
  }

  private static Stream<Path> sources() {
    return House.modules().stream()
        .flatMap(module -> House.files(module.resolve("src"), ".java").stream());
  }

  private static int longest(Path file) {
    return House.named(file).contains("/src/test/") ? LONGEST_TEST : LONGEST_FILE;
  }

  private static boolean saysWhatItIs(String packageInfo) {
    return packageInfo.contains("/**") && packageInfo.contains("@NullMarked");
  }

  private static List<String> broken(HouseRule rule, Path folder) {
    List<String> broken = new ArrayList<>();
    for (Path file : House.files(folder, ".java")) {
      if (!isExcepted(rule, file)) {
        JavaSource.of(House.text(file)).lines().stream()
            .filter(rule::isBrokenBy)
            .forEach(line -> broken.add(House.named(file) + ":" + line.number()));
      }
    }
    return broken;
  }

  private static List<String> brokenInText(HouseRule rule, String ending) {
    List<String> broken = new ArrayList<>();
    for (Path file : House.files(House.root(), ending)) {
      int number = 0;
      for (String line : House.text(file).lines().toList()) {
        number++;
        if (rule.isBrokenBy(new JavaSource.Line(number, "", "", line))) {
          broken.add(House.named(file) + ":" + number);
        }
      }
    }
    return broken;
  }

  private static boolean isExcepted(HouseRule rule, Path file) {
    return MEANT_OTHERWISE
        .getOrDefault(rule, Set.of())
        .contains(String.valueOf(file.getFileName()));
  }
}
