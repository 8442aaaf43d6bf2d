package guiju.platform.database;

import guiju.platform.CannotStart;
import org.jspecify.annotations.Nullable;

/** How to reach the database: as the role that works, and as the role that owns the tables. */
record Access(
    String url,
    @Nullable String user,
    @Nullable String password,
    @Nullable String owner,
    @Nullable String ownerPassword) {

  static Access external(DatabaseSettings settings) {
    String url = settings.url();
    if (url == null || !url.startsWith("jdbc:postgresql:")) {
      throw new CannotStart(
          "guiju.database.url is not the address of a PostgreSQL: " + url,
          "Write it as jdbc:postgresql://host/name, or leave it out to use the embedded one.");
    }
    boolean oneRole = settings.owner() == null;
    return new Access(
        url,
        settings.user(),
        settings.password(),
        oneRole ? settings.user() : settings.owner(),
        oneRole ? settings.password() : settings.ownerPassword());
  }
}
