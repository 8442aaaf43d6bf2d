package guiju.platform.record;

import guiju.platform.docket.CanonicalJson;
import guiju.platform.docket.JsonTree;
import java.time.Instant;
import java.util.Map;

/**
 * Says which key signs from now on. The first is signed by itself and named in the genesis, every
 * later one by the key before it.
 *
 * @param genesis fingerprint of the record's genesis
 * @param number from 1
 * @param key fingerprint of the open key
 * @param signature how it signs
 * @param open the open key, base64 of its X.509 form
 * @param previous fingerprint of the key before; of itself for the first
 * @param time when
 */
record KeyDeed(
    String genesis,
    long number,
    String key,
    String signature,
    String open,
    String previous,
    Instant time) {

  /** As canonical JSON. */
  String body() {
    return CanonicalJson.write(
        Map.of(
            "statement", "key",
            "format", Genesis.FORMAT,
            "genesis", genesis,
            "number", number,
            "key", key,
            "signature", signature,
            "open", open,
            "previous", previous,
            "time", time.toString()));
  }

  Seal seal() {
    return Seal.named(signature);
  }

  byte[] openBytes() {
    return Parts.bytes(open);
  }

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException when it is something else
   */
  static KeyDeed read(String body) {
    Map<String, Object> tree = JsonTree.read(body);
    KeyDeed deed =
        new KeyDeed(
            Parts.text(tree, "genesis"),
            Parts.number(tree, "number"),
            Parts.text(tree, "key"),
            Parts.text(tree, "signature"),
            Parts.text(tree, "open"),
            Parts.text(tree, "previous"),
            Moments.read(tree, "time"));
    if (!deed.body().equals(CanonicalJson.write(tree))) {
      throw new IllegalArgumentException("this is no statement on a key");
    }
    return deed;
  }
}
