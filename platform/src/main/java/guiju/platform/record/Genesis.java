package guiju.platform.record;

import guiju.platform.docket.CanonicalJson;
import guiju.platform.docket.Digests;
import guiju.platform.docket.JsonTree;
import java.time.Instant;
import java.util.Map;

/**
 * What a record is from its first moment on; the fingerprint of it stands in every head, so that no
 * head can be lent to another record.
 *
 * @param record an identifier nobody else has
 * @param begun when it was begun
 * @param digest how the tree is hashed
 * @param key fingerprint of its first key
 */
record Genesis(String record, Instant begun, String digest, String key) {

  static final long FORMAT = 1;

  /** As canonical JSON. */
  String body() {
    return CanonicalJson.write(
        Map.of(
            "statement", "genesis",
            "format", FORMAT,
            "record", record,
            "begun", begun.toString(),
            "digest", digest,
            "key", key));
  }

  String fingerprint() {
    return digests().of(body());
  }

  Digests digests() {
    return Digests.named(digest);
  }

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException when it is something else
   */
  static Genesis read(String body) {
    Map<String, Object> tree = JsonTree.read(body);
    Genesis genesis =
        new Genesis(
            Parts.text(tree, "record"),
            Moments.read(tree, "begun"),
            Parts.text(tree, "digest"),
            Parts.text(tree, "key"));
    if (!genesis.body().equals(CanonicalJson.write(tree))) {
      throw new IllegalArgumentException("this is not how a record begins");
    }
    return genesis;
  }
}
