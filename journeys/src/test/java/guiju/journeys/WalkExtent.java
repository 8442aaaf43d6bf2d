package guiju.journeys;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much is walked, by {@code -Dguiju.walk}: nothing said, samples of everything; {@code
 * everything}, each page by each person and before the browser; accounts with commas between them,
 * everything of these people only.
 */
record WalkExtent(boolean leavesNothingOut, Set<String> accounts) {

  static WalkExtent asked() {
    String asked = System.getProperty("guiju.walk", "");
    if (asked.isEmpty() || asked.equals("everything")) {
      return new WalkExtent(!asked.isEmpty(), Set.of());
    }
    return new WalkExtent(
        true, Arrays.stream(asked.split(",")).map(String::strip).collect(Collectors.toSet()));
  }

  boolean includes(String account) {
    return accounts.isEmpty() || accounts.contains(account);
  }
}
