package guiju.journeys;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much is walked, by {@code -Dguiju.walk}: nothing said, samples of everything and a few pages
 * before the browser; {@code samples}, so many pages there that whatever pages are built of is
 * seen; {@code everything}, each page by each person and before the browser; accounts with commas
 * between them, everything of these people only.
 *
 * @param leavesNothingOut whether each walks everywhere and each page is looked at
 * @param looks how many pages are looked at in a browser otherwise
 * @param accounts who walks; everybody when empty
 */
record WalkExtent(boolean leavesNothingOut, int looks, Set<String> accounts) {
  private static final int FEW = 16;

  static WalkExtent asked() {
    String asked = System.getProperty("guiju.walk", "");
    return switch (asked) {
      case "" -> new WalkExtent(false, FEW, Set.of());
      case "samples" -> new WalkExtent(false, Integer.MAX_VALUE, Set.of());
      case "everything" -> new WalkExtent(true, Integer.MAX_VALUE, Set.of());
      default -> new WalkExtent(true, Integer.MAX_VALUE, accounts(asked));
    };
  }

  private static Set<String> accounts(String asked) {
    return Arrays.stream(asked.split(",")).map(String::strip).collect(Collectors.toSet());
  }

  boolean includes(String account) {
    return accounts.isEmpty() || accounts.contains(account);
  }
}
