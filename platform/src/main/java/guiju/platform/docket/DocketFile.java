package guiju.platform.docket;

import guiju.platform.docket.Verdict.Breach;
import guiju.platform.docket.Verdict.Flaw;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** An exported docket in a file of somebody unknown, read with care: no database, no platform. */
public final class DocketFile {

  private static final long PART_MOST = 60L << 20;
  private static final int PARTS_MOST = 100_000;

  private final ZipFile zip;
  private final Map<String, String> digests = new HashMap<>();
  private long left;

  /**
   * Reads a file.
   *
   * @param most how many bytes may come out of it altogether; what swells to more is no docket
   * @throws IOException when it has too many parts, or two of the same name
   */
  public DocketFile(ZipFile zip, long most) throws IOException {
    this.zip = zip;
    this.left = most;
    if (zip.size() > PARTS_MOST) {
      throw new IOException("it has too many parts");
    }
    if (names().stream().distinct().count() != zip.size()) {
      throw new IOException("two of its parts have the same name");
    }
  }

  /**
   * Which dossier the file says it is about.
   *
   * @param format which layout it has
   * @param kind kind of the dossier
   * @param key its key
   * @param entries how many entries it says it has
   * @param head fingerprint of the last one, as it says
   */
  public record Claim(long format, String kind, String key, long entries, String head) {}

  /**
   * What the file says of itself.
   *
   * @throws IOException when it is no exported docket
   * @throws IllegalArgumentException when it is no exported docket either
   */
  public Claim claim() throws IOException {
    Map<String, Object> manifest = JsonTree.read(text(Export.MANIFEST));
    Claim claim =
        new Claim(
            number(manifest, "format"),
            Entries.text(manifest, "kind"),
            Entries.text(manifest, "key"),
            number(manifest, "entries"),
            Entries.text(manifest, "head"));
    if (claim.format() < 1 || claim.format() > Export.FORMAT) {
      throw new IOException(
          "its format is %d; this program knows up to %d".formatted(claim.format(), Export.FORMAT));
    }
    return claim;
  }

  private static long number(Map<String, Object> manifest, String name) {
    if (manifest.get(name) instanceof Long number && number > 0) {
      return number;
    }
    throw new IllegalArgumentException("its docket.json has no " + name);
  }

  /** Names of all parts. */
  public List<String> names() {
    return zip.stream().map(ZipEntry::getName).toList();
  }

  /**
   * The docket in it, entry by entry, with its papers and the dossier they lead to.
   *
   * @throws IOException when a part cannot be read
   */
  public Verdict verdict(Claim claim) throws IOException {
    ChainCheck chain = new ChainCheck(claim.kind(), claim.key());
    List<Kept> entries;
    try {
      entries = entries(claim);
    } catch (IllegalArgumentException
        | ClassCastException
        | java.time.DateTimeException unreadable) {
      return new Verdict(0, claim.head(), Optional.of(new Breach(0, Flaw.UNREADABLE)));
    }
    Optional<Breach> breach = chain.follow(entries);
    if (breach.isEmpty() && (chain.count() != claim.entries() || strangers(claim.entries()))) {
      breach = Optional.of(new Breach(chain.count() + 1, Flaw.ORDER));
    }
    if (breach.isEmpty() && !chain.snapshot().equals(text(Export.SNAPSHOT))) {
      breach = Optional.of(new Breach(claim.entries(), Flaw.SNAPSHOT));
    }
    if (breach.isEmpty()) {
      breach = papers(entries);
    }
    return new Verdict(chain.count(), claim.head(), breach);
  }

  /** Fingerprints of the entries, as far as they are there, oldest first. */
  public List<String> fingerprints(Claim claim) throws IOException {
    return entries(claim).stream().map(Kept::hash).toList();
  }

  /**
   * Entries carry no fingerprint of their own here: each one's stands in the next, or is the head.
   */
  private List<Kept> entries(Claim claim) throws IOException {
    List<Kept> entries = new ArrayList<>();
    List<Entry> read = new ArrayList<>();
    for (long i = 1; i <= claim.entries(); i++) {
      String name = Export.ENTRIES + "%08d.json".formatted(i);
      if (!has(name)) {
        break;
      }
      read.add(Entries.read(text(name), claim.head()));
    }
    for (int i = 0; i < read.size(); i++) {
      Entry entry = read.get(i);
      String hash = i + 1 < read.size() ? read.get(i + 1).previous() : claim.head();
      entries.add(
          new Kept(
              entry.sequence(),
              entry.body(),
              entry.previous(),
              hash,
              entry.idempotency(),
              entry.act(),
              entry.account(),
              entry.taken()));
    }
    return entries;
  }

  private boolean strangers(long count) {
    return names().stream().filter(name -> name.startsWith(Export.ENTRIES)).count() != count;
  }

  private Optional<Breach> papers(List<Kept> entries) throws IOException {
    for (Kept kept : entries) {
      for (Paper paper : Entries.read(kept.body(), kept.hash()).papers()) {
        String name = Export.PAPERS + paper.digest().replace(':', '-');
        String algorithm = paper.digest().replaceFirst(":.*", "");
        if (!has(name) || !digest(name, Digests.named(algorithm)).equals(paper.digest())) {
          return Optional.of(new Breach(kept.sequence(), Flaw.PAPER));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether there is such a part. */
  public boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  /** The size of a part in bytes. */
  public long size(String name) throws IOException {
    return part(name).getSize();
  }

  /** The fingerprint of a part; taken once. */
  public String digest(String name, Digests way) throws IOException {
    String known = digests.get(way.name() + " " + name);
    if (known == null) {
      known = way.of(bytes(part(name)));
      digests.put(way.name() + " " + name, known);
    }
    return known;
  }

  /**
   * The text of a part.
   *
   * @throws IOException when there is none, or it is no text
   */
  public String text(String name) throws IOException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes(part(name))))
          .toString();
    } catch (CharacterCodingException e) {
      throw new IOException(name + " is not UTF-8", e);
    }
  }

  private ZipEntry part(String name) throws IOException {
    @Nullable ZipEntry part = zip.getEntry(name);
    if (part == null) {
      throw new IOException("it has no " + name);
    }
    return part;
  }

  private byte[] bytes(ZipEntry part) throws IOException {
    try (InputStream in = zip.getInputStream(part)) {
      int most = (int) Math.min(PART_MOST, left);
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new IOException(part.getName() + " is too large");
      }
      left -= bytes.length;
      return bytes;
    }
  }
}
