package guiju.platform.material;

import guiju.platform.Disk;
import guiju.platform.Home;
import guiju.platform.HouseClock;
import guiju.platform.identity.Person;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * All papers, each kept once under the fingerprint of its content. A file is on disk for good
 * before the database knows of it.
 */
@Service
public class Materials {

  private static final int MEGABYTES_MOST = 50;
  private static final long BYTES_MOST = (long) MEGABYTES_MOST << 20;
  private static final int CHUNK = 1 << 16;

  private final FileCheck check = new FileCheck();
  private final PaperStore store;
  private final JdbcClient database;
  private final HouseClock clock;

  private final Quota quota;
  private final Examination examination;

  Materials(
      Home home,
      Disk disk,
      JdbcClient database,
      HouseClock clock,
      Quota quota,
      Examination examination) {
    this.store = PaperStore.in(home, disk);
    this.quota = quota;
    this.examination = examination;
    this.database = database;
    this.clock = clock;
  }

  /**
   * Takes in a file.
   *
   * @throws MaterialRefused when it is too large, of no accepted kind, not what its name says, or
   *     more than an account may hand in within a day
   */
  public Received receive(InputStream content, String givenName, Person from) {
    String name = check.name(givenName);
    quota.requireRoom(from.account(), 1, name);
    try {
      Path fresh = store.incoming();
      try {
        String digest = copy(content, fresh, name);
        FileKind kind = check.kind(name, fresh);
        long size = Files.size(fresh);
        Opinion opinion = examined(fresh, digest, name);
        keep(fresh, new Received(digest, name, size, kind.type()), from, opinion);
        if (store.file(digest).isEmpty()) {
          // It lay there unclaimed and was cleared away in this very moment.
          store.keep(fresh, digest);
        }
        return new Received(digest, name, size, kind.type());
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The file cannot be kept in " + store.folder(), e);
    }
  }

  /** Whether a file may be called so: 1 to 200 characters that show, and no path. */
  public static boolean isName(String name) {
    return FileCheck.isPlain(name);
  }

  /** The file of a fingerprint, when it has been received. */
  public Optional<Path> file(String digest) {
    return store.file(digest);
  }

  /**
   * Whether a person has sent the file of a fingerprint: knowing what it is called is not enough.
   */
  public boolean isFrom(String digest, Person person) {
    return database
        .sql(
            """
            select exists (select 1 from material_receipt
                           where digest = :digest and account = :account)
            """)
        .param("digest", digest)
        .param("account", person.account())
        .query(Boolean.class)
        .single();
  }

  /**
   * Those of some papers that are not open to everybody, and why.
   *
   * @param digests fingerprints
   */
  public Map<String, Withheld> withheld(Collection<String> digests) {
    return examination.withheld(digests);
  }

  /**
   * Lets pass whoever may open papers of a dossier they may read.
   *
   * @throws PaperWithheld when one of them is held back, or was not looked at yet and somebody else
   *     has sent it
   */
  public void requireOpen(Collection<String> digests, Person reader) {
    withheld(digests)
        .forEach(
            (digest, why) -> {
              if (why == Withheld.HELD || !isFrom(digest, reader)) {
                throw new PaperWithheld(why);
              }
            });
  }

  /** The media type found when it came in; {@code application/octet-stream} when unknown. */
  public String type(String digest) {
    return database
        .sql("select type from material where digest = :digest")
        .param("digest", digest)
        .query(String.class)
        .optional()
        .orElse("application/octet-stream");
  }

  private String copy(InputStream content, Path to, String name) throws IOException {
    SM3Digest sm3 = new SM3Digest();
    byte[] chunk = new byte[CHUNK];
    long size = 0;
    try (OutputStream out = store.disk().writing(to)) {
      for (int n = content.read(chunk); n >= 0; n = content.read(chunk)) {
        size += n;
        if (size > BYTES_MOST) {
          throw new MaterialRefused(FileCheck.WORDS.of("large", name, MEGABYTES_MOST));
        }
        sm3.update(chunk, 0, n);
        out.write(chunk, 0, n);
      }
    }
    if (size == 0) {
      throw new MaterialRefused(FileCheck.WORDS.of("empty", name));
    }
    byte[] digest = new byte[sm3.getDigestSize()];
    sm3.doFinal(digest, 0);
    return "sm3:" + HexFormat.of().formatHex(digest);
  }

  /** What a scanner finds something in is not taken in, and held back where it is already. */
  private Opinion examined(Path fresh, String digest, String name) {
    Opinion opinion = examination.of(fresh);
    if (opinion.word() == Opinion.Word.FOUND) {
      examination.hold(digest, opinion);
      throw new MaterialRefused(FileCheck.WORDS.of("held", name, opinion.found()));
    }
    return opinion;
  }

  /** What is there already is nobody's fresh share. */
  private void keep(Path fresh, Received paper, Person from, Opinion opinion) {
    if (file(paper.digest()).isPresent() && isNoted(paper.digest())) {
      note(paper, from);
      examination.again(paper.digest(), opinion);
      return;
    }
    quota.within(
        from.account(),
        paper,
        () -> {
          shelve(fresh, paper.digest());
          note(paper, from);
          examination.first(paper.digest(), opinion);
        });
  }

  /** What cannot be kept is not noted either. */
  private void shelve(Path fresh, String digest) {
    try {
      store.keep(fresh, digest);
    } catch (IOException e) {
      throw new UncheckedIOException("The file cannot be kept in " + store.folder(), e);
    }
  }

  private boolean isNoted(String digest) {
    return database
        .sql("select exists (select from material where digest = :digest)")
        .param("digest", digest)
        .query(Boolean.class)
        .single();
  }

  private void note(Received paper, Person from) {
    database
        .sql(
            """
            with kept as (
              insert into material (digest, size, type, account, received)
              values (:digest, :size, :type, :account, :received) on conflict do nothing)
            insert into material_receipt (digest, account) values (:digest, :account)
            on conflict do nothing
            """)
        .param("digest", paper.digest())
        .param("size", paper.size())
        .param("type", paper.type())
        .param("account", from.account())
        .param("received", clock.stamp())
        .update();
  }
}
