package guiju.platform.docket;

import guiju.platform.docket.Verdict.Breach;
import guiju.platform.docket.Verdict.Flaw;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Proves that dockets are what they were when they were written. */
@Service
public class Proof {

  private final JdbcClient database;

  Proof(JdbcClient database) {
    this.database = database;
  }

  /** Proves the dockets of any database, without a platform around it. */
  public static Proof over(DataSource database) {
    return new Proof(JdbcClient.create(database));
  }

  /** A dossier's row, as far as it must follow from its entries. */
  record Row(long id, String kind, String key, long sequence, String head, String snapshot) {}

  /** Checks one docket; empty when there is no such dossier. */
  public Optional<Verdict> of(String kind, String key) {
    return database
        .sql(
            """
            select id, kind, key, sequence, head, snapshot from dossier
            where kind = :kind and key = :key
            """)
        .param("kind", kind)
        .param("key", key)
        .query(Row.class)
        .optional()
        .map(this::check);
  }

  private Verdict check(Row dossier) {
    ChainCheck chain = new ChainCheck(dossier.kind(), dossier.key());
    Optional<Breach> breach = chain.follow(entries(dossier.id()));
    if (breach.isEmpty() && chain.count() != dossier.sequence()) {
      breach = Optional.of(new Breach(chain.count() + 1, Flaw.ORDER));
    }
    if (breach.isEmpty() && !chain.head().equals(dossier.head())) {
      breach = Optional.of(new Breach(chain.count(), Flaw.HEAD));
    }
    if (breach.isEmpty() && !chain.snapshot().equals(dossier.snapshot())) {
      breach = Optional.of(new Breach(chain.count(), Flaw.SNAPSHOT));
    }
    return new Verdict(chain.count(), chain.head(), breach);
  }

  List<Kept> entries(long dossier) {
    return database
        .sql(
            """
            select sequence, body, previous, hash, idempotency, act, account, taken
            from entry where dossier = :dossier order by sequence
            """)
        .param("dossier", dossier)
        .query(
            (row, number) ->
                new Kept(
                    row.getLong("sequence"),
                    row.getString("body"),
                    row.getString("previous"),
                    row.getString("hash"),
                    row.getString("idempotency"),
                    row.getString("act"),
                    row.getString("account"),
                    row.getObject("taken", OffsetDateTime.class).toInstant()))
        .list();
  }
}
