package guiju.platform.web;

import java.util.Locale;

/** An enumeration whose values have a word in both languages; a test goes through all of them. */
public interface Worded {
  /** The value's name, as enumerations give it. */
  String name();

  /** The key of the value's word: enumeration and value in lower case, joined by a dot. */
  default String key() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT)
        + "."
        + name().toLowerCase(Locale.ROOT);
  }
}
