package guiju.faults;

import java.util.Arrays;
import java.util.Optional;

/** What is done to the house. */
enum Kind {
  KILL_PROGRAM("kill-program"),
  KILL_DATABASE("kill-database"),
  UPLOAD("upload"),
  SLOW("slow"),
  TWO("two"),
  PAPERS_FULL("papers-full"),
  DATABASE_FULL("database-full"),
  TEMPORARY_FULL("temporary-full"),
  LOG_FULL("log-full"),
  POWER_CUT("power-cut"),
  CLOCK("clock"),
  FAILOVER("failover"),
  UPGRADE("upgrade");

  private final String word;

  Kind(String word) {
    this.word = word;
  }

  /** As it is written on the command line. */
  String word() {
    return word;
  }

  static Optional<Kind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }
}
