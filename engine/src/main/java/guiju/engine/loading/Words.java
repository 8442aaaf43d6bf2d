package guiju.engine.loading;

import guiju.engine.yaml.Section;
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
    for (E word : words.getEnumConstants()) {
      if (inFiles(word).equals(text.get())) {
        return word;
      }
    }
    StringBuilder known = new StringBuilder();
    for (E word : words.getEnumConstants()) {
      known.append(known.isEmpty() ? "" : ", ").append(inFiles(word));
    }
    section.problem(key, "\"" + text.get() + "\" is not one of: " + known);
    return fallback;
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
