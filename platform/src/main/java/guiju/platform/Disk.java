package guiju.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Files that must survive a power cut. Each is written beside its place first and gets its name
 * when all of it is on disk: under a name there is the whole file or none. What was begun and not
 * finished is removed.
 */
@Component
public class Disk {

  private static final String BEGINNING = "begun-";
  private static final String BEGUN = ".part";

  /** What fills a file. */
  @FunctionalInterface
  public interface Filling {
    /** Writes all of it. */
    void into(OutputStream out) throws IOException;
  }

  /** Who may read a file. */
  public enum Readers {
    /** Its owner only. */
    OWNER("rw-------"),
    /** Whoever gets into its folder. */
    ALL("rw-r--r--");

    private final String permissions;

    Readers(String permissions) {
      this.permissions = permissions;
    }
  }

  /** A fresh file in a folder that is there; empty. */
  public Path fresh(Path folder, Readers readers) throws IOException {
    Path fresh = Files.createTempFile(folder, BEGINNING, BEGUN);
    Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString(readers.permissions));
    return fresh;
  }

  /** Whether a file was made by {@link #fresh} and never got its name. */
  public static boolean isBegun(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(BEGINNING) && name.endsWith(BEGUN);
  }

  /** Opens a file made by {@link #fresh} for writing. */
  public OutputStream writing(Path file) throws IOException {
    return Files.newOutputStream(file, StandardOpenOption.WRITE);
  }

  /** Writes a whole file; one of that name is replaced at once or not at all. */
  public void write(Path place, Readers readers, Filling filling) throws IOException {
    Path fresh = fresh(folderOf(place), readers);
    try {
      try (OutputStream out = writing(fresh)) {
        filling.into(out);
      }
      settle(fresh, place);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /**
   * To disk, then under its name, then the name to disk; the place's folder is made when it is not
   * there.
   *
   * @param fresh a file in the same file system; it is gone afterwards
   */
  public void settle(Path fresh, Path place) throws IOException {
    Path folder = folderOf(place);
    boolean made = !Files.isDirectory(folder);
    Files.createDirectories(folder);
    flush(fresh);
    move(fresh, place);
    flush(folder);
    if (made) {
      flush(folderOf(folder));
    }
  }

  /**
   * As {@link #settle}, but what has the name already keeps it: of several who make the same file
   * at once the first one wins.
   *
   * @param fresh a file in the folder of the place; it is gone afterwards
   */
  public void settleFirst(Path fresh, Path place) throws IOException {
    flush(fresh);
    try {
      Files.createLink(place, fresh);
    } catch (FileAlreadyExistsException madeMeanwhile) {
      // That one it is; whoever made it may not have come to the next line yet.
    } finally {
      Files.delete(fresh);
    }
    flush(folderOf(place));
  }

  private static Path folderOf(Path place) {
    return Objects.requireNonNull(
        place.toAbsolutePath().getParent(), () -> place + " lies in no folder");
  }

  /** A file's content, or a folder's names, to disk. */
  public void flush(Path path) throws IOException {
    StandardOpenOption how =
        Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }

  /** Gives a file its name. */
  protected void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }
}
