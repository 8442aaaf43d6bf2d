package guiju.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder in which this installation keeps what it must not lose: the embedded database and the
 * papers.
 *
 * @param path absolute path; it exists
 */
public record Home(Path path) {

  /** Makes the path absolute and the folder, if it is not there yet. */
  public Home {
    path = path.toAbsolutePath().normalize();
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot use %s as home folder; name a writable one by GUIJU_HOME.".formatted(path), e);
    }
  }

  /** A folder inside the home, made when it is not there yet. */
  public Path folder(String name) {
    Path folder = path.resolve(name);
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make the folder " + folder, e);
    }
  }
}
