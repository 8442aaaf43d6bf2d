package guiju.engine.cli;

import java.util.List;

/** What was given on the command line cannot be used; the lines say why. */
final class UnusableInput extends Exception {
  static final int EXIT = 2;
  private static final long serialVersionUID = 1L;

  private final transient List<String> lines;

  UnusableInput(List<String> lines) {
    super(String.join("\n", lines));
    this.lines = List.copyOf(lines);
  }

  UnusableInput(String line) {
    this(List.of(line));
  }

  List<String> lines() {
    return lines;
  }
}
