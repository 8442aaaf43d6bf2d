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
 * @param depth how far each person goes
 * @param looks how many pages are looked at in a browser when samples are walked
 * @param accounts who walks; everybody when empty
 */
record WalkExtent(Depth depth, int looks, Set<String> accounts) {
  private static final int FEW = 16;

  /** How far each person goes. */
  enum Depth {
    /** Of those alike one to each sort of page; somebody to each dossier and each detail. */
    SAMPLES,
    /** Each person to each sort of page they are led to. */
    SORTS,
    /** Each person everywhere. */
    EVERYTHING
  }

  /** Everybody to each sort of page, all of them before the browser. */
  static WalkExtent sorts() {
    return new WalkExtent(Depth.SORTS, Integer.MAX_VALUE, Set.of());
  }

  static WalkExtent asked() {
    String asked = System.getProperty("guiju.walk", "");
    return switch (asked) {
      case "" -> new WalkExtent(Depth.SAMPLES, FEW, Set.of());
      case "samples" -> new WalkExtent(Depth.SAMPLES, Integer.MAX_VALUE, Set.of());
      case "everything" -> new WalkExtent(Depth.EVERYTHING, Integer.MAX_VALUE, Set.of());
      default -> new WalkExtent(Depth.EVERYTHING, Integer.MAX_VALUE, accounts(asked));
    };
  }

  private static Set<String> accounts(String asked) {
    return Arrays.stream(asked.split(",")).map(String::strip).collect(Collectors.toSet());
  }

  boolean includes(String account) {
    return accounts.isEmpty() || accounts.contains(account);
  }
}
