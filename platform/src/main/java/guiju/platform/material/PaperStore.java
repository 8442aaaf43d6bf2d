package guiju.platform.material;

import guiju.platform.Disk;
import guiju.platform.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of papers: each kept once, under the fingerprint of its content.
 *
 * @param folder where they are; it exists
 * @param disk by which they are written
 */
public record PaperStore(Path folder, Disk disk) {

  private static final String LEAVING = "leaving-";
  private static final String PART = ".part";
  private static final Pattern DIGEST = Pattern.compile("sm3:[0-9a-f]{64}");

  /** The papers of a home. */
  public static PaperStore in(Home home) {
    return in(home, new Disk());
  }

  /** The papers of a home, written by a disk. */
  static PaperStore in(Home home, Disk disk) {
    return new PaperStore(home.folder("materials"), disk);
  }

  /** The file of a fingerprint, when it is there. */
  public Optional<Path> file(String digest) {
    return DIGEST.matcher(digest).matches()
        ? Optional.of(place(digest)).filter(Files::isRegularFile)
        : Optional.empty();
  }

  /** A fresh file in the folder, to be filled and then kept. */
  public Path incoming() throws IOException {
    return disk.fresh(folder, Disk.Readers.OWNER);
  }

  /** Whether a file is one that was coming in; whatever else lies here is not ours. */
  boolean isHalf(Path file) {
    return Disk.isBegun(file);
  }

  /** Everything in the folder: papers under their names, and what is still coming in or leaving. */
  List<Path> all() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  /** The fingerprint a file is kept under; empty when it is not kept. */
  Optional<String> digest(Path file) {
    String digest = "sm3:" + file.getFileName();
    return DIGEST.matcher(digest).matches() && place(digest).equals(file)
        ? Optional.of(digest)
        : Optional.empty();
  }

  /** A name for something that is about to leave, so that nobody takes it for kept. */
  Path leaving(String digest) {
    return folder.resolve(LEAVING + hex(digest) + PART);
  }

  /** The fingerprint of something that was about to leave when somebody broke off. */
  Optional<String> left(Path file) {
    String name = file.getFileName().toString();
    String digest = "sm3:" + name.replaceFirst("^" + LEAVING, "").replaceFirst("[.]part$", "");
    return name.startsWith(LEAVING) && DIGEST.matcher(digest).matches()
        ? Optional.of(digest)
        : Optional.empty();
  }

  /** Puts something that was leaving back in its place. */
  void back(Path file, String digest) throws IOException {
    Files.createDirectories(shelf(digest));
    Files.move(file, place(digest), StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * To disk, then under its name, then the name to disk: a power cut leaves all or nothing.
   *
   * @param fresh a file made by {@link #incoming()}; gone afterwards unless the content was there
   * @param digest fingerprint of its content, {@code sm3:} and 64 hexadecimal digits
   */
  public void keep(Path fresh, String digest) throws IOException {
    Path place = place(digest);
    if (Files.exists(place)) {
      return;
    }
    boolean shelved = Files.isDirectory(shelf(digest));
    disk.settle(fresh, place);
    if (shelved) {
      // Whoever made the shelf a moment ago may not have come to this line yet.
      disk.flush(folder);
    }
  }

  private Path place(String digest) {
    return shelf(digest).resolve(hex(digest));
  }

  private Path shelf(String digest) {
    return folder.resolve(hex(digest).substring(0, 2));
  }

  private static String hex(String digest) {
    return digest.substring(digest.indexOf(':') + 1);
  }
}
