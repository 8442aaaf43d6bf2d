package guiju.engine.loading;

import guiju.engine.yaml.Problem;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    try (Stream<Path> paths = Files.walk(folder)) {
      List<Path> yaml =
          paths.filter(Files::isRegularFile).filter(p -> p.toString().endsWith(".yaml")).toList();
      if (yaml.size() > FILES_LIMIT) {
        return failed(folder.toString(), "More than " + FILES_LIMIT + " files");
      }
      for (Path path : yaml) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        if (Files.size(path) > FILE_LIMIT) {
          return failed(name, "Larger than " + FILE_LIMIT + " bytes");
        }
        files.put(name, Files.readString(path));
      }
    } catch (MalformedInputException e) {
      return failed(folder.toString(), "A file is not UTF-8");
    } catch (IOException e) {
      return failed(folder.toString(), "Cannot be read: " + e.getMessage());
    }
    return load(files);
  }

  /** Loads files given as relative path → text. */
  public static Loading load(Map<String, String> files) {
    return new Assembly(files).assemble();
  }

  private static Loading failed(String file, String message) {
    return new Loading.Failed(List.of(new Problem(file, 1, message)));
  }
}
