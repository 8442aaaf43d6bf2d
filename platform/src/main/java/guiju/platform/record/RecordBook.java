package guiju.platform.record;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How the record stands as a whole, for those who keep the house; it says nothing of dossiers. */
@Service
public class RecordBook {

  private final JdbcClient database;
  private final Origins origins;
  private final Heads heads;
  private final StoredNodes nodes;
  private final SigningKey key;
  private final RecordSettings settings;

  RecordBook(
      JdbcClient database,
      Origins origins,
      Heads heads,
      StoredNodes nodes,
      SigningKey key,
      RecordSettings settings) {
    this.database = database;
    this.origins = origins;
    this.heads = heads;
    this.nodes = nodes;
    this.key = key;
    this.settings = settings;
  }

  /**
   * A signed head.
   *
   * @param number from 1
   * @param entries how many entries it covers
   * @param signed when
   * @param key fingerprint of the key that signed it
   */
  public record Line(long number, long entries, Instant signed, String key) {}

  /**
   * A key of the record.
   *
   * @param number from 1
   * @param fingerprint of the open key
   * @param signature how it signs
   * @param since when it was put on record
   * @param last the last head it signed, when another key followed or it signed any
   */
  public record Key(
      long number, String fingerprint, String signature, Instant since, Optional<Line> last) {}

  /**
   * What a witness has been handed.
   *
   * @param name whom readers know it by
   * @param head number of the newest head it has; 0 for none
   * @param delivered when that arrived; null when none has
   * @param waiting how many heads are on their way
   * @param failure why the latest attempt failed; empty when none waits
   */
  public record Handed(
      String name, long head, @Nullable Instant delivered, long waiting, String failure) {}

  /** The record's identifier; empty before it was begun. */
  public Optional<String> record() {
    return origins.genesis().map(Genesis::record);
  }

  /** Whether this process can sign. */
  public boolean signsHere() {
    return key.isHere();
  }

  /** The newest head; empty when none was signed. */
  public Optional<Line> latest() {
    return heads.latest().map(RecordBook::line);
  }

  /** How many entries no head covers yet, those without a place included. */
  public long uncovered() {
    long waiting = database.sql("select count(*) from record_pending").query(Long.class).single();
    return nodes.size() - latest().map(Line::entries).orElse(0L) + waiting;
  }

  /** The newest heads, the latest first. */
  public List<Line> newest(int most) {
    return heads.before(Long.MAX_VALUE, most).stream().map(RecordBook::line).toList();
  }

  /** All keys, the first one first. */
  public List<Key> keys() {
    List<Key> keys = new ArrayList<>();
    for (Signed signed : origins.keys()) {
      KeyDeed deed = KeyDeed.read(signed.body());
      keys.add(new Key(deed.number(), deed.key(), deed.signature(), deed.time(), last(deed.key())));
    }
    return keys;
  }

  /** Every witness of the present settings. */
  public List<Handed> witnesses() {
    return Witnesses.names(settings.witness()).stream().map(this::handed).toList();
  }

  private Handed handed(String witness) {
    return database
        .sql(
            """
            select coalesce(max(head) filter (where delivered is not null), 0),
              max(delivered), count(*) filter (where delivered is null),
              coalesce((array_agg(failure order by head desc)
                filter (where delivered is null and failure is not null))[1], '')
            from record_delivery where witness = :witness
            """)
        .param("witness", witness)
        .query(
            (row, number) -> {
              OffsetDateTime delivered = row.getObject(2, OffsetDateTime.class);
              return new Handed(
                  RecordStandings.label(witness),
                  row.getLong(1),
                  delivered == null ? null : delivered.toInstant(),
                  row.getLong(3),
                  row.getString(4));
            })
        .single();
  }

  private Optional<Line> last(String fingerprint) {
    return database
        .sql(
            """
            select body, signature from record_head where body::jsonb ->> 'key' = :key
            order by number desc limit 1
            """)
        .param("key", fingerprint)
        .query(Signed.class)
        .optional()
        .map(RecordBook::line);
  }

  private static Line line(Signed signed) {
    Head head = Head.read(signed.body());
    return new Line(head.number(), head.size(), head.time(), head.origin().key());
  }
}
