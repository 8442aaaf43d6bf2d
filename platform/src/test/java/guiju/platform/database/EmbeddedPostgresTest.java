package guiju.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guiju.platform.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

class EmbeddedPostgresTest {

  /** Not a temporary folder: the unpacked programs stay for the next run. */
  private final Path folder = Path.of("target/test-postgres").toAbsolutePath();

  @BeforeEach
  void nothing_but_the_programs_is_there() throws IOException {
    Files.createDirectories(folder);
    FileSystemUtils.deleteRecursively(folder.resolve("data"));
    FileSystemUtils.deleteRecursively(folder.resolve("secrets"));
    Files.deleteIfExists(folder.resolve("furnished"));
  }

  @Test
  void it_keeps_what_it_confirmed_and_asks_everybody_for_a_password() throws Exception {
    try (EmbeddedPostgres postgres = new EmbeddedPostgres(folder)) {
      Access access = postgres.access();

      assertThat(setting(access, "fsync")).isEqualTo("on");
      assertThat(setting(access, "full_page_writes")).isEqualTo("on");
      assertThat(setting(access, "synchronous_commit")).isEqualTo("on");
      assertThat(setting(access, "data_checksums")).isEqualTo("on");
      assertThat(setting(access, "password_encryption")).isEqualTo("scram-sha-256");
      assertThatThrownBy(() -> DriverManager.getConnection(access.url(), "guiju", "wrong").close())
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(folder.resolve("secrets/guiju"))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void programs_of_another_build_give_way_to_the_ones_this_build_brings(@TempDir Path place)
      throws Exception {
    Path programs = PostgresArchive.unpackedIn(place);
    Path server = programs.resolve("bin/postgres");
    long size = Files.size(server);
    Files.writeString(server, "older");
    assertThat(PostgresArchive.unpackedIn(place).resolve("bin/postgres")).hasSize(5);

    Files.writeString(programs.resolve("archive"), "an older one");

    assertThat(PostgresArchive.unpackedIn(place).resolve("bin/postgres")).hasSize(size);
  }

  @Test
  void a_folder_serves_one_process_at_a_time() {
    try (EmbeddedPostgres postgres = new EmbeddedPostgres(folder)) {
      assertThat(postgres.access().url()).contains("127.0.0.1");

      assertThatThrownBy(() -> new EmbeddedPostgres(folder))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("Another Guiju is using");
    }
  }

  @Test
  void a_server_left_over_from_a_killed_platform_is_stopped_first() throws Exception {
    new EmbeddedPostgres(folder).close();
    PostgresProgram.in(folder)
        .run(
            "pg_ctl",
            List.of(
                "start",
                "-D",
                folder.resolve("data").toString(),
                "-w",
                "-l",
                folder.resolve("server.log").toString(),
                "-o",
                "-p 47113 -c listen_addresses=127.0.0.1 -c unix_socket_directories="));
    long leftOver = pid();

    try (EmbeddedPostgres postgres = new EmbeddedPostgres(folder)) {
      assertThat(setting(postgres.access(), "fsync")).isEqualTo("on");
      assertThat(ProcessHandle.of(leftOver).flatMap(process -> process.info().command())).isEmpty();
    }
  }

  @Test
  void a_stale_note_of_a_dead_server_is_no_obstacle() throws Exception {
    new EmbeddedPostgres(folder).close();
    Files.writeString(
        folder.resolve("data/postmaster.pid"), ProcessHandle.current().pid() + "\nelsewhere\n");

    try (EmbeddedPostgres postgres = new EmbeddedPostgres(folder)) {
      assertThat(setting(postgres.access(), "fsync")).isEqualTo("on");
    }
  }

  @Test
  void a_killed_server_is_started_again_and_has_forgotten_nothing() throws Exception {
    try (EmbeddedPostgres postgres = new EmbeddedPostgres(folder)) {
      Access access = postgres.access();
      execute(access, "create table note (text text)");
      execute(access, "insert into note values ('kept')");

      ProcessHandle.of(pid()).orElseThrow().destroyForcibly();

      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .ignoreExceptions()
          .until(() -> read(access, "select text from note").equals("kept"));
    }
  }

  private long pid() throws IOException {
    return Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0).strip());
  }

  private static String setting(Access access, String name) throws SQLException {
    return read(access, "show " + name);
  }

  private static String read(Access access, String query) throws SQLException {
    try (Connection connection = owner(access);
        Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  private static void execute(Access access, String command) throws SQLException {
    try (Connection connection = owner(access);
        Statement sql = connection.createStatement()) {
      sql.execute(command);
    }
  }

  private static Connection owner(Access access) throws SQLException {
    return DriverManager.getConnection(access.url(), access.owner(), access.ownerPassword());
  }
}
