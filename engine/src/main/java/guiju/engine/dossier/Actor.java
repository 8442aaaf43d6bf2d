package guiju.engine.dossier;

import guiju.engine.law.Capacity;
import org.jspecify.annotations.Nullable;

/**
 * Who attempts an act.
 *
 * @param account the person's account
 * @param organisation id of the organisation the person acts for
 * @param body id of the rulebook's body the organisation is; null when it is none
 * @param capacity in which capacity
 */
public record Actor(String account, String organisation, @Nullable String body, Capacity capacity) {

  /** Nobody: the day has come. No account and no organisation has this name. */
  public static final Actor CLOCK =
      new Actor("clock", "clock", null, new Capacity("clock", "clock"));
}
