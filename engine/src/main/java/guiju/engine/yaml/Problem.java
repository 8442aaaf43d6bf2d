package guiju.engine.yaml;

/**
 * Something a file says that cannot be used.
 *
 * @param file the file, relative to the rulebook's folder
 * @param line 1-based
 * @param message what is wrong, what was expected, what to do
 */
public record Problem(String file, int line, String message) {

  @Override
  public String toString() {
    return file + ":" + line + ": " + message;
  }
}
