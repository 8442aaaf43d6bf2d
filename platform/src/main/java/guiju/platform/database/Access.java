package guiju.platform.database;

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
      throw new IllegalStateException(
          "guiju.database.url must be the address of a PostgreSQL, jdbc:postgresql://host/name; it is "
              + url);
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
