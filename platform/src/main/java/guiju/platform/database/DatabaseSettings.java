package guiju.platform.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which database to use.
 *
 * @param url JDBC address of a PostgreSQL; without it the embedded one is used
 * @param user role the platform works as; it needs no right to change what has been recorded
 * @param password its password
 * @param owner role that owns the tables and brings the schema up to date; {@code user} if absent
 * @param ownerPassword its password
 * @param connections most connections held at once, 12 if absent
 */
@ConfigurationProperties("guiju.database")
public record DatabaseSettings(
    @Nullable String url,
    @Nullable String user,
    @Nullable String password,
    @Nullable String owner,
    @Nullable String ownerPassword,
    @Nullable Integer connections) {

  /** Whether the platform brings its own PostgreSQL. */
  public boolean embedded() {
    return url == null || url.isBlank();
  }
}
