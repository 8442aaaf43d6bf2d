package guiju.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the people outside noted, in a file of their own that is on disk before they go on: before
 * each request what they are about to do, after each answer what came of it.
 */
final class Journal implements AutoCloseable {

  private static final String TAB = "\t";

  private final Path file;
  private final FileChannel channel;

  Journal(Path file) throws IOException {
    this.file = file;
    this.channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
  }

  /**
   * A deed and what is known of it.
   *
   * @param deed what was done
   * @param fate the latest word on it; unknown while there is none
   * @param proof what the server gave for it: fingerprint of the entry or of the paper, or its
   *     reason
   * @param status the latest status; 0 when nobody answered
   * @param begun when it was sent first, nanoseconds of this machine's steady clock
   * @param ended when the first word came that says anything
   */
  record Line(Deed deed, Fate fate, String proof, int status, long begun, long ended) {

    Line become(Fate other) {
      return new Line(deed, other, proof, status, begun, ended);
    }
  }

  /** Notes what is about to be sent. */
  void begin(Deed deed) {
    write(
        String.join(
            TAB,
            "begin",
            deed.key(),
            Long.toString(System.nanoTime()),
            deed.mark(),
            deed.account(),
            deed.path(),
            deed.act(),
            deed.hoped().name(),
            Base64.getEncoder().encodeToString(deed.body().getBytes(StandardCharsets.UTF_8))));
  }

  /** Notes what came of it. */
  void end(Deed deed, Answer answer) {
    write(
        String.join(
            TAB,
            "end",
            deed.key(),
            Long.toString(System.nanoTime()),
            answer.fate().name(),
            Integer.toString(answer.status()),
            answer.proof()));
  }

  private synchronized void write(String line) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
    } catch (IOException e) {
      throw new UncheckedIOException("The journal cannot be kept in " + file, e);
    }
  }

  /** Everything noted so far, read from the file, in the order of the first sending. */
  List<Line> lines() throws IOException {
    Map<String, Line> lines = new LinkedHashMap<>();
    for (String row : Files.readAllLines(file)) {
      String[] cells = row.split(TAB, -1);
      String key = cells[1];
      @Nullable Line known = lines.get(key);
      if (cells[0].equals("begin")) {
        if (known == null) {
          lines.put(key, new Line(deed(cells), Fate.UNKNOWN, "", 0, number(cells[2]), 0));
        }
      } else if (known != null) {
        lines.put(key, after(known, cells));
      }
    }
    return new ArrayList<>(lines.values());
  }

  /** A deed once known stays known: a later silence takes nothing back. */
  private static Line after(Line known, String[] cells) {
    Fate fate = Fate.valueOf(cells[3]);
    if (known.fate() != Fate.UNKNOWN && fate == Fate.UNKNOWN) {
      return known;
    }
    return new Line(
        known.deed(),
        fate,
        cells[5],
        Integer.parseInt(cells[4]),
        known.begun(),
        known.fate() == Fate.UNKNOWN ? number(cells[2]) : known.ended());
  }

  private static Deed deed(String[] cells) {
    return new Deed(
        cells[1],
        cells[3],
        cells[4],
        cells[5],
        cells[6],
        new String(Base64.getDecoder().decode(cells[8]), StandardCharsets.UTF_8),
        Fate.valueOf(cells[7]));
  }

  private static long number(String cell) {
    return Long.parseLong(cell);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
