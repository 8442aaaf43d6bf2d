package guiju.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * A folder for what one process puts down for a moment: papers on their way in, sheets, packages,
 * restored drills. Only its owner can read it, and it goes with the process; what a killed one left
 * behind goes when the next one begins. A lock beside the folder says whether its process lives.
 */
public final class Scratch implements AutoCloseable {

  /**
   * Libraries read where to put things down from here; the class library does at its start only.
   */
  static final String PLACE = "java.io.tmpdir";

  private static final String LOCK = ".lock";
  private static final String ONE_AT_A_TIME = "begin.lock";

  private final Path folder;
  private final Path lockFile;
  private final FileChannel lock;

  private Scratch(Path folder, Path lockFile, FileChannel lock) {
    this.folder = folder;
    this.lockFile = lockFile;
    this.lock = lock;
  }

  /** A fresh folder of this process inside a home; those of dead processes are cleared away. */
  public static Scratch begin(Home home) {
    Path all = home.folder("tmp");
    try (FileChannel turn = open(all.resolve(ONE_AT_A_TIME));
        FileLock held = turn.lock()) {
      sweep(all);
      return begin(all);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make a folder for passing files in " + all, e);
    }
  }

  /** A fresh file where this process puts things down; whoever asks for it takes it away. */
  public static Path file(String name, String ending) throws IOException {
    return Files.createTempFile(Path.of(System.getProperty(PLACE)), name, ending);
  }

  /** Where to put things down. */
  public Path folder() {
    return folder;
  }

  /** Clears everything away. */
  @Override
  public void close() throws IOException {
    FileSystemUtils.deleteRecursively(folder);
    Files.deleteIfExists(lockFile);
    lock.close();
  }

  private static Scratch begin(Path all) throws IOException {
    Path folder =
        Files.createDirectory(
            all.resolve("process-" + UUID.randomUUID()),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Path lockFile = Path.of(folder + LOCK);
    FileChannel lock = open(lockFile);
    lock.lock();
    return new Scratch(folder, lockFile, lock);
  }

  private static void sweep(Path all) throws IOException {
    for (Path folder : folders(all)) {
      Path lockFile = Path.of(folder + LOCK);
      try (FileChannel lock = open(lockFile)) {
        if (free(lock)) {
          FileSystemUtils.deleteRecursively(folder);
          Files.deleteIfExists(lockFile);
        }
      }
    }
  }

  private static List<Path> folders(Path all) throws IOException {
    try (Stream<Path> inside = Files.list(all)) {
      return inside.filter(Files::isDirectory).toList();
    }
  }

  private static boolean free(FileChannel channel) throws IOException {
    try {
      @Nullable FileLock taken = channel.tryLock();
      return taken != null;
    } catch (OverlappingFileLockException e) {
      // Held by this very process.
      return false;
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }
}
