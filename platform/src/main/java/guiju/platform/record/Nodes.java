package guiju.platform.record;

/** Hashes of the complete subtrees of a tree, wherever they come from. */
@FunctionalInterface
interface Nodes {

  /**
   * The hash of one complete subtree.
   *
   * @param level how many levels above the leaves, 0 for a leaf
   * @param index which of its level, counted from the left, from 0
   */
  byte[] of(int level, long index);
}
