package guiju.platform.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Follows proofs others made (RFC 9162, 2.1.3.2 and 2.1.4.2). Whatever does not fit exactly is
 * refused.
 *
 * @param hash how nodes are hashed
 */
record TreeProof(TreeHash hash) {

  /** A tree as a head names it. */
  record Root(long size, byte[] hash) {}

  /** Whether a leaf stands at its place under a root. */
  boolean included(byte[] leaf, long index, List<byte[]> path, Root root) {
    if (index < 0 || index >= root.size()) {
      return false;
    }
    long place = index;
    long last = root.size() - 1;
    byte[] reached = leaf;
    for (byte[] next : path) {
      if (last == 0 || next.length != TreeHash.LENGTH) {
        return false;
      }
      if ((place & 1) == 1 || place == last) {
        reached = hash.node(next, reached);
        int up = place == 0 ? 0 : Long.numberOfTrailingZeros(place);
        place >>= up;
        last >>= up;
      } else {
        reached = hash.node(reached, next);
      }
      place >>= 1;
      last >>= 1;
    }
    return last == 0 && Arrays.equals(reached, root.hash());
  }

  /** Whether the earlier tree is the beginning of the later one. */
  boolean consistent(Root earlier, Root later, List<byte[]> path) {
    if (earlier.size() > later.size() || earlier.size() < 0) {
      return false;
    }
    if (earlier.size() == later.size() || earlier.size() == 0) {
      byte[] expected = earlier.size() == 0 ? hash.empty() : later.hash();
      return path.isEmpty() && Arrays.equals(earlier.hash(), expected);
    }
    List<byte[]> steps = new ArrayList<>(path);
    if (Long.bitCount(earlier.size()) == 1) {
      steps.add(0, earlier.hash());
    }
    if (steps.isEmpty() || steps.stream().anyMatch(step -> step.length != TreeHash.LENGTH)) {
      return false;
    }
    return climb(earlier, later, steps);
  }

  private boolean climb(Root earlier, Root later, List<byte[]> steps) {
    int up = Long.numberOfTrailingZeros(earlier.size());
    long place = (earlier.size() - 1) >> up;
    long last = (later.size() - 1) >> up;
    byte[] old = steps.get(0);
    byte[] fresh = steps.get(0);
    for (byte[] next : steps.subList(1, steps.size())) {
      if (last == 0) {
        return false;
      }
      if ((place & 1) == 1 || place == last) {
        old = hash.node(next, old);
        fresh = hash.node(next, fresh);
        int skip = place == 0 ? 0 : Long.numberOfTrailingZeros(place);
        place >>= skip;
        last >>= skip;
      } else {
        fresh = hash.node(fresh, next);
      }
      place >>= 1;
      last >>= 1;
    }
    return last == 0 && Arrays.equals(old, earlier.hash()) && Arrays.equals(fresh, later.hash());
  }
}
