package guiju.platform.identity;

import guiju.engine.law.Capacity;

/** Somebody tried to act in a capacity that is not theirs. */
public final class CapacityNotHeld extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String account;
  private final transient Capacity capacity;

  CapacityNotHeld(String account, Capacity capacity) {
    super("Account %s does not hold the capacity %s".formatted(account, capacity));
    this.account = account;
    this.capacity = capacity;
  }

  /** Whose it is not. */
  public String account() {
    return account;
  }

  /** The capacity. */
  public Capacity capacity() {
    return capacity;
  }
}
