package guiju.platform.record;

import guiju.platform.docket.Digests;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Computes the whole record anew from what entries say: fingerprints, leaves, tree, heads and keys.
 * It sees whatever was changed by somebody who does not have the record's key; an older state put
 * back as a whole, or a record signed anew with the key, only witnesses show.
 */
@Service
public class WholeCheck {

  private static final int TOLD = 20;

  private final Archive archive;
  private final Signatures signatures;

  @Autowired
  WholeCheck(JdbcClient database) {
    this(new StoredArchive(database), Signed::holds);
  }

  WholeCheck(Archive archive, Signatures signatures) {
    this.archive = archive;
    this.signatures = signatures;
  }

  /** For whoever checks a database without the platform running. */
  public static WholeCheck over(DataSource database) {
    return new WholeCheck(JdbcClient.create(database));
  }

  /**
   * What came of it.
   *
   * @param entries how many entries were computed anew
   * @param problems what is wrong, the first of it; empty when everything holds
   */
  public record Outcome(long entries, List<String> problems) {}

  /** Checks everything; nothing may be rolled back meanwhile, but entries may be added. */
  public Outcome check() {
    List<String> problems = new ArrayList<>();
    try {
      return check(problems);
    } catch (IllegalArgumentException e) {
      problems.add("A statement of the record cannot be read: " + e.getMessage());
      return new Outcome(0, problems);
    }
  }

  private Outcome check(List<String> problems) {
    Optional<Genesis> begun = archive.genesis();
    if (begun.isEmpty()) {
      return new Outcome(
          0, archive.holdsAnything() ? List.of("How the record began is gone.") : List.of());
    }
    Genesis genesis = begun.get();
    KeyChain keys = new KeyChain(genesis, signatures);
    for (Signed deed : archive.keys()) {
      KeyChain.Link link = keys.next(deed);
      tell(problems, link.follows() && link.signed(), link::name);
    }
    Map<Long, byte[]> roots = heads(genesis, keys, problems);
    long entries = entries(genesis, roots, problems);
    unplaced(problems);
    return new Outcome(entries, problems);
  }

  /** What is wrong is only put into words when something is. */
  private static void tell(List<String> problems, boolean holds, Supplier<String> what) {
    if (!holds && problems.size() < TOLD) {
      problems.add(what.get());
    }
  }

  /** Signatures and order of all heads; the root each names, by its size. */
  private Map<Long, byte[]> heads(Genesis genesis, KeyChain keys, List<String> problems) {
    Map<Long, byte[]> roots = new HashMap<>();
    String previous = genesis.digests().beginning();
    long number = 0;
    List<Signed> some = archive.heads(0);
    while (!some.isEmpty()) {
      for (Signed signed : some) {
        long place = ++number;
        Head head = Head.read(signed.body());
        tell(
            problems,
            head.number() == place && head.previous().equals(previous),
            () -> "Head %d does not follow the one before.".formatted(place));
        tell(
            problems,
            head.origin().genesis().equals(genesis.fingerprint()) && keys.holds(head, signed),
            () -> "Head %d is not signed by a key of this record.".formatted(place));
        roots.put(head.size(), head.tree().hash());
        previous = head.fingerprint();
      }
      some = archive.heads(number);
    }
    return roots;
  }

  private long entries(Genesis genesis, Map<Long, byte[]> roots, List<String> problems) {
    Growing tree = new Growing(new TreeHash(genesis.digests()));
    List<Archive.Row> rows = archive.rows(0);
    while (!rows.isEmpty() && problems.size() < TOLD) {
      for (Archive.Row row : rows) {
        tell(
            problems,
            row.position() == tree.size(),
            () -> "Place %d is empty.".formatted(tree.size()));
        tell(
            problems,
            holds(tree.hash(), row),
            () ->
                "Entry %d of docket %d is not what was put on record."
                    .formatted(row.sequence(), row.dossier()));
        tree.add(row.leaf());
        byte[] root = roots.remove(tree.size());
        tell(
            problems,
            root == null || java.util.Arrays.equals(root, tree.root()),
            () ->
                "The first %d entries are not those their head was signed over."
                    .formatted(tree.size()));
      }
      rows = archive.rows(rows.get(rows.size() - 1).position() + 1);
    }
    roots
        .keySet()
        .forEach(
            size ->
                tell(
                    problems,
                    false,
                    () ->
                        "A head was signed over %d entries; there are %d."
                            .formatted(size, tree.size())));
    return tree.size();
  }

  private static boolean holds(TreeHash hash, Archive.Row row) {
    if (row.body() == null || row.hash() == null) {
      return false;
    }
    try {
      Digests way = Digests.named(row.hash().replaceFirst(":.*", ""));
      return way.of(row.body()).equals(row.hash())
          && java.util.Arrays.equals(hash.leaf(row.hash()), row.leaf());
    } catch (IllegalArgumentException unknownDigest) {
      return false;
    }
  }

  private void unplaced(List<String> problems) {
    long lost = archive.unplaced();
    tell(
        problems, lost == 0, () -> "%d entries are neither on record nor waiting.".formatted(lost));
    long otherwise = archive.contradicting();
    tell(
        problems,
        otherwise == 0,
        () ->
            "%d entries are listed under another act, person, time or mark than they say."
                .formatted(otherwise));
  }
}
