package guiju.platform.record;

import guiju.platform.docket.Digests;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * How the tree's leaves and nodes are hashed (RFC 9162, 2.1): a leaf begins with a zero byte, a
 * node with a one, so that neither can be passed off as the other.
 *
 * @param digests with which algorithm
 */
record TreeHash(Digests digests) {

  /** Bytes of one hash. */
  static final int LENGTH = 32;

  /** The root of a tree without leaves. */
  byte[] empty() {
    return digests.digest(new byte[0]);
  }

  /** The leaf of some content. */
  byte[] leaf(byte[] content) {
    byte[] marked = new byte[1 + content.length];
    System.arraycopy(content, 0, marked, 1, content.length);
    return digests.digest(marked);
  }

  /** The leaf of an entry: its content is the entry's fingerprint as text, algorithm included. */
  byte[] leaf(String fingerprint) {
    return leaf(fingerprint.getBytes(StandardCharsets.UTF_8));
  }

  /** The node above two others. */
  byte[] node(byte[] left, byte[] right) {
    byte[] marked = new byte[1 + left.length + right.length];
    marked[0] = 1;
    System.arraycopy(left, 0, marked, 1, left.length);
    System.arraycopy(right, 0, marked, 1 + left.length, right.length);
    return digests.digest(marked);
  }

  /** A hash with its algorithm's name in front, as heads write it. */
  String named(byte[] hash) {
    return digests.name() + ":" + HexFormat.of().formatHex(hash);
  }
}
