package guiju.platform.notice;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The mail server notices go out by; without a host there is no e-mail.
 *
 * @param host name of the server, as its certificate has it
 * @param port 1 to 65535; 587 if absent
 * @param security how the connection is protected; {@link Security#STARTTLS} if absent
 * @param user account at the server; none if absent
 * @param password its password
 * @param from address mails come from; needed with a host
 * @param trust PEM file with the certificate of whoever vouches for the server; the machine's own
 *     list if absent
 */
@Validated
@ConfigurationProperties("guiju.mail")
record MailSettings(
    @Nullable String host,
    @Min(1) @Max(65535) @DefaultValue("587") int port,
    @DefaultValue("STARTTLS") Security security,
    @Nullable String user,
    @Nullable String password,
    @Nullable String from,
    @Nullable String trust) {

  /** How the connection to the mail server is protected. */
  enum Security {
    /** It begins in the clear and must turn to TLS before anything is said. */
    STARTTLS,
    /** TLS from the first byte. */
    TLS,
    /** Not at all: for a relay on the same machine. */
    NONE
  }

  /** Whether there is a mail server. */
  boolean on() {
    return host != null && !host.isBlank();
  }

  /** Without the password, which belongs into no log. */
  @Override
  public String toString() {
    return "mail by %s:%d (%s)".formatted(host, port, security);
  }
}
