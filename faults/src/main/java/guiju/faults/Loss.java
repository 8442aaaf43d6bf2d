package guiju.faults;

import java.util.SplittableRandom;

/** What a power cut takes of that which was not safe. */
interface Loss {

  /**
   * How many of the changed names stay, the oldest of them: a disk keeps names in order.
   *
   * @param changed how many there are
   */
  int namesKept(int changed);

  /** Whether the next piece of what was written stays. */
  boolean pieceStays();

  /** Everything that was not safe. */
  Loss EVERYTHING =
      new Loss() {
        @Override
        public int namesKept(int changed) {
          return 0;
        }

        @Override
        public boolean pieceStays() {
          return false;
        }
      };

  /** Some of it, in pieces, by chance: a disk may have written in any order. */
  static Loss some(SplittableRandom random) {
    int percent = 10 + random.nextInt(80);
    return new Loss() {
      @Override
      public int namesKept(int changed) {
        return random.nextInt(changed + 1);
      }

      @Override
      public boolean pieceStays() {
        return random.nextInt(100) < percent;
      }
    };
  }
}
