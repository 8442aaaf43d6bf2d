package guiju.engine.yaml;

/**
 * Where something stands.
 *
 * @param file relative to the folder that was loaded
 * @param line 1-based
 */
public record Place(String file, int line) {

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
