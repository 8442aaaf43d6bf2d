package guiju.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** By which the clock of a program is moved while it runs; see {@code clock.c}. */
final class Dial {

  private final Preload preload;
  private final Path file;

  /** One that stands right. */
  Dial(Preload preload, Path file) throws IOException {
    this.preload = preload;
    this.file = file.toAbsolutePath();
    turn(Duration.ZERO);
  }

  /** From now on the clock is so much ahead of the right one; behind when negative. */
  void turn(Duration ahead) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    // Written in place: programs have the file before their eyes.
    if (Files.exists(file)) {
      try (var channel =
          java.nio.channels.FileChannel.open(file, java.nio.file.StandardOpenOption.WRITE)) {
        channel.write(bytes.putLong(0, ahead.toNanos()), 0);
      }
    } else {
      Files.write(file, bytes.putLong(0, ahead.toNanos()).array());
    }
  }

  /**
   * What a program's process must be told.
   *
   * @param program its name in capitals, JAVA or POSTGRES
   */
  Map<String, String> environment(String program) {
    return Map.of("LD_PRELOAD", preload.library().toString(), "GUIJU_CLOCK_" + program, "" + file);
  }
}
