package guiju.platform.docket;

import guiju.platform.docket.Verdict.Breach;
import guiju.platform.docket.Verdict.Flaw;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Checks an exported docket with nothing but the file: no database, no platform. Exit 0 when it
 * holds, 3 when it is broken, 2 when the file cannot be read at all.
 */
public final class OfflineCheck {

  private static final int SOUND = 0;
  private static final int UNUSABLE = 2;
  private static final int BROKEN = 3;
  private static final long PART_MOST = 60L << 20;
  private static final int PARTS_MOST = 100_000;

  private final ZipFile zip;
  private long left;

  private OfflineCheck(ZipFile zip) {
    this(zip, Long.MAX_VALUE);
  }

  /**
   * Checks a file of somebody unknown.
   *
   * @param most how many bytes may come out of it altogether; what swells to more is no docket
   */
  OfflineCheck(ZipFile zip, long most) {
    this.zip = zip;
    this.left = most;
  }

  /** Checks the file named on the command line and says what was found. */
  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), System.out, System.err));
  }

  /** Checks a file; what is found goes to {@code out}, what cannot be read to {@code err}. */
  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    if (arguments.size() != 1) {
      err.println("Name one exported docket: ./run verify EXPORT.zip");
      return UNUSABLE;
    }
    try (ZipFile file = new ZipFile(Path.of(arguments.get(0)).toFile())) {
      Verdict verdict = new OfflineCheck(file).verdict();
      out.println(said(verdict));
      return verdict.sound() ? SOUND : BROKEN;
    } catch (IOException | IllegalArgumentException | ClassCastException e) {
      err.println(arguments.get(0) + " is not an exported docket: " + e.getMessage());
      return UNUSABLE;
    }
  }

  private static String said(Verdict verdict) {
    if (verdict.sound()) {
      return """
          The docket holds: %d entries, each following from the one before.
          Head: %s
          Proven: nothing was changed, removed, moved or added between the first entry and this head.
          Not proven here: that this head is the one the office has; compare it with the one shown there."""
          .formatted(verdict.entries(), verdict.head());
    }
    Breach breach = verdict.breach().orElseThrow();
    return "The docket is broken at entry %d: %s".formatted(breach.sequence(), breach.what());
  }

  /** Which dossier the file says it is about, and the head it says it has. */
  record Claim(String kind, String key, String head) {}

  Claim claim() throws IOException {
    Map<String, Object> manifest = JsonTree.read(text(Export.MANIFEST));
    return new Claim(
        Entries.text(manifest, "kind"),
        Entries.text(manifest, "key"),
        Entries.text(manifest, "head"));
  }

  Verdict verdict() throws IOException {
    if (zip.size() > PARTS_MOST) {
      throw new IOException("too many parts");
    }
    Map<String, Object> manifest = JsonTree.read(text(Export.MANIFEST));
    long count = ((Number) manifest.getOrDefault("entries", 0L)).longValue();
    ChainCheck chain =
        new ChainCheck(Entries.text(manifest, "kind"), Entries.text(manifest, "key"));
    String head = Entries.text(manifest, "head");
    List<Kept> entries = entries(count, head);
    Optional<Breach> breach = chain.follow(entries);
    if (breach.isEmpty() && (chain.count() != count || strangers(count))) {
      breach = Optional.of(new Breach(chain.count() + 1, Flaw.ORDER));
    }
    if (breach.isEmpty() && !chain.snapshot().equals(text(Export.SNAPSHOT))) {
      breach = Optional.of(new Breach(count, Flaw.SNAPSHOT));
    }
    if (breach.isEmpty()) {
      breach = papers(entries);
    }
    return new Verdict(chain.count(), head, breach);
  }

  /**
   * Entries carry no fingerprint of their own here: each one's stands in the next, or is the head.
   */
  private List<Kept> entries(long count, String head) throws IOException {
    List<Kept> entries = new ArrayList<>();
    List<Entry> read = new ArrayList<>();
    for (long i = 1; i <= count; i++) {
      String body = optional(Export.ENTRIES + "%08d.json".formatted(i));
      if (body == null) {
        break;
      }
      read.add(Entries.read(body, head));
    }
    for (int i = 0; i < read.size(); i++) {
      Entry entry = read.get(i);
      String hash = i + 1 < read.size() ? read.get(i + 1).previous() : head;
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
    return zip.stream().filter(part -> part.getName().startsWith(Export.ENTRIES)).count() != count;
  }

  private Optional<Breach> papers(List<Kept> entries) throws IOException {
    for (Kept kept : entries) {
      for (Paper paper : Entries.read(kept.body(), kept.hash()).papers()) {
        ZipEntry part = zip.getEntry(Export.PAPERS + paper.digest().replace(':', '-'));
        if (part == null || !digest(part, paper.digest()).equals(paper.digest())) {
          return Optional.of(new Breach(kept.sequence(), Flaw.PAPER));
        }
      }
    }
    return Optional.empty();
  }

  private String digest(ZipEntry part, String expected) throws IOException {
    return Digests.named(expected.substring(0, expected.indexOf(':'))).of(bytes(part));
  }

  private String text(String name) throws IOException {
    String text = optional(name);
    if (text == null) {
      throw new IOException("it has no " + name);
    }
    return text;
  }

  private @Nullable String optional(String name) throws IOException {
    ZipEntry part = zip.getEntry(name);
    if (part == null) {
      return null;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(part))).toString();
    } catch (CharacterCodingException e) {
      throw new IOException(name + " is not UTF-8", e);
    }
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
