package guiju.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL as somebody else runs it: over TLS only, with a certificate made here for {@code
 * localhost}, and with the roles and the database that the manual says.
 */
final class TlsServer implements AutoCloseable {

  static final String PASSWORD = "Ouzel-7-tarn-heron";
  private static final String BEGINNING = "-----BEGIN %s-----\n%s\n-----END %s-----\n";

  private final Path folder;
  private final PostgresProgram program;
  private final Path data;
  private final int port;

  TlsServer(Path home) throws IOException, GeneralSecurityException, SQLException {
    this.program = PostgresProgram.in(Files.createDirectories(home));
    this.folder = home.resolve("closed");
    this.data = folder.resolve("data");
    FileSystemUtils.deleteRecursively(folder);
    Files.createDirectories(folder);
    Path secret = Files.writeString(folder.resolve("secret"), PASSWORD + "\n");
    program.run(
        "initdb",
        List.of(
            "-D",
            data.toString(),
            "-U",
            "postgres",
            "-E",
            "UTF8",
            "--locale=C",
            "--auth=scram-sha-256",
            "--pwfile=" + secret,
            "--no-sync",
            "--no-instructions"));
    certify();
    Files.writeString(
        data.resolve("pg_hba.conf"),
        """
        hostssl all all 127.0.0.1/32 scram-sha-256
        hostssl all all ::1/128 scram-sha-256
        """);
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      this.port = socket.getLocalPort();
    }
    program.run(
        "pg_ctl",
        List.of(
            "start",
            "-D",
            data.toString(),
            "-w",
            "-l",
            folder.resolve("server.log").toString(),
            "-o",
            "-p "
                + port
                + " -c listen_addresses=localhost -c unix_socket_directories= -c ssl=on"
                + " -c ssl_min_protocol_version=TLSv1.2"));
  }

  /** The certificate a client must be told of. */
  Path certificate() {
    return data.resolve("server.crt");
  }

  /** Address of one of its databases, over a way closed to others. */
  String url(String database) {
    return "jdbc:postgresql://localhost:%d/%s?sslmode=verify-full&sslrootcert=%s"
        .formatted(port, database, certificate().toAbsolutePath());
  }

  /** Address without anything said of TLS. */
  String open(String database) {
    return "jdbc:postgresql://localhost:%d/%s?sslmode=disable".formatted(port, database);
  }

  /** Carries out the statements of the manual as the server's own ruler. */
  void furnish(String statements) throws SQLException {
    try (Connection ruler = DriverManager.getConnection(url("postgres"), "postgres", PASSWORD);
        Statement sql = ruler.createStatement()) {
      for (String one : statements.replace("…", PASSWORD).split(";")) {
        if (!one.isBlank()) {
          sql.execute(one);
        }
      }
    }
  }

  @Override
  public void close() {
    program.run("pg_ctl", List.of("stop", "-D", data.toString(), "-m", "immediate", "-w"));
  }

  private void certify() throws IOException, GeneralSecurityException {
    Path store = selfSigned(folder);
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    write("server.crt", "CERTIFICATE", keys.getCertificate("server").getEncoded());
    write("server.key", "PRIVATE KEY", keys.getKey("server", PASSWORD.toCharArray()).getEncoded());
  }

  private void write(String name, String what, byte[] bytes) throws IOException {
    Path file =
        Files.createFile(
            data.resolve(name),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    Files.writeString(file, BEGINNING.formatted(what, text, what));
  }

  /** A key and a certificate signed by itself, as a PKCS12 store. */
  static Path selfSigned(Path folder) throws IOException {
    Path store = Files.createTempDirectory(folder, "key").resolve("store.p12");
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
    command.addAll(
        List.of("-genkeypair", "-alias", "server", "-keyalg", "EC", "-dname", "CN=localhost"));
    command.addAll(List.of("-ext", "san=dns:localhost", "-validity", "2", "-storetype", "PKCS12"));
    command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException("keytool: " + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return store;
  }
}
