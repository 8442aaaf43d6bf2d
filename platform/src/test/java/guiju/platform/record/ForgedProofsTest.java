package guiju.platform.record;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.platform.docket.Digests;
import guiju.platform.record.TreeProof.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Every proof of every tree up to 64 leaves holds, and no way of bending one does. {@code
 * -Dguiju.record.forging=256} goes further.
 */
class ForgedProofsTest {

  private static final int SIZES = Integer.getInteger("guiju.record.forging", 64);
  private static final long SEED = Long.getLong("guiju.record.seed", 20_231_101L);

  private final Digests digests = Digests.SHA_256;
  private final Grown grown = Grown.numbered(digests, 2 * SIZES);
  private final TreeProof proof = new TreeProof(grown.hash());
  private final Random random = new Random(SEED);
  private long forged;

  @Test
  void no_forged_inclusion_is_accepted_and_no_true_one_refused() {
    for (int size = 1; size <= SIZES; size++) {
      Root root = grown.root(size);
      for (int index = 0; index < size; index++) {
        List<byte[]> path = grown.tree(size).inclusion(index);
        byte[] leaf = grown.leaf(index);
        String at = "leaf %d of %d, seed %d".formatted(index, size, SEED);
        assertThat(proof.included(leaf, index, path, root)).as(at).isTrue();
        refuse(at, proof.included(leaf, index - 1, path, root));
        refuse(at, proof.included(leaf, index + 1, path, root));
        refuse(at, proof.included(leaf, index ^ 2, path, root));
        refuse(at, proof.included(leaf, index, path, new Root(2L * size, root.hash())));
        refuse(at, proof.included(leaf, index, path, new Root(size / 2, root.hash())));
        refuse(at, proof.included(leaf, index, path, grown.root(size + 1)));
        refuse(at, proof.included(bent(leaf), index, path, root));
        refuse(at, proof.included(grown.leaf(index + 1), index, path, root));
        refuse(at, proof.included(leaf, index, path, new Root(size, bent(root.hash()))));
        for (List<byte[]> bent : bent(path, root.hash())) {
          refuse(at, proof.included(leaf, index, bent, root));
        }
      }
    }
    assertThat(forged).isGreaterThan(16L * SIZES * SIZES / 2);
  }

  @Test
  void no_forged_consistency_is_accepted_and_no_true_one_refused() {
    for (int size = 1; size <= SIZES; size++) {
      Root later = grown.root(size);
      for (int before = 1; before < size; before++) {
        Root earlier = grown.root(before);
        List<byte[]> path = grown.tree(size).consistency(before);
        String at = "%d before %d, seed %d".formatted(before, size, SEED);
        assertThat(proof.consistent(earlier, later, path)).as(at).isTrue();
        refuse(at, proof.consistent(later, earlier, path));
        refuse(at, proof.consistent(new Root(before, later.hash()), later, path));
        refuse(at, proof.consistent(earlier, new Root(size, earlier.hash()), path));
        refuse(at, proof.consistent(new Root(before, bent(earlier.hash())), later, path));
        refuse(at, proof.consistent(earlier, new Root(size, bent(later.hash())), path));
        refuse(at, proof.consistent(new Root(before - 1, earlier.hash()), later, path));
        refuse(at, proof.consistent(new Root(before + 1, earlier.hash()), later, path));
        refuse(at, proof.consistent(new Root(before ^ 2, earlier.hash()), later, path));
        refuse(at, proof.consistent(earlier, new Root(2L * size, later.hash()), path));
        refuse(at, proof.consistent(earlier, new Root(before, later.hash()), path));
        for (List<byte[]> bent : bent(path, later.hash())) {
          refuse(at, proof.consistent(earlier, later, bent));
        }
      }
    }
    assertThat(forged).isGreaterThan(16L * SIZES * (SIZES - 1) / 2);
  }

  @Test
  void a_tree_is_consistent_with_itself_and_with_nothing_only_without_a_path() {
    Root root = grown.root(5);
    Root nothing = new Root(0, grown.hash().empty());

    assertThat(proof.consistent(root, root, List.of())).isTrue();
    assertThat(proof.consistent(nothing, root, List.of())).isTrue();
    assertThat(proof.consistent(root, root, List.of(root.hash()))).isFalse();
    assertThat(proof.consistent(nothing, root, List.of(root.hash()))).isFalse();
    assertThat(proof.consistent(new Root(0, root.hash()), root, List.of())).isFalse();
    assertThat(proof.consistent(new Root(5, bent(root.hash())), root, List.of())).isFalse();
  }

  private void refuse(String at, boolean accepted) {
    forged++;
    assertThat(accepted).as("forgery %d: %s", forged, at).isFalse();
  }

  /** A path with something too much, too little, swapped, doubled or changed. */
  private List<List<byte[]>> bent(List<byte[]> path, byte[] root) {
    List<List<byte[]>> all = new ArrayList<>();
    all.add(with(path, path.size(), root));
    all.add(with(path, path.size(), new byte[0]));
    all.add(with(path, path.size(), new byte[TreeHash.LENGTH]));
    all.add(with(path, 0, root));
    all.add(with(path, 0, new byte[TreeHash.LENGTH]));
    for (int i = 0; i < path.size(); i++) {
      List<byte[]> less = new ArrayList<>(path);
      less.remove(i);
      all.add(less);
      all.add(with(path, i, path.get(i)));
      List<byte[]> other = new ArrayList<>(path);
      other.set(i, bent(path.get(i)));
      all.add(other);
      List<byte[]> shorter = new ArrayList<>(path);
      shorter.set(i, java.util.Arrays.copyOf(path.get(i), TreeHash.LENGTH - 1));
      all.add(shorter);
      if (i > 0) {
        List<byte[]> swapped = new ArrayList<>(path);
        swapped.set(i, path.get(i - 1));
        swapped.set(i - 1, path.get(i));
        all.add(swapped);
      }
    }
    return all;
  }

  private static List<byte[]> with(List<byte[]> path, int at, byte[] more) {
    List<byte[]> longer = new ArrayList<>(path);
    longer.add(at, more);
    return longer;
  }

  /** One bit changed, somewhere. */
  private byte[] bent(byte[] hash) {
    byte[] bent = hash.clone();
    bent[random.nextInt(bent.length)] ^= (byte) (1 << random.nextInt(8));
    return bent;
  }
}
