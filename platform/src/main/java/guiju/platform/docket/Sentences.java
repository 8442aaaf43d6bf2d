package guiju.platform.docket;

import guiju.engine.text.Text;
import guiju.platform.Words;

/** The sentences of this module. */
final class Sentences {

  static final Words WORDS = new Words(Sentences.class);

  private Sentences() {}

  static Text of(String key, Object... gaps) {
    return WORDS.of(key, gaps);
  }
}
