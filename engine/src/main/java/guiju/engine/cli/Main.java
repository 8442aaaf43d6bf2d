package guiju.engine.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The engine from the command line: lint, cases, rule, outlook, diff. Exit 0 permitted, fine or the
 * same; 3 refused, flaws found or different; 2 unusable input.
 */
public final class Main {
  private Main() {}

  /** Runs one command and ends the program with its exit code. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int code = run(List.of(arguments), out, err);
    System.exit(code);
  }

  /** Runs one command and returns its exit code. */
  public static int run(List<String> arguments, PrintStream out, PrintStream err) {
    try {
      return Commands.run(arguments, out);
    } catch (UnusableInput e) {
      e.lines().forEach(err::println);
      return UnusableInput.EXIT;
    }
  }
}
