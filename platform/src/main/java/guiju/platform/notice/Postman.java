package guiju.platform.notice;

import guiju.platform.CannotStart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Objects;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Hands mails to the mail server. A connection that is to be protected and is not, or whose
 * certificate is somebody else's, is not used.
 */
@Component
class Postman {

  private static final String PATIENCE = "10000";

  private final MailSettings settings;
  private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

  Postman(MailSettings settings) {
    this.settings = settings;
    if (settings.on()) {
      if (settings.from() == null || settings.from().isBlank()) {
        throw new CannotStart(
            "A mail server is named, but no address mails come from.",
            "Set guiju.mail.from, for instance guiju@example.org.");
      }
      sender.setHost(settings.host());
      sender.setPort(settings.port());
      sender.setUsername(settings.user());
      sender.setPassword(settings.password());
      sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
      sender.setJavaMailProperties(properties(settings));
    }
  }

  /** Whether there is a mail server. */
  boolean isThere() {
    return settings.on();
  }

  /**
   * One mail.
   *
   * @param mark goes out with every attempt, so that who gets it twice can tell
   */
  record Letter(String mark, String to, String subject, String text) {}

  /**
   * Hands it over; when this returns the server has taken it.
   *
   * @throws MailException when the server cannot be reached, is not who it should be, or refuses
   */
  void deliver(Letter letter) {
    try {
      MimeMessage message = sender.createMimeMessage();
      MimeMessageHelper parts = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
      parts.setFrom(from());
      parts.setTo(letter.to());
      parts.setSubject(letter.subject().replaceAll("\\p{Cntrl}", " "));
      parts.setText(letter.text());
      message.setHeader("Message-ID", "<%s@%s>".formatted(letter.mark(), domain()));
      // Asks programs that answer by themselves to keep quiet.
      message.setHeader("Auto-Submitted", "auto-generated");
      sender.send(message);
    } catch (MessagingException e) {
      throw new MailPreparationException(e);
    }
  }

  private String from() {
    return Objects.requireNonNull(settings.from(), "from");
  }

  private String domain() {
    return from().substring(from().indexOf('@') + 1).replace(">", "");
  }

  private static Properties properties(MailSettings settings) {
    Properties properties = new Properties();
    properties.put("mail.smtp.connectiontimeout", PATIENCE);
    properties.put("mail.smtp.timeout", PATIENCE);
    properties.put("mail.smtp.writetimeout", PATIENCE);
    properties.put("mail.smtp.auth", String.valueOf(settings.user() != null));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    switch (settings.security()) {
      case STARTTLS -> {
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", "true");
      }
      case TLS -> properties.put("mail.smtp.ssl.enable", "true");
      case NONE -> {
        // Nothing protects it.
      }
    }
    if (settings.trust() != null && !settings.trust().isBlank()) {
      properties.put("mail.smtp.ssl.socketFactory", trusting(Path.of(settings.trust())));
    }
    return properties;
  }

  private static SSLSocketFactory trusting(Path file) {
    try (InputStream pem = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int number = 0;
      for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
        store.setCertificateEntry("trusted-" + number++, one);
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context.getSocketFactory();
    } catch (IOException | GeneralSecurityException e) {
      throw new CannotStart(
          "The certificates in %s cannot be read: %s".formatted(file, e.getMessage()),
          "guiju.mail.trust names a PEM file with the certificate of whoever vouches for the mail"
              + " server.");
    }
  }

  /** What went wrong, in one word: what servers say may hold addresses. */
  static String reason(MailException failure) {
    Throwable deepest = failure;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      deepest = cause;
    }
    return deepest.getClass().getSimpleName();
  }
}
