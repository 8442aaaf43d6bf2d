package guiju.platform.record;

import java.util.ArrayList;
import java.util.List;

/**
 * The tree of RFC 9162 over the first so many leaves: its root, and proofs that somebody else can
 * follow. Every hash asked for is that of a complete subtree, so a proof costs a number of hashes
 * that grows with the logarithm of the tree.
 *
 * @param hash how nodes are hashed
 * @param nodes its complete subtrees
 * @param size how many leaves it has
 */
record Tree(TreeHash hash, Nodes nodes, long size) {

  /** The hash of all leaves. */
  byte[] root() {
    return size == 0 ? hash.empty() : range(0, size);
  }

  /**
   * What leads from a leaf to the root, nearest first.
   *
   * @param index which leaf, from 0, less than the size
   */
  List<byte[]> inclusion(long index) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("A tree of %d has no leaf %d".formatted(size, index));
    }
    List<byte[]> path = new ArrayList<>();
    inclusion(index, 0, size, path);
    return path;
  }

  private void inclusion(long index, long begin, long end, List<byte[]> path) {
    if (end - begin == 1) {
      return;
    }
    long middle = begin + split(end - begin);
    if (index < middle) {
      inclusion(index, begin, middle, path);
      path.add(range(middle, end));
    } else {
      inclusion(index, middle, end, path);
      path.add(range(begin, middle));
    }
  }

  /**
   * What shows that the tree as it was is the beginning of the tree as it is.
   *
   * @param earlier how many leaves it had, at most the size
   */
  List<byte[]> consistency(long earlier) {
    if (earlier < 0 || earlier > size) {
      throw new IllegalArgumentException("A tree of %d never had %d".formatted(size, earlier));
    }
    List<byte[]> path = new ArrayList<>();
    if (earlier > 0) {
      consistency(earlier, 0, size, true, path);
    }
    return path;
  }

  /**
   * @param known whether the subtree is the whole of the earlier tree, whose root is known
   */
  private void consistency(long earlier, long begin, long end, boolean known, List<byte[]> path) {
    if (earlier == end) {
      if (!known) {
        path.add(range(begin, end));
      }
      return;
    }
    long middle = begin + split(end - begin);
    if (earlier <= middle) {
      consistency(earlier, begin, middle, known, path);
      path.add(range(middle, end));
    } else {
      consistency(earlier, middle, end, false, path);
      path.add(range(begin, middle));
    }
  }

  private byte[] range(long begin, long end) {
    long count = end - begin;
    if (Long.bitCount(count) == 1) {
      int level = Long.numberOfTrailingZeros(count);
      return nodes.of(level, begin >> level);
    }
    long middle = begin + split(count);
    return hash.node(range(begin, middle), range(middle, end));
  }

  /** The largest power of two that is smaller. */
  private static long split(long count) {
    return Long.highestOneBit(count - 1);
  }
}
