package guiju.platform.docket;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** A way of taking fingerprints; its name stands in front of every fingerprint it takes. */
public interface Digests {

  /** Short name in front of the fingerprint, such as {@code sm3}. */
  String name();

  /** The bare digest of some bytes. */
  byte[] digest(byte[] content);

  /** The fingerprint of bytes: name, colon, lower-case hexadecimal. */
  default String of(byte[] content) {
    return name() + ":" + HexFormat.of().formatHex(digest(content));
  }

  /** The fingerprint of a text's UTF-8 bytes. */
  default String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The fingerprint before the first entry of a docket. */
  default String beginning() {
    return name() + ":" + "0".repeat(64);
  }

  /** GB/T 32905 SM3. */
  Digests SM3 =
      new Digests() {
        @Override
        public String name() {
          return "sm3";
        }

        @Override
        public byte[] digest(byte[] content) {
          SM3Digest sm3 = new SM3Digest();
          sm3.update(content, 0, content.length);
          byte[] result = new byte[sm3.getDigestSize()];
          sm3.doFinal(result, 0);
          return result;
        }
      };

  /** FIPS 180-4 SHA-256. */
  Digests SHA_256 =
      new Digests() {
        @Override
        public String name() {
          return "sha256";
        }

        @Override
        public byte[] digest(byte[] content) {
          try {
            return MessageDigest.getInstance("SHA-256").digest(content);
          } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256", e);
          }
        }
      };

  /**
   * The digests of a name.
   *
   * @throws IllegalArgumentException when the name is unknown
   */
  static Digests named(String name) {
    return switch (name) {
      case "sm3" -> SM3;
      case "sha256" -> SHA_256;
      default ->
          throw new IllegalArgumentException("Unknown digest \"" + name + "\"; known: sm3, sha256");
    };
  }
}
