package guiju.platform.record;

import guiju.platform.docket.Digests;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Computes the whole record anew from what entries say: fingerprints, leaves, tree, heads and keys.
 * It sees whatever was changed by somebody who does not have the record's key; an older state put
 * back as a whole, or a record signed anew with the key, only witnesses show.
 */
@Service
public class WholeCheck {

  private static final int AT_ONCE = 5_000;
  private static final int TOLD = 20;

  private final JdbcClient database;

  WholeCheck(JdbcClient database) {
    this.database = database;
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

  private record Row(
      long position,
      long dossier,
      long sequence,
      byte[] leaf,
      @Nullable String body,
      @Nullable String hash) {}

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
    Origins origins = new Origins(database);
    if (origins.genesis().isEmpty()) {
      return new Outcome(0, begun() ? List.of("How the record began is gone.") : List.of());
    }
    Genesis genesis = origins.genesis().get();
    KeyChain keys = new KeyChain(genesis);
    for (Signed deed : origins.keys()) {
      KeyChain.Link link = keys.next(deed);
      tell(problems, link.follows() && link.signed(), link.name());
    }
    Map<Long, byte[]> roots = heads(genesis, keys, problems);
    long entries = entries(genesis, roots, problems);
    unplaced(problems);
    return new Outcome(entries, problems);
  }

  /** A house that never gathered anything has no record yet. */
  private boolean begun() {
    return database
        .sql(
            """
            select exists (select 1 from record_leaf) or exists (select 1 from record_head)
              or exists (select 1 from record_key)
            """)
        .query(Boolean.class)
        .single();
  }

  private static void tell(List<String> problems, boolean holds, String what) {
    if (!holds && problems.size() < TOLD) {
      problems.add(what);
    }
  }

  /** Signatures and order of all heads; the root each names, by its size. */
  private Map<Long, byte[]> heads(Genesis genesis, KeyChain keys, List<String> problems) {
    Map<Long, byte[]> roots = new HashMap<>();
    String previous = genesis.digests().beginning();
    long number = 0;
    List<Signed> some = page(0);
    while (!some.isEmpty()) {
      for (Signed signed : some) {
        number++;
        Head head = Head.read(signed.body());
        tell(
            problems,
            head.number() == number && head.previous().equals(previous),
            "Head %d does not follow the one before.".formatted(number));
        tell(
            problems,
            head.origin().genesis().equals(genesis.fingerprint()) && keys.holds(head, signed),
            "Head %d is not signed by a key of this record.".formatted(number));
        roots.put(head.size(), head.tree().hash());
        previous = head.fingerprint();
      }
      some = page(number);
    }
    return roots;
  }

  private List<Signed> page(long after) {
    return database
        .sql(
            """
            select body, signature from record_head where number > :after
            order by number limit :limit
            """)
        .param("after", after)
        .param("limit", AT_ONCE)
        .query(Signed.class)
        .list();
  }

  private long entries(Genesis genesis, Map<Long, byte[]> roots, List<String> problems) {
    Growing tree = new Growing(new TreeHash(genesis.digests()));
    List<Row> rows = rows(0);
    while (!rows.isEmpty() && problems.size() < TOLD) {
      for (Row row : rows) {
        tell(problems, row.position() == tree.size(), "Place %d is empty.".formatted(tree.size()));
        tell(
            problems,
            holds(tree.hash(), row),
            "Entry %d of docket %d is not what was put on record."
                .formatted(row.sequence(), row.dossier()));
        tree.add(row.leaf());
        byte[] root = roots.remove(tree.size());
        tell(
            problems,
            root == null || java.util.Arrays.equals(root, tree.root()),
            "The first %d entries are not those their head was signed over."
                .formatted(tree.size()));
      }
      rows = rows(rows.get(rows.size() - 1).position() + 1);
    }
    roots
        .keySet()
        .forEach(
            size ->
                tell(
                    problems,
                    false,
                    "A head was signed over %d entries; there are %d."
                        .formatted(size, tree.size())));
    return tree.size();
  }

  private static boolean holds(TreeHash hash, Row row) {
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

  private List<Row> rows(long from) {
    return database
        .sql(
            """
            select l.position, l.dossier, l.sequence, l.hash as leaf, e.body, e.hash
            from record_leaf l
            left join entry e on e.dossier = l.dossier and e.sequence = l.sequence
            where l.position >= :from order by l.position limit :limit
            """)
        .param("from", from)
        .param("limit", AT_ONCE)
        .query(
            (row, number) ->
                new Row(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getBytes(4),
                    row.getString(5),
                    row.getString(6)))
        .list();
  }

  private void unplaced(List<String> problems) {
    long lost =
        database
            .sql(
                """
                select count(*) from entry e
                where not exists (select 1 from record_leaf l
                    where l.dossier = e.dossier and l.sequence = e.sequence)
                  and not exists (select 1 from record_pending p
                    where p.dossier = e.dossier and p.sequence = e.sequence)
                """)
            .query(Long.class)
            .single();
    tell(problems, lost == 0, "%d entries are neither on record nor waiting.".formatted(lost));
  }
}
