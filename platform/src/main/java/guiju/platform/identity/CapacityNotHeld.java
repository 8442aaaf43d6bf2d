package guiju.platform.identity;

import guiju.engine.law.Capacity;

/** Somebody tried to act in a capacity that is not theirs. */
public final class CapacityNotHeld extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CapacityNotHeld(String account, Capacity capacity) {
    super("Account %s does not hold the capacity %s".formatted(account, capacity));
  }
}
