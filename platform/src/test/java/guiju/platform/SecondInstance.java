package guiju.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A second process of the house before the same database, with the same home, in the same JVM. */
public final class SecondInstance {

  private static final Map<String, ConfigurableApplicationContext> RUNNING = new HashMap<>();

  private SecondInstance() {}

  /** Started when it is first asked for; it goes on until the tests end. */
  public static synchronized ConfigurableApplicationContext beside(
      HikariDataSource database, Home home) {
    return RUNNING.computeIfAbsent(database.getJdbcUrl(), url -> start(url, database, home));
  }

  /** One more with settings of its own, {@code --name=value}; whoever asks for it closes it. */
  public static ConfigurableApplicationContext with(
      HikariDataSource database, Home home, String... settings) {
    return start(database.getJdbcUrl(), database, home, settings);
  }

  private static ConfigurableApplicationContext start(
      String url, HikariDataSource database, Home home, String... settings) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "--guiju.home=" + home.path(),
                "--guiju.rulebook=src/test/rulebook",
                "--guiju.round.on=false",
                "--guiju.notice.on=false",
                "--guiju.record.on=false",
                "--guiju.port=0",
                "--guiju.database.url=" + url,
                "--guiju.database.user=" + database.getUsername(),
                "--guiju.database.password=" + database.getPassword(),
                "--spring.flyway.enabled=false"));
    all.addAll(List.of(settings));
    return new SpringApplication(Application.class).run(all.toArray(String[]::new));
  }
}
