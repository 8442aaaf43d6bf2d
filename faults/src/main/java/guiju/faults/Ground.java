package guiju.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/** Where a house stands: its folder, and how its books are opened past it. */
interface Ground {

  Path home();

  /** How a command beside the house finds its database. */
  Map<String, String> environment() throws IOException;

  /** The books, opened anew. */
  Books books() throws IOException, SQLException;

  /** A home with the database in it. */
  static Ground embedded(Path home) {
    return new Ground() {
      @Override
      public Path home() {
        return home;
      }

      @Override
      public Map<String, String> environment() {
        return Map.of();
      }

      @Override
      public Books books() throws IOException, SQLException {
        return Books.in(home);
      }
    };
  }

  /** A home whose database is run as a server of its own. */
  static Ground beside(Path home, Server server) {
    return new Ground() {
      @Override
      public Path home() {
        return home;
      }

      @Override
      public Map<String, String> environment() throws IOException {
        return server.environment(server.port());
      }

      @Override
      public Books books() throws IOException, SQLException {
        return Books.on(server.port(), home);
      }
    };
  }
}
