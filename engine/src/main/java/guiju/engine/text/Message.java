package guiju.engine.text;

import guiju.engine.expression.Scope;

/** A sentence whose figures are filled in from what a check saw. */
@FunctionalInterface
public interface Message {

  /** The sentence for a situation; unknown figures read as unknown, never as zero. */
  Text fill(Scope scope);

  /** A sentence without figures. */
  static Message plain(Text text) {
    return scope -> text;
  }
}
