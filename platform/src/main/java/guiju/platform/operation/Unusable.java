package guiju.platform.operation;

/** What was given to a command cannot be used; the message says why and what to do. */
final class Unusable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unusable(String why) {
    super(why);
  }
}
