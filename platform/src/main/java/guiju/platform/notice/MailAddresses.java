package guiju.platform.notice;

import guiju.engine.text.Language;
import guiju.platform.HouseClock;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All people's mail addresses. One counts when its owner has followed the link sent to it. */
@Repository
class MailAddresses {

  private static final Duration VALID = Duration.ofDays(2);
  private static final Pattern PLAIN =
      Pattern.compile(
          "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9][A-Za-z0-9-]{0,62}(\\.[A-Za-z0-9][A-Za-z0-9-]{0,62}){0,8}");

  private final JdbcClient database;
  private final HouseClock clock;

  MailAddresses(JdbcClient database, HouseClock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** An address, and whether it has been confirmed. */
  record Known(String address, boolean confirmed) {}

  /** Whether mail can be sent to it: one plain address, nothing else. */
  static boolean isUsable(String text) {
    if (!PLAIN.matcher(text).matches()) {
      return false;
    }
    try {
      new InternetAddress(text, true).validate();
      return true;
    } catch (AddressException e) {
      return false;
    }
  }

  Optional<Known> of(String account) {
    return database
        .sql(
            """
            select address, confirmed is not null as confirmed from mail_address
            where account = :account
            """)
        .param("account", account)
        .query(Known.class)
        .optional();
  }

  /** Keeps an address to be confirmed; the word that does so is not kept. */
  String offer(String account, String address, Language language) {
    String word = SecretAddress.fresh();
    database
        .sql(
            """
            insert into mail_address (account, address, language, token_hash, token_ends)
            values (:account, :address, :language, :hash, :ends)
            on conflict (account) do update set address = excluded.address,
              language = excluded.language, confirmed = null, token_hash = excluded.token_hash,
              token_ends = excluded.token_ends
            """)
        .param("account", account)
        .param("address", address)
        .param("language", language.name().toLowerCase(Locale.ROOT))
        .param("hash", SecretAddress.hash(word))
        .param("ends", clock.stamp().plus(VALID))
        .update();
    return word;
  }

  /** Whether the word was the person's and still good; it is good once. */
  boolean confirm(String account, String word) {
    return database
            .sql(
                """
                update mail_address set confirmed = :present, token_hash = null, token_ends = null
                where account = :account and token_hash = :hash and token_ends > :present
                """)
            .param("present", clock.stamp())
            .param("account", account)
            .param("hash", SecretAddress.hash(word))
            .update()
        > 0;
  }

  void forget(String account) {
    database
        .sql("delete from mail_address where account = :account")
        .param("account", account)
        .update();
  }
}
