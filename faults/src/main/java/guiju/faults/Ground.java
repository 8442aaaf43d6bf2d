package guiju.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** Where a house stands: its folder, and how its books are opened past it. */
interface Ground {

  Path home();

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
      public Books books() throws IOException, SQLException {
        return Books.on(server.port(), home);
      }
    };
  }
}
