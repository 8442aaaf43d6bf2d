package guiju.platform.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A record as a database keeps it, whether a platform runs on it or not, held against heads a
 * witness kept outside. The tree is computed anew from its leaves; that the leaves are those of the
 * entries is {@link WholeCheck}'s to say.
 */
public final class KeptRecord {

  private static final int AT_ONCE = 5_000;

  private final JdbcClient database;

  private KeptRecord(JdbcClient database) {
    this.database = database;
  }

  /** The record a database keeps. */
  public static KeptRecord in(DataSource database) {
    return new KeptRecord(JdbcClient.create(database));
  }

  /**
   * What came of a comparison.
   *
   * @param heads how many heads the witness keeps
   * @param broken a line for each head that is not of this record's past, or was changed itself
   * @param older what is missing when the database is older than the witness's newest head; one
   *     line, or none
   * @param sum the outcome in a sentence
   */
  public record Comparison(int heads, List<String> broken, Optional<String> older, String sum) {}

  /**
   * Compares with the heads in a witness's folder.
   *
   * @throws IOException when the folder cannot be read
   */
  public Comparison compare(Path folder) throws IOException {
    KeptHeads kept = KeptHeads.in(folder);
    int count = kept.documents().size();
    if (count == 0) {
      String none = "There are no heads (head-*.json) in %s.".formatted(folder);
      return new Comparison(0, List.of(none), Optional.empty(), none);
    }
    Optional<Genesis> genesis = new Origins(database).genesis();
    if (genesis.isEmpty()) {
      String none = "This database keeps no record; the witness keeps %d heads.".formatted(count);
      return new Comparison(count, List.of(none), Optional.empty(), none);
    }
    return compare(kept.sift(genesis.get()), genesis.get(), count);
  }

  private Comparison compare(KeptHeads.Sifted sifted, Genesis genesis, int count) {
    List<Head> heads = new ArrayList<>(sifted.heads().values());
    Map<Long, byte[]> roots = new HashMap<>();
    heads.forEach(head -> roots.put(head.size(), new byte[0]));
    long size = fill(roots, new TreeHash(genesis.digests()));
    List<String> broken = new ArrayList<>(sifted.wrong());
    sifted
        .heads()
        .forEach(
            (name, head) -> {
              if (head.size() <= size
                  && !Arrays.equals(roots.get(head.size()), head.tree().hash())) {
                broken.add(name + ": " + KeptHeads.rewrite(head));
              }
            });
    Optional<String> older = older(heads, size, waiting());
    String sum =
        "%d witnessed heads compared with %d entries: %s"
            .formatted(
                count,
                size,
                !broken.isEmpty()
                    ? "this is not what was witnessed."
                    : older.isPresent()
                        ? "what is here agrees, and it is older than what was witnessed."
                        : "all of them are beginnings of what is here.");
    return new Comparison(count, List.copyOf(broken), older, sum);
  }

  /** The hash of the first so many leaves, for every size asked for; how many leaves there are. */
  private long fill(Map<Long, byte[]> roots, TreeHash hash) {
    Growing tree = new Growing(hash);
    roots.computeIfPresent(0L, (none, root) -> tree.root());
    List<byte[]> leaves = leaves(0);
    while (!leaves.isEmpty()) {
      for (byte[] leaf : leaves) {
        tree.add(leaf);
        roots.computeIfPresent(tree.size(), (size, root) -> tree.root());
      }
      leaves = leaves(tree.size());
    }
    return tree.size();
  }

  private List<byte[]> leaves(long from) {
    return database
        .sql("select hash from record_leaf where position >= ? order by position limit ?")
        .params(from, AT_ONCE)
        .query((row, number) -> row.getBytes(1))
        .list();
  }

  private static Optional<String> older(List<Head> heads, long size, long waiting) {
    List<Head> missing = heads.stream().filter(head -> head.size() > size).toList();
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    Head newest = missing.stream().max(Comparator.comparingLong(Head::size)).orElseThrow();
    String since =
        heads.stream()
            .filter(head -> head.size() <= size)
            .max(Comparator.comparingLong(Head::size))
            .map(head -> "after head %d of %s".formatted(head.number(), head.time()))
            .orElse("since its beginning");
    String gone =
        "ROLLBACK: on %s a witness was told of %d entries under head %d; there are %d here. This is an older state: %d acts taken %s are gone, and %d witnessed heads with them."
            .formatted(
                newest.time(),
                newest.size(),
                newest.number(),
                size,
                Math.max(0, newest.size() - size - waiting),
                since,
                missing.size());
    return Optional.of(
        waiting == 0
            ? gone
            : gone
                + " %d entries wait for their place on record and cannot be compared."
                    .formatted(waiting));
  }

  /** Entries that were committed and not yet gathered when the database was as it is. */
  private long waiting() {
    return database.sql("select count(*) from record_pending").query(Long.class).single();
  }
}
