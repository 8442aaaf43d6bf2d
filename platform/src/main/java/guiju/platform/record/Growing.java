package guiju.platform.record;

import java.util.ArrayList;
import java.util.List;

/** A tree that is only added to; it remembers no more than its open right edge. */
final class Growing {

  private final TreeHash hash;
  private final List<byte[]> edge = new ArrayList<>();
  private long size;

  Growing(TreeHash hash) {
    this.hash = hash;
  }

  TreeHash hash() {
    return hash;
  }

  long size() {
    return size;
  }

  void add(byte[] leaf) {
    byte[] node = leaf;
    for (long full = size; (full & 1) == 1; full >>= 1) {
      node = hash.node(edge.remove(edge.size() - 1), node);
    }
    edge.add(node);
    size++;
  }

  /** The hash of all leaves so far. */
  byte[] root() {
    if (edge.isEmpty()) {
      return hash.empty();
    }
    byte[] root = edge.get(edge.size() - 1);
    for (int i = edge.size() - 2; i >= 0; i--) {
      root = hash.node(edge.get(i), root);
    }
    return root;
  }
}
