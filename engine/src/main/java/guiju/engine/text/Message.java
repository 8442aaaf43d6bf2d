package guiju.engine.text;

import guiju.engine.expression.Scope;

/** A sentence whose figures are filled in from what a check saw. */
public interface Message {

  /** The sentence for a situation; unknown figures read as unknown, never as zero. */
  Text fill(Scope scope);

  /** The sentence as the rulebook writes it, with braces where figures are filled in. */
  Text written();

  /** A sentence without figures. */
  static Message plain(Text text) {
    return new Plain(text);
  }

  /**
   * A sentence without figures.
   *
   * @param written the sentence
   */
  record Plain(Text written) implements Message {
    @Override
    public Text fill(Scope scope) {
      return written;
    }
  }
}
