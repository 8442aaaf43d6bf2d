package guiju.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Whatever this process puts down for a moment, be it by a library, lies in the home and not where
 * everybody's passing files lie. Comes before anything makes one; once for the whole process.
 */
final class PassingFiles implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(PassingFiles.class);
  private static final AtomicReference<@Nullable Scratch> PUT = new AtomicReference<>();

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    ConfigurableEnvironment house = event.getEnvironment();
    Path folder = scratch(house.getProperty("guiju.home", ".guiju")).folder();
    // Papers on their way in lie there until they are whole.
    house
        .getPropertySources()
        .addLast(
            new MapPropertySource(
                "passing files", Map.of("server.tomcat.basedir", folder.toString())));
  }

  private static synchronized Scratch scratch(String home) {
    Scratch before = PUT.get();
    if (before != null) {
      return before;
    }
    Scratch scratch = Scratch.begin(new Home(Path.of(home)));
    PUT.set(scratch);
    System.setProperty(Scratch.PLACE, scratch.folder().toString());
    SpringApplication.getShutdownHandlers().add(() -> clear(scratch));
    return scratch;
  }

  private static void clear(Scratch scratch) {
    try {
      scratch.close();
    } catch (IOException e) {
      LOG.info("{} is cleared away by the next start", scratch.folder(), e);
    }
  }
}
