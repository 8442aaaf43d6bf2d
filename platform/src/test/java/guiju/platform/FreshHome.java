package guiju.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * Empties the tests' home folder before the platform starts; the unpacked programs stay. Tests run
 * in several programs at once, each with homes of its own.
 */
public final class FreshHome
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Path home = ofThisProgram(context.getEnvironment().getRequiredProperty("guiju.home"));
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("fresh home", Map.of("guiju.home", home.toString())));
    try {
      for (String part : List.of("postgres/data", "postgres/secrets", "materials", "record")) {
        FileSystemUtils.deleteRecursively(home.resolve(part));
      }
      Files.deleteIfExists(home.resolve("postgres/furnished"));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot empty " + home, e);
    }
  }

  private static Path ofThisProgram(String home) {
    return Path.of(home + "-" + System.getProperty("guiju.tests.program", "alone"));
  }
}
