package guiju.platform.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every pattern of the product, run on texts that make bad patterns run away: repetitions of what
 * it asks for, with an end that does not fit. Counted in characters looked at, not in time: a
 * pattern that looks at each character a few hundred times is bad on any machine.
 */
class PatternsTest {

  private static final List<Path> SOURCES =
      List.of(Path.of("src/main/java"), Path.of("../engine/src/main/java"));
  private static final int LENGTH = 400;
  private static final long LOOKS_MOST = 40L * LENGTH;

  /** A text that counts how often it is looked at. */
  private static final class Watched implements CharSequence {
    private final String text;
    private long looks;

    Watched(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (++looks > 100 * LOOKS_MOST) {
        throw new IllegalStateException("runs away");
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
      return text.substring(from, to);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  static Stream<String> patterns() {
    List<String> patterns = new ArrayList<>();
    Pattern literal =
        Pattern.compile(
            "(?:Pattern\\.compile|\\.matches|\\.replaceAll|\\.replaceFirst|\\.split)\\(\\s*"
                + "((?:\"(?:[^\"\\\\\\n]|\\\\.)*\"\\s*\\+?\\s*)+)");
    for (Path file : files()) {
      Matcher found = literal.matcher(text(file));
      while (found.find()) {
        String pattern = unquoted(found.group(1));
        if (!pattern.isEmpty()) {
          patterns.add(pattern);
        }
      }
    }
    return patterns.stream().distinct().sorted();
  }

  @ParameterizedTest(name = "CWE-1333 ASVS 1.3.12 {0}")
  @MethodSource("patterns")
  void no_pattern_runs_away(String written) {
    Pattern pattern = Pattern.compile(written, Pattern.DOTALL);
    for (String text : worst(written)) {
      Watched watched = new Watched(text);
      Matcher matcher = pattern.matcher(watched);
      matcher.matches();
      assertThat(watched.looks).as("whole: %s", clip(text)).isLessThan(LOOKS_MOST);
      watched.looks = 0;
      matcher.reset();
      int found = 0;
      while (matcher.find() && found++ < LENGTH) {
        // every occurrence is looked for
      }
      // Finding may start anew at every character, and no more than that.
      assertThat(watched.looks).as("within: %s", clip(text)).isLessThan(LENGTH * LENGTH * 5L / 4);
    }
  }

  @Test
  void a_pattern_that_runs_away_would_be_seen() {
    Watched watched = new Watched("a".repeat(LENGTH) + "!");
    org.junit.jupiter.api.Assertions.assertThrows(
        IllegalStateException.class,
        () -> Pattern.compile("a*a*a*a*a*b").matcher(watched).matches());
  }

  @Test
  void the_patterns_of_the_sources_are_the_patterns_of_the_program() throws Exception {
    List<String> found = patterns().toList();
    List<String> missing = new ArrayList<>();
    for (Path file : files()) {
      if (!text(file).contains("static final Pattern")) {
        continue;
      }
      String name =
          file.toString()
              .replaceAll("^.*src/main/java/", "")
              .replace(".java", "")
              .replace('/', '.');
      for (Field field : Class.forName(name).getDeclaredFields()) {
        if (field.getType() == Pattern.class && Modifier.isStatic(field.getModifiers())) {
          field.setAccessible(true);
          String pattern = ((Pattern) field.get(null)).pattern();
          if (!found.contains(pattern)) {
            missing.add(name + "." + field.getName() + " = " + pattern);
          }
        }
      }
    }
    assertThat(found).hasSizeGreaterThan(60);
    // What is put together from parts is tried here as it is.
    for (String one : missing) {
      no_pattern_runs_away(one.substring(one.indexOf(" = ") + 3));
    }
  }

  /** Repetitions of characters and pairs the pattern names, each with an end that does not fit. */
  private static List<String> worst(String pattern) {
    List<String> units =
        new ArrayList<>(List.of("a", "0", " ", "-", "/", ".", "a.", "0,", "字", "(", "[["));
    pattern
        .chars()
        .filter(c -> c > 32 && c < 127)
        .distinct()
        .forEach(c -> units.add(String.valueOf((char) c)));
    List<String> texts = new ArrayList<>();
    for (String unit : units) {
      String many = unit.repeat(LENGTH / unit.length());
      texts.add(many);
      texts.add(many + "\u0001");
      texts.add("a" + many + "!");
    }
    return texts;
  }

  private static String unquoted(String literals) {
    StringBuilder out = new StringBuilder();
    Matcher one = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"").matcher(literals);
    while (one.find()) {
      out.append(one.group(1).translateEscapes());
    }
    return out.toString();
  }

  private static List<Path> files() {
    List<Path> all = new ArrayList<>();
    for (Path folder : SOURCES) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(all::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String clip(String text) {
    return text.substring(0, 5) + "…";
  }
}
