package guiju.platform.docket;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a name is about, once the words are taken out that every second name has: platform, system,
 * management. What is left is compared by pairs of neighbouring characters, and by words of other
 * scripts as they are.
 */
final class CoreWords {
  private static final List<String> COMMON = read();

  private CoreWords() {}

  /** The pieces of a text that say what it is about, in order. */
  static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    for (Terms.Run run : Terms.runs(text)) {
      if (run.characters()) {
        cut(run.text(), pieces);
      } else if (run.text().length() > 1 && !COMMON.contains(run.text())) {
        pieces.add(run.text());
      }
    }
    return pieces;
  }

  /** The terms by which pieces are compared. */
  static Set<String> terms(List<String> pieces) {
    Set<String> terms = new LinkedHashSet<>();
    for (String piece : pieces) {
      if (isWord(piece)) {
        terms.add(piece);
      } else {
        Terms.pairs(piece).stream()
            .filter(pair -> pair.codePointCount(0, pair.length()) == 2)
            .forEach(terms::add);
      }
    }
    return terms;
  }

  /** Longest stretches of the pieces made of shared terms only, in order, each once. */
  static List<String> shared(List<String> pieces, Set<String> shared) {
    Set<String> stretches = new LinkedHashSet<>();
    for (String piece : pieces) {
      if (isWord(piece)) {
        if (shared.contains(piece)) {
          stretches.add(piece);
        }
      } else {
        stretches(piece, shared, stretches);
      }
    }
    return List.copyOf(stretches);
  }

  private static void stretches(String piece, Set<String> shared, Set<String> stretches) {
    StringBuilder stretch = new StringBuilder();
    List<String> pairs = Terms.pairs(piece);
    for (String pair : pairs) {
      if (shared.contains(pair)) {
        stretch.append(stretch.isEmpty() ? pair : pair.substring(pair.offsetByCodePoints(0, 1)));
      } else if (!stretch.isEmpty()) {
        stretches.add(stretch.toString());
        stretch.setLength(0);
      }
    }
    if (!stretch.isEmpty()) {
      stretches.add(stretch.toString());
    }
  }

  private static void cut(String run, List<String> pieces) {
    String rest = run;
    for (String word : COMMON) {
      rest = rest.replace(word, " ");
    }
    for (String piece : rest.split(" ")) {
      if (piece.codePointCount(0, piece.length()) > 1) {
        pieces.add(piece);
      }
    }
  }

  private static boolean isWord(String piece) {
    return piece.codePointAt(0) < 0x2E80;
  }

  // Longer words first: taking out a part of one would leave the rest of it.
  private static List<String> read() {
    InputStream file = CoreWords.class.getResourceAsStream("common-words.txt");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> List.of(line.strip().split("\\s+")).stream())
          .filter(word -> !word.isEmpty())
          .sorted(Comparator.comparingInt(String::length).reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
