package guiju.engine.loading;

import static java.util.stream.Collectors.joining;

import guiju.engine.yaml.Section;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Reads words out of closed lists: {@code inPrinciple} is {@code Force.IN_PRINCIPLE}. */
final class Words {
  private Words() {}

  static <E extends Enum<E>> E word(Section section, String key, Class<E> words, E fallback) {
    Optional<String> text = section.optionalText(key);
    if (text.isEmpty()) {
      return fallback;
    }
    Optional<E> word = of(text.get(), words);
    if (word.isEmpty()) {
      unknown(section, key, text.get(), words);
    }
    return word.orElse(fallback);
  }

  /** The word, when the list has it. */
  static <E extends Enum<E>> Optional<E> of(String text, Class<E> words) {
    return Arrays.stream(words.getEnumConstants())
        .filter(word -> inFiles(word).equals(text))
        .findFirst();
  }

  /** Says that a word is not in the list, and what is. */
  static <E extends Enum<E>> void unknown(
      Section section, String key, String text, Class<E> words) {
    String known =
        Arrays.stream(words.getEnumConstants()).map(Words::inFiles).collect(joining(", "));
    section.problem(key, "\"" + text + "\" is not one of: " + known);
  }

  static String inFiles(Enum<?> word) {
    String[] parts = word.name().toLowerCase(Locale.ROOT).split("_");
    StringBuilder name = new StringBuilder(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      name.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i].substring(1));
    }
    return name.toString();
  }
}
