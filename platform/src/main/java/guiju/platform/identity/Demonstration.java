package guiju.platform.identity;

import guiju.platform.database.DatabaseSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether this is a demonstration, in which anybody may sign in as anybody with one click: on the
 * embedded database unless {@code guiju.demonstration} is false, and never on a named one.
 */
@Component
public class Demonstration {

  private final boolean on;

  Demonstration(DatabaseSettings settings, @Value("${guiju.demonstration:true}") boolean wanted) {
    this.on = wanted && settings.embedded();
  }

  /** Whether signing in without a secret is offered. */
  public boolean on() {
    return on;
  }
}
