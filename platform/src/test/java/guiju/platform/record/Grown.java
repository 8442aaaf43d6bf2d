package guiju.platform.record;

import guiju.platform.docket.Digests;
import java.util.ArrayList;
import java.util.List;

/** A tree in memory, computed the long way round from its leaves. */
final class Grown {

  private final TreeHash hash;
  private final List<byte[]> leaves = new ArrayList<>();

  Grown(Digests digests) {
    this.hash = new TreeHash(digests);
  }

  /** A tree of leaves that say their numbers. */
  static Grown numbered(Digests digests, int size) {
    Grown grown = new Grown(digests);
    for (int i = 0; i < size; i++) {
      grown.add(grown.hash.leaf("leaf " + i));
    }
    return grown;
  }

  void add(byte[] leaf) {
    leaves.add(leaf);
  }

  byte[] leaf(int index) {
    return leaves.get(index);
  }

  TreeHash hash() {
    return hash;
  }

  Tree tree(long size) {
    return new Tree(hash, this::complete, size);
  }

  TreeProof.Root root(long size) {
    return new TreeProof.Root(size, tree(size).root());
  }

  private byte[] complete(int level, long index) {
    return level == 0
        ? leaves.get((int) index)
        : hash.node(complete(level - 1, 2 * index), complete(level - 1, 2 * index + 1));
  }
}
