package guiju.platform.record;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the record is kept.
 *
 * @param on whether this process gathers, signs and delivers; among several, one that does is
 *     enough
 * @param every how long at most a change goes without a signed head
 * @param digest how the tree of a new record is hashed: {@code sm3} or {@code sha256}
 * @param signature how a new key signs: {@code sm2-sm3} or {@code ecdsa-p256-sha256}
 * @param passphrase protects the key's file; it is not encrypted when absent
 * @param witness who is handed signed heads
 */
@ConfigurationProperties("guiju.record")
record RecordSettings(
    @DefaultValue("true") boolean on,
    @DefaultValue("PT1H") Duration every,
    @DefaultValue("sm3") String digest,
    @DefaultValue("sm2-sm3") String signature,
    @Nullable String passphrase,
    @DefaultValue Witnesses witness) {

  /**
   * Places outside the database.
   *
   * @param folders each head becomes a file there
   * @param urls each head is sent there by POST
   * @param mails each head goes there by e-mail
   */
  record Witnesses(
      @DefaultValue List<String> folders,
      @DefaultValue List<String> urls,
      @DefaultValue List<String> mails) {}

  /** Without the passphrase, which belongs into no log. */
  @Override
  public String toString() {
    return "record by %s and %s, every %s".formatted(digest, signature, every);
  }
}
