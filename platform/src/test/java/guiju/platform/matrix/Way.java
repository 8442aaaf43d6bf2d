package guiju.platform.matrix;

/**
 * One way into the platform.
 *
 * @param verb the HTTP method
 * @param path with {variables}, and ** for the rest of a folder
 */
record Way(String verb, String path) {

  /** A variable may say what it looks like; that is no other way. */
  static Way of(String verb, String pattern) {
    return new Way(verb, pattern.replaceAll("\\{(\\w+):[^/]*}", "{$1}"));
  }

  @Override
  public String toString() {
    return verb + " " + path;
  }
}
