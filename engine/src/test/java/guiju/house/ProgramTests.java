package guiju.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tests that carry the id of a requirement as their tag: what the program answers by itself. */
final class ProgramTests {
  private static final Pattern TAGGED =
      Pattern.compile("@Tag\\(\"(R-\\d+-\\d+)\"\\)|\\bvoid (\\w+)\\(");

  private ProgramTests() {}

  /** Requirement → tests, each as {@code Class.method}. */
  static Map<String, List<String>> all() {
    Map<String, List<String>> tests = new TreeMap<>();
    for (Path module : House.modules()) {
      House.files(module.resolve("src/test/java"), ".java").forEach(file -> read(file, tests));
    }
    return tests;
  }

  /** A tag belongs to the method that follows it. */
  private static void read(Path file, Map<String, List<String>> tests) {
    String type = String.valueOf(file.getFileName()).replace(".java", "");
    List<String> pending = new ArrayList<>();
    Matcher found = TAGGED.matcher(House.text(file));
    while (found.find()) {
      if (found.group(1) != null) {
        pending.add(found.group(1));
        continue;
      }
      for (String id : pending) {
        tests.computeIfAbsent(id, i -> new ArrayList<>()).add(type + "." + found.group(2));
      }
      pending.clear();
    }
  }
}
