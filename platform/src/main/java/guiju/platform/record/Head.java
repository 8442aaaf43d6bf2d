package guiju.platform.record;

import guiju.platform.docket.CanonicalJson;
import guiju.platform.docket.Digests;
import guiju.platform.docket.JsonTree;
import java.time.Instant;
import java.util.Map;

/**
 * All of the record in one line: so many entries, under this hash, at that moment.
 *
 * @param number from 1
 * @param size how many entries
 * @param root hash over all of them, with the algorithm's name
 * @param time when it was signed
 * @param previous fingerprint of the head before; for the first, the digest's beginning
 * @param origin which record, and whose signature
 */
record Head(long number, long size, String root, Instant time, String previous, Origin origin) {

  /**
   * Where a head comes from.
   *
   * @param record identifier of the record
   * @param genesis fingerprint of its genesis
   * @param digest how the tree is hashed
   * @param signature how heads are signed
   * @param key fingerprint of the key
   */
  record Origin(String record, String genesis, String digest, String signature, String key) {}

  /** As canonical JSON. */
  String body() {
    return CanonicalJson.write(
        Map.ofEntries(
            Map.entry("statement", "head"),
            Map.entry("format", Genesis.FORMAT),
            Map.entry("number", number),
            Map.entry("size", size),
            Map.entry("root", root),
            Map.entry("time", time.toString()),
            Map.entry("previous", previous),
            Map.entry("record", origin.record()),
            Map.entry("genesis", origin.genesis()),
            Map.entry("digest", origin.digest()),
            Map.entry("signature", origin.signature()),
            Map.entry("key", origin.key())));
  }

  String fingerprint() {
    return digests().of(body());
  }

  Digests digests() {
    return Digests.named(origin.digest());
  }

  Seal seal() {
    return Seal.named(origin.signature());
  }

  /** Size and root, for proofs. */
  TreeProof.Root tree() {
    String prefix = origin.digest() + ":";
    if (!root.startsWith(prefix)) {
      throw new IllegalArgumentException("the root is not of the digest " + origin.digest());
    }
    return new TreeProof.Root(size, Parts.hex(root.substring(prefix.length())));
  }

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException when it is something else
   */
  static Head read(String body) {
    Map<String, Object> tree = JsonTree.read(body);
    Head head =
        new Head(
            Parts.number(tree, "number"),
            Parts.number(tree, "size"),
            Parts.text(tree, "root"),
            Moments.read(tree, "time"),
            Parts.text(tree, "previous"),
            new Origin(
                Parts.text(tree, "record"),
                Parts.text(tree, "genesis"),
                Parts.text(tree, "digest"),
                Parts.text(tree, "signature"),
                Parts.text(tree, "key")));
    if (!head.body().equals(CanonicalJson.write(tree))) {
      throw new IllegalArgumentException("this is no head of a record");
    }
    return head;
  }
}
