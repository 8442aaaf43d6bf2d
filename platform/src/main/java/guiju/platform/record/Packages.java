package guiju.platform.record;

import guiju.platform.docket.DocketFile;
import guiju.platform.docket.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.zip.ZipFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Checks dockets that left the house, and compares them with those that are here. */
@Service
public class Packages {

  private static final long MOST = 200L << 20;
  private static final int AT_ONCE = 2;

  private final JdbcClient database;
  private final Heads heads;
  private final Semaphore room = new Semaphore(AT_ONCE);

  Packages(JdbcClient database, Heads heads) {
    this.database = database;
    this.heads = heads;
  }

  /** How an exported docket stands to the one here. */
  public enum Kinship {
    /** There is no such docket here. */
    STRANGE,
    /** It is the docket as it is now. */
    SAME,
    /** It is the docket as it was; there are further entries here. */
    EARLIER,
    /** The docket here has another entry in the place of its last. */
    OTHER
  }

  /**
   * What came of checking an exported docket.
   *
   * @param kind kind of the dossier it says it is about
   * @param key its key
   * @param verdict whether the docket holds by itself
   * @param flaw what is wrong with the package beyond that; empty when nothing is
   * @param kinship how it stands to the docket here
   * @param further how many entries the docket here has beyond it
   * @param proven what its signed head proves; empty when it has none
   */
  public record Checked(
      String kind,
      String key,
      Verdict verdict,
      Optional<EvidenceFlaw> flaw,
      Kinship kinship,
      long further,
      Optional<Proven> proven) {

    /** Whether everything holds. */
    public boolean sound() {
      return verdict.sound() && flaw.isEmpty();
    }
  }

  /**
   * What a package's signed head proves.
   *
   * @param head number of the head
   * @param signed when it was signed
   * @param covered how many of its entries the head covers, from the first on
   * @param ours whether this platform signed that very head
   */
  public record Proven(long head, Instant signed, long covered, boolean ours) {}

  /** A file that is no exported docket, or a check that has to wait. */
  public static final class NotChecked extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean busy;

    private NotChecked(boolean busy, Throwable cause) {
      super(cause);
      this.busy = busy;
    }

    /** Whether others are being checked and this one was not looked at. */
    public boolean busy() {
      return busy;
    }
  }

  /**
   * Checks a file of somebody unknown: of bounded size, few at a time.
   *
   * @throws NotChecked when it is no exported docket, or too many are being checked
   */
  public Checked check(Path file) throws NotChecked {
    if (!room.tryAcquire()) {
      throw new NotChecked(true, new IllegalStateException("Others are being checked"));
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return compared(new EvidenceCheck(new DocketFile(zip, MOST), null).verdict());
    } catch (IOException
        | IllegalArgumentException
        | IllegalStateException
        | ClassCastException
        | java.time.DateTimeException
        | StackOverflowError e) {
      throw new NotChecked(false, e);
    } finally {
      room.release();
    }
  }

  private record Here(long sequence, Optional<String> hash) {}

  private Checked compared(EvidenceVerdict evidence) {
    DocketFile.Claim claim = evidence.claim();
    Verdict verdict = evidence.docket();
    Here here =
        database
            .sql(
                """
                select d.sequence, e.hash from dossier d
                left join entry e on e.dossier = d.id and e.sequence = :last
                where d.kind = :kind and d.key = :key
                """)
            .param("kind", claim.kind())
            .param("key", claim.key())
            .param("last", verdict.entries())
            .query((row, number) -> new Here(row.getLong(1), Optional.ofNullable(row.getString(2))))
            .optional()
            .orElse(new Here(0, Optional.empty()));
    boolean same = here.hash().filter(claim.head()::equals).isPresent();
    long further = same ? here.sequence() - verdict.entries() : 0;
    Kinship kinship =
        here.sequence() == 0
            ? Kinship.STRANGE
            : !same ? Kinship.OTHER : further == 0 ? Kinship.SAME : Kinship.EARLIER;
    return new Checked(
        claim.kind(),
        claim.key(),
        verdict,
        evidence.breach().map(EvidenceVerdict.Breach::flaw),
        kinship,
        further,
        evidence.standing().map(this::proven));
  }

  private Proven proven(EvidenceVerdict.Standing standing) {
    Head head = standing.head();
    boolean ours =
        heads.numbered(head.number()).filter(kept -> kept.body().equals(head.body())).isPresent();
    return new Proven(head.number(), head.time(), standing.covered(), ours);
  }
}
