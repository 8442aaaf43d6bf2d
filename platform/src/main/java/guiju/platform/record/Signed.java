package guiju.platform.record;

import guiju.platform.docket.CanonicalJson;
import guiju.platform.docket.JsonTree;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A statement of the record with the signature under it.
 *
 * @param body canonical JSON; its UTF-8 bytes are what is signed
 * @param signature base64 of the signature's DER
 */
record Signed(String body, String signature) {

  /** The statement as others are given it. */
  Map<String, Object> tree() {
    return Map.of("statement", JsonTree.read(body), "signature", signature);
  }

  /**
   * The statement somebody else gives.
   *
   * @throws IllegalArgumentException when it is none
   */
  static Signed read(Map<String, Object> tree) {
    return new Signed(
        CanonicalJson.write(Parts.object(tree, "statement")), Parts.text(tree, "signature"));
  }

  /** Signs a statement. */
  static Signed by(Seal seal, byte[] secret, String body) {
    byte[] signature = seal.sign(secret, body.getBytes(StandardCharsets.UTF_8));
    return new Signed(body, Parts.base64(signature));
  }

  /** Whether the signature is that of an open key. */
  boolean holds(Seal seal, byte[] open) {
    try {
      return seal.holds(open, body.getBytes(StandardCharsets.UTF_8), Parts.bytes(signature));
    } catch (IllegalArgumentException noBase64) {
      return false;
    }
  }
}
