package guiju.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Empties the tests' home folder before the platform starts; the unpacked programs stay. */
public final class FreshHome
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Path home = Path.of(context.getEnvironment().getRequiredProperty("guiju.home"));
    try {
      for (String part : List.of("postgres/data", "postgres/secrets", "materials", "record")) {
        FileSystemUtils.deleteRecursively(home.resolve(part));
      }
      Files.deleteIfExists(home.resolve("postgres/furnished"));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot empty " + home, e);
    }
  }
}
