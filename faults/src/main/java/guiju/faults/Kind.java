package guiju.faults;

import java.util.Arrays;
import java.util.Optional;

/** What is done to the house. */
enum Kind {
  KILL_PROGRAM("kill-program", "the program is killed at a chance moment and started again"),
  KILL_DATABASE("kill-database", "the database is killed; the program goes on by itself"),
  UPLOAD("upload", "the program is killed while papers come in"),
  SLOW("slow", "a database that is late, hangs, hears and does not answer, or tears connections"),
  TWO("two", "of two programs behind a gate one is killed, or stopped and let go on"),
  PAPERS_FULL("papers-full", "no room for papers (needs root on Linux)"),
  DATABASE_FULL("database-full", "no room for the database (needs root on Linux)"),
  TEMPORARY_FULL("temporary-full", "no room for what is held for a moment (needs root on Linux)"),
  LOG_FULL("log-full", "no room for the log (needs root on Linux)"),
  POWER_CUT(
      "power-cut",
      "everything is killed and loses what the disk was not asked to keep (needs a C compiler, Linux)"),
  CLOCK("clock", "wrong clocks of the program, the database or both (needs a C compiler, Linux)"),
  FAILOVER("failover", "the database dies for good and its standby takes its place"),
  UPGRADE("upgrade", "two programs are replaced by a newer one in turn");

  private final String word;
  private final String what;

  Kind(String word, String what) {
    this.word = word;
    this.what = what;
  }

  /** In a few words. */
  String what() {
    return what;
  }

  /** As it is written on the command line. */
  String word() {
    return word;
  }

  static Optional<Kind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }
}
