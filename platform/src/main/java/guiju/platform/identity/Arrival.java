package guiju.platform.identity;

import guiju.platform.identity.Session.Step;
import guiju.platform.identity.Session.Way;
import java.util.Set;

/**
 * Somebody comes in.
 *
 * @param account whose account
 * @param way how
 * @param origin from where
 * @param due what must be done before anything else
 */
record Arrival(String account, Way way, Origin origin, Set<Step> due) {

  /** By a click, in a demonstration. */
  static Arrival byCard(String account, Origin origin) {
    return new Arrival(account, Way.DEMONSTRATION, origin, Set.of());
  }
}
