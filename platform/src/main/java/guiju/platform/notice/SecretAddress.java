package guiju.platform.notice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Words that let whoever knows them in; only their hashes are kept. */
final class SecretAddress {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private SecretAddress() {}

  /** 43 letters, digits, hyphens and underscores nobody guesses. */
  static String fresh() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static byte[] hash(String word) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java knows SHA-256", e);
    }
  }
}
