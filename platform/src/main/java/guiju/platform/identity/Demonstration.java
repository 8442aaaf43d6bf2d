package guiju.platform.identity;

import guiju.platform.CannotStart;
import guiju.platform.database.DatabaseSettings;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether this is a demonstration, in which anybody may sign in as anybody with one click: on the
 * embedded database unless {@code guiju.demonstration} is {@code false}; on a named one only when
 * it is {@code anywhere}, for a real city's database must not be opened by a forgotten setting.
 */
@Component
public class Demonstration {

  private final boolean on;

  Demonstration(DatabaseSettings settings, @Value("${guiju.demonstration:}") String wanted) {
    this.on =
        switch (wanted.strip().toLowerCase(Locale.ROOT)) {
          case "" -> settings.embedded();
          case "false" -> false;
          case "true" -> embeddedOnly(settings);
          case "anywhere" -> true;
          default ->
              throw new CannotStart(
                  "GUIJU_DEMONSTRATION is \"%s\"".formatted(wanted),
                  "It may be true, false, or anywhere; without it there is a demonstration on the"
                      + " embedded database only.");
        };
  }

  /** Whether signing in without a secret is offered. */
  public boolean on() {
    return on;
  }

  private static boolean embeddedOnly(DatabaseSettings settings) {
    if (!settings.embedded()) {
      throw new CannotStart(
          "A demonstration lets anybody in as anybody, and the database %s may be a real one"
              .formatted(settings.url()),
          "Leave GUIJU_DEMONSTRATION away to work with it, or set it to `anywhere` if this"
              + " database is for showing only.");
    }
    return true;
  }
}
