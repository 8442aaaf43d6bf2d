package guiju.platform.identity;

/** Somebody must show a password or a code once more before this. */
public final class NotFresh extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotFresh() {
    super("This asks for a password or a code shown within the last five minutes");
  }
}
