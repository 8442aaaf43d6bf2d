package guiju.faults;

import guiju.faults.Oracle.Moment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Lies told on purpose in a house that is sound: each must be found out, or the rounds prove
 * nothing. What is bent is put right again.
 */
enum Control {
  /** The journal says that something was acknowledged that nobody ever sent. */
  INVENTED_DEED("KEPT"),
  /** The journal says that something on record was refused. */
  DENIED_DEED("ABSENT"),
  /** The journal forgets what somebody did. */
  FORGOTTEN_LINE("KNOWN"),
  /** An entry stands twice. */
  PLANTED_DUPLICATE("ONCE"),
  /** A paper has another byte. */
  BENT_PAPER("other bytes"),
  /** A paper is gone. */
  LOST_PAPER("is missing"),
  /** A file lies there that nobody handed in. */
  STRAY_FILE("nobody noted");

  private final String word;

  Control(String word) {
    this.word = word;
  }

  /** What whoever finds it out says. */
  String word() {
    return word;
  }

  /** Tells the lie and returns what is said about it. */
  List<String> red(Scene scene) throws IOException, SQLException {
    return switch (this) {
      case INVENTED_DEED -> journal(scene, Control::invented);
      case DENIED_DEED -> journal(scene, Control::denied);
      case FORGOTTEN_LINE -> journal(scene, Control::forgotten);
      case PLANTED_DUPLICATE -> duplicate(scene);
      case BENT_PAPER -> paper(scene, file -> Files.writeString(file, "another"));
      case LOST_PAPER -> paper(scene, Files::delete);
      case STRAY_FILE -> stray(scene);
    };
  }

  private interface Lie {
    void tell(List<Journal.Line> lines);
  }

  private interface Bending {
    void bend(Path file) throws IOException;
  }

  private static List<String> journal(Scene scene, Lie lie) throws IOException, SQLException {
    List<Journal.Line> lines = scene.journal().lines();
    lie.tell(lines);
    try (Books books = scene.ground().books()) {
      return told(lines, books);
    }
  }

  /** What the oracle says of a journal. */
  static List<String> told(List<Journal.Line> lines, Books books) throws SQLException {
    List<String> told = new ArrayList<>();
    Oracle.whole()
        .judge(lines, books.entries(), Moment.AFTER_ASKING_AGAIN)
        .forEach(breach -> told.add(breach.toString()));
    return told;
  }

  private static void invented(List<Journal.Line> lines) {
    Deed deed = Town.sendBack("F-nowhere", "fault-invented");
    lines.add(new Journal.Line(deed, Fate.OK, "sm3:00", 201, 1, 2));
  }

  private static void denied(List<Journal.Line> lines) {
    int place = lastTaken(lines);
    lines.set(place, lines.get(place).become(Fate.REFUSED));
  }

  private static void forgotten(List<Journal.Line> lines) {
    lines.remove(lastTaken(lines));
  }

  private static int lastTaken(List<Journal.Line> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (lines.get(i).fate() == Fate.OK && !lines.get(i).deed().isPaper()) {
        return i;
      }
    }
    throw new IllegalStateException("Nothing was acknowledged");
  }

  private static List<String> duplicate(Scene scene) throws IOException, SQLException {
    try (Books books = scene.ground().books()) {
      books.bend(
          """
          begin;
          insert into entry (dossier, sequence, body, previous, hash, idempotency, act, account, taken)
          select dossier, sequence + 1000, body, previous, hash, idempotency || '-again', act, account, taken
          from entry where idempotency like 'fault-%' order by taken desc limit 1
          """);
      try {
        return told(scene.journal().lines(), books);
      } finally {
        books.bend("rollback");
      }
    }
  }

  private static List<String> paper(Scene scene, Bending bending) throws IOException, SQLException {
    Path home = scene.ground().home();
    try (Books books = scene.ground().books()) {
      List<String> noted = books.papers();
      String hex =
          noted.stream()
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("Nobody handed a paper in"))
              .replaceFirst(".*:", "");
      Path file = Papers.folder(home).resolve(hex.substring(0, 2)).resolve(hex);
      byte[] right = Files.readAllBytes(file);
      try {
        bending.bend(file);
        return Papers.withoutBytes(home, noted);
      } finally {
        Files.write(file, right);
      }
    }
  }

  private static List<String> stray(Scene scene) throws IOException, SQLException {
    Path home = scene.ground().home();
    Path file = Papers.folder(home).resolve("stray");
    Files.writeString(file, "stray");
    try (Books books = scene.ground().books()) {
      return Papers.withoutRow(home, books.papers()).stream()
          .map(name -> name + " lies there and nobody noted it")
          .toList();
    } finally {
      Files.delete(file);
    }
  }

  /**
   * The database answers before what it answers is on disk, and is killed: what was acknowledged
   * last is gone, which must be found out. The house is of no further use afterwards.
   *
   * @return what the oracle said
   */
  static List<String> forgettingDatabase(Scene scene, long seed)
      throws IOException, InterruptedException, SQLException {
    hasten(scene);
    Path home = scene.ground().home();
    SplittableRandom random = new SplittableRandom(seed);
    try (Crowd crowd = scene.crowd(random)) {
      crowd.awaitMore(20);
      Postgres.kill(home);
    }
    Eventually.within(Duration.ofSeconds(90), scene::serves, "the house to serve again");
    try (Books books = scene.ground().books()) {
      return told(scene.journal().lines(), books);
    }
  }

  /** From now on the database answers before what it answers is on disk. */
  static void hasten(Scene scene) throws IOException, SQLException {
    try (Books books = scene.ground().books()) {
      books.bend("alter role guiju set synchronous_commit = off");
      books.bend("alter system set wal_writer_delay = '10s'");
      books.bend("select pg_reload_conf()");
      books.bend("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'guiju'");
    }
  }
}
