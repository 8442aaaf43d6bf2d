package guiju.engine.loading;

import guiju.engine.yaml.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Loads a rulebook, or says everything that is wrong with it at once. */
public final class RulebookLoader {
  private static final long FILE_LIMIT = 2_000_000;
  private static final int FILES_LIMIT = 2_000;

  private RulebookLoader() {}

  /** Loads a folder. */
  public static Loading load(Path folder) {
    if (!Files.isDirectory(folder)) {
      return failed(folder.toString(), "There is no such folder; a rulebook is a folder of YAML");
    }
    Map<String, String> files = new TreeMap<>();
    List<Problem> unreadable = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      List<Path> yaml =
          paths.filter(Files::isRegularFile).filter(RulebookLoader::isYaml).sorted().toList();
      if (yaml.size() > FILES_LIMIT) {
        return failed(folder.toString(), "More than " + FILES_LIMIT + " files");
      }
      for (Path path : yaml) {
        read(folder.relativize(path).toString().replace('\\', '/'), path, files, unreadable);
      }
    } catch (IOException e) {
      return failed(folder.toString(), "Cannot be read: " + e.getMessage());
    }
    return unreadable.isEmpty() ? load(files) : new Loading.Failed(List.copyOf(unreadable));
  }

  private static boolean isYaml(Path path) {
    return path.toString().endsWith(".yaml") || path.toString().endsWith(".yml");
  }

  private static void read(
      String name, Path path, Map<String, String> files, List<Problem> unreadable)
      throws IOException {
    if (Files.size(path) > FILE_LIMIT) {
      unreadable.add(new Problem(name, 1, "Larger than " + FILE_LIMIT + " bytes; divide it"));
      return;
    }
    byte[] bytes = Files.readAllBytes(path);
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
      files.put(name, text);
    } else {
      int line = (int) text.substring(0, text.indexOf('\uFFFD')).lines().count();
      unreadable.add(new Problem(name, Math.max(line, 1), "This is not UTF-8; save it as UTF-8"));
    }
  }

  /**
   * The files a folder would be loaded from, relative path → text.
   *
   * @throws IOException when one cannot be read as UTF-8
   */
  public static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    List<Problem> unreadable = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path :
          paths.filter(Files::isRegularFile).filter(RulebookLoader::isYaml).sorted().toList()) {
        read(folder.relativize(path).toString().replace('\\', '/'), path, files, unreadable);
      }
    }
    if (!unreadable.isEmpty()) {
      throw new IOException(unreadable.get(0).toString());
    }
    return files;
  }

  /** The fingerprint a rulebook of these files has, whether they load or not. */
  public static String hash(Map<String, String> files) {
    return Sources.hash(files);
  }

  /** Loads files given as relative path → text. */
  public static Loading load(Map<String, String> files) {
    return new Assembly(files).assemble();
  }

  private static Loading failed(String file, String message) {
    return new Loading.Failed(List.of(new Problem(file, 1, message)));
  }
}
