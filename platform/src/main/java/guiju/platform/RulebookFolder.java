package guiju.platform;

import guiju.engine.loading.RulebookLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where whoever runs the machine puts a rulebook. The first start begins with it; later it governs
 * only when it has been put into force.
 *
 * @param path the folder
 */
public record RulebookFolder(Path path) {

  /**
   * Its files as they are now, relative path → text.
   *
   * @throws IOException when one cannot be read
   */
  public Map<String, String> files() throws IOException {
    return RulebookLoader.files(path);
  }
}
