package guiju.platform.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Random words that let whoever knows them in; of most of them only hashes are kept. */
final class Secret {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  /** Without what is mistaken for something else when read off paper. */
  private static final String LEGIBLE = "abcdefghijkmnpqrstuvwxyz23456789";

  private Secret() {}

  /** 256 random bits in 43 letters, digits, hyphens and underscores. */
  static String fresh() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(BYTES));
  }

  /** Groups of five legible characters, each character five random bits, with hyphens between. */
  static String legible(int groups) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < groups * 5; i++) {
      if (i > 0 && i % 5 == 0) {
        word.append('-');
      }
      word.append(LEGIBLE.charAt(RANDOM.nextInt(LEGIBLE.length())));
    }
    return word.toString();
  }

  static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** For words of at least 75 random bits only: it is fast. */
  static byte[] hash(String word) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java knows SHA-256", e);
    }
  }
}
