package guiju.platform.notice;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import guiju.platform.notice.MailSettings.Security;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A real mail server on this machine, with a certificate for localhost that it made itself. */
public final class MailServer implements AutoCloseable {

  private static final String SECRET = "changeit";
  private static final Path FOLDER = certificate();

  private final GreenMail server;
  private final boolean secure;

  private MailServer(String protocol) {
    this.secure = protocol.equals(ServerSetup.PROTOCOL_SMTPS);
    this.server = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol).dynamicPort());
    server.start();
  }

  /** Speaks TLS from the first byte. */
  public static MailServer secure() {
    return new MailServer(ServerSetup.PROTOCOL_SMTPS);
  }

  /** Speaks in the clear and knows nothing else. */
  static MailServer plain() {
    return new MailServer(ServerSetup.PROTOCOL_SMTP);
  }

  /** Somebody who sends the record's heads by it. */
  public guiju.platform.record.WitnessPost post() {
    return new WitnessMail(new Postman(settings()));
  }

  /** How to reach it, trusting its certificate. */
  MailSettings settings() {
    return settings("localhost", secure ? Security.TLS : Security.NONE, pem().toString());
  }

  MailSettings settings(String host, Security security, @Nullable String trust) {
    return new MailSettings(host, port(), security, null, null, "guiju@city.example", trust);
  }

  /** Lets a person in by a password. */
  MailSettings settings(String user, String password) {
    server.setUser(user, password);
    MailSettings open = settings();
    return new MailSettings(
        open.host(), open.port(), open.security(), user, password, open.from(), open.trust());
  }

  int port() {
    return secure ? server.getSmtps().getPort() : server.getSmtp().getPort();
  }

  static Path pem() {
    return FOLDER.resolve("localhost.pem");
  }

  /** What has been delivered to an address. */
  public List<MimeMessage> to(String address) {
    return Arrays.stream(server.getReceivedMessages())
        .filter(message -> isTo(message, address))
        .toList();
  }

  @Override
  public void close() {
    server.stop();
  }

  private static boolean isTo(MimeMessage message, String address) {
    try {
      return message.getAllRecipients()[0].toString().equals(address);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path certificate() {
    try {
      Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "mail");
      Path store = folder.resolve("localhost.p12");
      keytool(
          "-genkeypair",
          "-alias",
          "mail",
          "-keyalg",
          "EC",
          "-dname",
          "CN=localhost",
          "-ext",
          "san=dns:localhost",
          "-validity",
          "2",
          "-storetype",
          "PKCS12",
          "-keystore",
          store.toString(),
          "-storepass",
          SECRET);
      keytool(
          "-exportcert",
          "-rfc",
          "-alias",
          "mail",
          "-keystore",
          store.toString(),
          "-storepass",
          SECRET,
          "-file",
          folder.resolve("localhost.pem").toString());
      System.setProperty("greenmail.tls.keystore.file", store.toAbsolutePath().toString());
      System.setProperty("greenmail.tls.keystore.password", SECRET);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void keytool(String... words) throws IOException {
    List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(words));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException("keytool: " + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
