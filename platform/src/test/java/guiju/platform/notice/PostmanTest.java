package guiju.platform.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guiju.platform.CannotStart;
import guiju.platform.notice.MailSettings.Security;
import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailException;

class PostmanTest {

  private static final String TO = "zhou@unit.example";

  @Test
  void a_letter_arrives_over_tls_as_it_was_written() throws Exception {
    try (MailServer server = MailServer.secure()) {
      new Postman(server.settings()).deliver(letter("m-1", "3 件事"));

      MimeMessage message = server.to(TO).get(0);
      assertThat(message.getSubject()).isEqualTo("3 件事");
      assertThat(message.getContent().toString()).contains("可行性研究报告审批");
      assertThat(message.getFrom()[0]).hasToString("guiju@city.example");
      assertThat(message.getMessageID()).isEqualTo("<m-1@city.example>");
      assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }
  }

  @Test
  void a_server_nobody_vouches_for_gets_nothing() {
    try (MailServer server = MailServer.secure()) {
      Postman postman = new Postman(server.settings("localhost", Security.TLS, null));

      assertThatThrownBy(() -> postman.deliver(letter("m-2", "x")))
          .isInstanceOf(MailException.class);
      assertThat(server.to(TO)).isEmpty();
    }
  }

  @Test
  void a_server_with_the_certificate_of_another_host_gets_nothing() {
    try (MailServer server = MailServer.secure()) {
      Postman postman =
          new Postman(server.settings("127.0.0.1", Security.TLS, MailServer.pem().toString()));

      assertThatThrownBy(() -> postman.deliver(letter("m-3", "x")))
          .isInstanceOf(MailException.class);
      assertThat(server.to(TO)).isEmpty();
    }
  }

  @Test
  void where_the_connection_must_turn_to_tls_and_does_not_nothing_is_said() {
    try (MailServer server = MailServer.plain()) {
      Postman postman = new Postman(server.settings("localhost", Security.STARTTLS, null));

      assertThatThrownBy(() -> postman.deliver(letter("m-4", "x")))
          .isInstanceOf(MailException.class);
      assertThat(server.to(TO)).isEmpty();
    }
  }

  @Test
  void a_password_opens_the_server_and_a_wrong_one_is_not_told_to_anybody() {
    try (MailServer server = MailServer.secure()) {
      MailSettings right = server.settings("guiju", "Geheimnis-1");
      new Postman(right).deliver(letter("m-5", "x"));
      assertThat(server.to(TO)).hasSize(1);

      MailSettings wrong =
          new MailSettings(
              right.host(),
              right.port(),
              right.security(),
              "guiju",
              "Geheimnis-2",
              right.from(),
              right.trust());
      assertThatThrownBy(() -> new Postman(wrong).deliver(letter("m-6", "x")))
          .isInstanceOf(MailException.class)
          .satisfies(
              failure -> {
                assertThat(Postman.reason((MailException) failure)).doesNotContain("Geheimnis");
                assertThat(failure).hasMessageNotContaining("Geheimnis");
              });
      assertThat(wrong.toString()).doesNotContain("Geheimnis");
    }
  }

  @Test
  void a_name_with_line_breaks_adds_no_lines_to_the_head_of_a_mail() throws Exception {
    try (MailServer server = MailServer.plain()) {
      new Postman(server.settings("localhost", Security.NONE, null))
          .deliver(letter("m-7", "a\r\nBcc: spy@evil.example\r\n\r\nb"));

      MimeMessage message = server.to(TO).get(0);
      assertThat(message.getHeader("Bcc")).isNull();
      assertThat(message.getAllRecipients()).hasSize(1);
    }
  }

  @Test
  void settings_that_cannot_work_are_said_at_the_start_with_what_to_do() {
    MailSettings nameless =
        new MailSettings("mail.example", 587, Security.STARTTLS, null, null, null, null);
    MailSettings trustless =
        new MailSettings(
            "mail.example", 587, Security.TLS, null, null, "g@x.example", "target/no-such.pem");

    assertThatThrownBy(() -> new Postman(nameless)).isInstanceOf(CannotStart.class);
    assertThatThrownBy(() -> new Postman(trustless))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("no-such.pem");
  }

  @Test
  void only_one_plain_address_is_usable() {
    assertThat(MailAddresses.isUsable("zhou.li-an@unit.example")).isTrue();
    for (String other :
        new String[] {
          "", "zhou", "a@b@c", "a@b.example, c@d.example", "a@b.example\r\nBcc: x@y.example",
          "\"x\" <a@b.example>", "a b@c.example", "a@-", "a@b..example", "@b.example"
        }) {
      assertThat(MailAddresses.isUsable(other)).as(other).isFalse();
    }
  }

  private static Postman.Letter letter(String mark, String subject) {
    return new Postman.Letter(mark, TO, subject, "确认：可行性研究报告审批\n" + UUID.randomUUID());
  }
}
