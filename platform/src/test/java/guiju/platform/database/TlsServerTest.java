package guiju.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guiju.platform.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A real PostgreSQL behind TLS, set up word for word as the manual says. */
class TlsServerTest {

  @TempDir Path folder;

  @Test
  void the_statements_of_the_manual_make_a_database_guiju_works_on_over_tls() throws Exception {
    try (TlsServer server = new TlsServer(Path.of("target/test-postgres").toAbsolutePath())) {
      server.furnish(statements());
      DatabaseSettings settings =
          new DatabaseSettings(
              server.url("guiju"),
              "guiju",
              TlsServer.PASSWORD,
              "guiju_owner",
              TlsServer.PASSWORD,
              null);

      try (OperatorAccess owner = OperatorAccess.open(new Home(folder), settings)) {
        owner.bringSchemaTo(null);
      }

      DataSource working = working(server.url("guiju"));
      ServerCheck checked = ServerCheck.of(working, server.url("guiju"), new TlsSettings(true));
      assertThat(checked.cipher()).startsWith("TLSv1.");
      assertThat(checked.text()).isEqualTo("UTF8, libc C.UTF-8");
      assertThat(checked.about("tls") + checked.about("collation") + checked.about("durable"))
          .isEmpty();
      assertThatCode(() -> RoleCheck.insistOn(JdbcClient.create(working)))
          .doesNotThrowAnyException();
      nobodyElseComesIn(server);
    }
  }

  private void nobodyElseComesIn(TlsServer server) throws Exception {
    assertThatThrownBy(() -> connect(server.open("guiju")))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("no encryption");
    String stranger = certificateOfAStranger().toString();
    assertThatThrownBy(
            () ->
                connect(
                    server.url("guiju").replaceFirst("sslrootcert=.*", "sslrootcert=" + stranger)))
        .as("a server that shows another certificate")
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("SSL error");
    assertThatThrownBy(() -> connect(server.url("guiju").replace("localhost", "127.0.0.1")))
        .as("a certificate for another name")
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("127.0.0.1");
  }

  private static void connect(String url) throws SQLException {
    DriverManager.getConnection(url, "guiju", TlsServer.PASSWORD).close();
  }

  private static DataSource working(String url) {
    return new DriverManagerDataSource(url, "guiju", TlsServer.PASSWORD);
  }

  private Path certificateOfAStranger() throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(TlsServer.selfSigned(folder))) {
      keys.load(in, TlsServer.PASSWORD.toCharArray());
    }
    byte[] bytes = keys.getCertificate("server").getEncoded();
    return Files.writeString(
        folder.resolve("stranger.crt"),
        "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
            .formatted(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes)));
  }

  /** The block of SQL under its heading. */
  private static String statements() throws Exception {
    String manual = Files.readString(Path.of("../docs/operations.md"));
    String chapter = manual.substring(manual.indexOf("## A database of your own"));
    int begin = chapter.indexOf("```sql\n") + "```sql\n".length();
    return chapter.substring(begin, chapter.indexOf("```", begin));
  }
}
