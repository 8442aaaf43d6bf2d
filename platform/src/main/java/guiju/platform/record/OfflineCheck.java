package guiju.platform.record;

import guiju.platform.docket.DocketFile;
import guiju.platform.docket.Verdict;
import guiju.platform.record.EvidenceVerdict.Standing;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Checks an exported docket with nothing but the file and a public key: no database, no platform.
 * Exit 0 when it holds, 3 when it is broken, 2 when the file cannot be read at all.
 */
public final class OfflineCheck {

  private static final int SOUND = 0;
  private static final int UNUSABLE = 2;
  private static final int BROKEN = 3;

  private OfflineCheck() {}

  /** Checks the file named on the command line and says what was found. */
  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), System.out, System.err));
  }

  /** Checks a file; what is found goes to {@code out}, what cannot be read to {@code err}. */
  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    boolean keyed = arguments.size() == 3 && arguments.get(1).equals("--key");
    if (arguments.size() != 1 && !keyed) {
      err.println("Name one exported docket: ./run verify EXPORT.zip [--key PUBLIC_KEY.pem]");
      return UNUSABLE;
    }
    byte[] key = null;
    if (keyed) {
      try {
        key = Armour.bytes(Files.readString(Path.of(arguments.get(2))));
      } catch (IOException | IllegalArgumentException e) {
        err.println(arguments.get(2) + " is not a public key in PEM form: " + e.getMessage());
        return UNUSABLE;
      }
    }
    return check(arguments.get(0), key, out, err);
  }

  private static int check(String name, byte @Nullable [] key, PrintStream out, PrintStream err) {
    try (ZipFile zip = new ZipFile(Path.of(name).toFile())) {
      EvidenceVerdict verdict =
          new EvidenceCheck(new DocketFile(zip, Long.MAX_VALUE), key).verdict();
      out.println(said(verdict));
      return verdict.sound() ? SOUND : BROKEN;
    } catch (IOException | IllegalArgumentException | ClassCastException e) {
      err.println(name + " is not an exported docket: " + e.getMessage());
      return UNUSABLE;
    }
  }

  private static String said(EvidenceVerdict verdict) {
    Optional<Verdict.Breach> docket = verdict.docket().breach();
    if (docket.isPresent()) {
      return "The docket is broken at entry %d: %s"
          .formatted(docket.get().sequence(), docket.get().what());
    }
    if (verdict.breach().isPresent()) {
      return "The docket holds by itself, but the package does not: %s: %s"
          .formatted(verdict.breach().get().flaw(), verdict.breach().get().detail());
    }
    String first =
        """
        The docket holds: %d entries of %s %s, each following from the one before.
        Last entry: %s
        Proven: nothing in it was changed, removed, moved or added between the first entry and this one;
        the dossier is what the entries lead to; every paper is the one that was handed in."""
            .formatted(
                verdict.docket().entries(),
                verdict.claim().kind(),
                verdict.claim().key(),
                verdict.docket().head());
    return first + "\n" + verdict.standing().map(OfflineCheck::said).orElse(UNSIGNED);
  }

  private static final String UNSIGNED =
      """
      Not proven: that the office has the same docket on record; the file holds no signed head. Compare the
      last entry with the one shown there.""";

  private static String said(Standing standing) {
    Head head = standing.head();
    String place =
        """
        Proven: %s
        The head: number %d over %d entries of the record %s, signed %s.
        """
            .formatted(
                covered(standing), head.number(), head.size(), head.origin().record(), head.time());
    String key =
        standing.trusted()
            ? "Proven: the key you gave vouches for that signature.\n"
            : """
              Not proven: whose signature it is. It is by the key %s;
              compare that with the one the office publishes, or give the key by --key.
              """
                .formatted(head.origin().key());
    return place
        + key
        + """
        Not proven here: that there are no later entries; that the office shows everybody the same record (ask a
        witness for head %d); that what was filled in is true."""
            .formatted(head.number());
  }

  private static String covered(Standing standing) {
    return standing.covered() == 0
        ? "the record has a signed head, which covers none of these entries yet."
        : "entries 1 to %d stand in the record, the last of them since head %d, signed %s."
            .formatted(standing.covered(), standing.since().number(), standing.since().time());
  }
}
