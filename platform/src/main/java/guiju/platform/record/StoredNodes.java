package guiju.platform.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tree's complete subtrees as the database keeps them: leaves, and every fourth level above.
 * What is needed is found out first and fetched at once.
 */
@Repository
class StoredNodes {

  /** Levels from one kept level to the next. */
  static final int STRIDE = 4;

  private static final byte[] NOTHING = new byte[TreeHash.LENGTH];

  private final JdbcClient database;

  StoredNodes(JdbcClient database) {
    this.database = database;
  }

  /** One complete subtree. */
  record Place(int level, long index) {}

  /** How many leaves have their place. */
  long size() {
    return database
        .sql("select coalesce(max(position) + 1, 0) from record_leaf")
        .query(Long.class)
        .single();
  }

  /** Asks something of the tree of the first so many leaves. */
  <T> T ask(TreeHash hash, long size, Function<Tree, T> question) {
    Map<Place, Boolean> wanted = new HashMap<>();
    Nodes noting =
        (level, index) -> {
          wanted.put(new Place(level, index), true);
          return NOTHING;
        };
    // What comes of it is of no use yet: only what it asks for.
    T unused = question.apply(new Tree(hash, noting, size));
    Map<Place, byte[]> kept = fetch(wanted.keySet().stream().toList());
    return question.apply(new Tree(hash, (level, index) -> of(hash, kept, level, index), size));
  }

  private static byte[] of(TreeHash hash, Map<Place, byte[]> kept, int level, long index) {
    if (level % STRIDE == 0) {
      byte[] found = kept.get(new Place(level, index));
      if (found == null) {
        throw new IllegalStateException(
            "The record has no subtree %d of level %d".formatted(index, level));
      }
      return found;
    }
    return hash.node(
        of(hash, kept, level - 1, index * 2), of(hash, kept, level - 1, index * 2 + 1));
  }

  private Map<Place, byte[]> fetch(List<Place> wanted) {
    List<Integer> levels = new ArrayList<>();
    List<Long> froms = new ArrayList<>();
    List<Long> tos = new ArrayList<>();
    for (Place place : wanted) {
      int above = place.level() % STRIDE;
      levels.add(place.level() - above);
      froms.add(place.index() << above);
      tos.add((place.index() + 1) << above);
    }
    Map<Place, byte[]> kept = new HashMap<>();
    database
        .sql(
            """
            with wanted as (
              select * from unnest(:levels::int[], :froms::bigint[], :tos::bigint[])
                as w(level, first, beyond))
            select w.level, n.place, n.hash from wanted w join record_node n
              on n.level = w.level and n.place >= w.first and n.place < w.beyond
            where w.level > 0
            union all
            select 0, l.position, l.hash from wanted w join record_leaf l
              on l.position >= w.first and l.position < w.beyond
            where w.level = 0
            """)
        .param("levels", levels.toArray(Integer[]::new))
        .param("froms", froms.toArray(Long[]::new))
        .param("tos", tos.toArray(Long[]::new))
        .query(
            row -> {
              kept.put(new Place(row.getInt(1), row.getLong(2)), row.getBytes(3));
            });
    return kept;
  }

  /**
   * Adds leaves after the last and completes the subtrees they complete. Only whoever holds the
   * record's lock may.
   *
   * @param begin how many leaves there are
   */
  void add(TreeHash hash, long begin, List<byte[]> leaves) {
    List<byte[]> below = leaves;
    long first = begin;
    for (int level = STRIDE; !below.isEmpty(); level += STRIDE) {
      long open = first >> STRIDE << STRIDE;
      List<byte[]> row = new ArrayList<>(before(level - STRIDE, open, first));
      row.addAll(below);
      List<byte[]> complete = new ArrayList<>();
      for (int at = 0; at + (1 << STRIDE) <= row.size(); at += 1 << STRIDE) {
        complete.add(top(hash, row.subList(at, at + (1 << STRIDE))));
      }
      first = first >> STRIDE;
      keep(level, first, complete);
      below = complete;
    }
  }

  private static byte[] top(TreeHash hash, List<byte[]> row) {
    List<byte[]> level = row;
    while (level.size() > 1) {
      List<byte[]> above = new ArrayList<>(level.size() / 2);
      for (int i = 0; i < level.size(); i += 2) {
        above.add(hash.node(level.get(i), level.get(i + 1)));
      }
      level = above;
    }
    return level.get(0);
  }

  private List<byte[]> before(int level, long from, long to) {
    if (from == to) {
      return List.of();
    }
    Map<Place, byte[]> kept = new HashMap<>();
    List<Place> places = new ArrayList<>();
    for (long index = from; index < to; index++) {
      places.add(new Place(level, index));
    }
    kept.putAll(fetch(places));
    return places.stream()
        .map(
            place -> {
              byte[] found = kept.get(place);
              if (found == null) {
                throw new IllegalStateException("The record has a gap at " + place);
              }
              return found;
            })
        .toList();
  }

  private void keep(int level, long first, List<byte[]> hashes) {
    if (hashes.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            insert into record_node (level, place, hash)
            select :level, :first + n.number - 1, n.hash
            from unnest(:hashes) with ordinality as n(hash, number)
            """)
        .param("level", level)
        .param("first", first)
        .param("hashes", hashes.toArray(byte[][]::new))
        .update();
  }
}
