package guiju.platform.record;

import guiju.platform.docket.CanonicalJson;
import guiju.platform.docket.JsonTree;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares the running record with heads a witness kept. Exit 0 when every one is a beginning of
 * it, 3 when one is not, 2 when there is nothing to compare or the platform does not answer.
 */
public final class WitnessCheck {

  private static final int SOUND = 0;
  private static final int UNUSABLE = 2;
  private static final int BROKEN = 3;

  private final Running running;
  private final PrintStream out;

  WitnessCheck(Running running, PrintStream out) {
    this.running = running;
    this.out = out;
  }

  /** Compares the folder named on the command line with the platform named there. */
  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), System.out, System.err));
  }

  /** Compares; what is found goes to {@code out}, what cannot be done to {@code err}. */
  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    boolean named = arguments.size() == 3 && arguments.get(1).equals("--url");
    if (arguments.size() != 1 && !named) {
      err.println(
          "Name a folder of witnessed heads: ./run witness-check FOLDER [--url http://host:port]");
      return UNUSABLE;
    }
    String url = named ? arguments.get(2) : "http://localhost:8080";
    try {
      KeptHeads kept = KeptHeads.in(Path.of(arguments.get(0)));
      if (kept.documents().isEmpty()) {
        err.println("There are no heads (head-*.json) in " + arguments.get(0) + ".");
        return UNUSABLE;
      }
      return new WitnessCheck(new RunningRecord(url), out).compare(kept) ? SOUND : BROKEN;
    } catch (IOException | IllegalArgumentException e) {
      err.println(
          "The record at %s cannot be compared: %s. Is the platform running there?"
              .formatted(url, e.getMessage()));
      return UNUSABLE;
    }
  }

  /** Whether every head somebody kept is a beginning of the running record. */
  boolean compare(KeptHeads kept) throws IOException {
    WitnessedHead latest = running.latest();
    KeptHeads.Sifted sifted = kept.sift(latest.genesis());
    List<String> wrong = new ArrayList<>(sifted.wrong());
    if (!latest.signed()) {
      wrong.add("The running record's latest head is not signed by its own keys.");
    }
    for (Map.Entry<String, Head> one : sifted.heads().entrySet()) {
      against(one.getValue(), latest.head()).ifPresent(why -> wrong.add(one.getKey() + ": " + why));
    }
    say(wrong, kept.documents().size(), latest.head());
    return wrong.isEmpty();
  }

  private void say(List<String> wrong, int kept, Head head) {
    if (wrong.isEmpty()) {
      out.println(
          """
          All %d witnessed heads are beginnings of the running record: head %d over %d entries, signed %s.
          Proven: since the first of them nothing on record was changed, removed, moved or put back.
          Not proven: anything after the latest witnessed head."""
              .formatted(kept, head.number(), head.size(), head.time()));
    } else {
      wrong.forEach(out::println);
      out.println(
          "The running record is not what was witnessed (%d of %d heads). It stands at head %d over %d entries."
              .formatted(wrong.size(), kept, head.number(), head.size()));
    }
  }

  private Optional<String> against(Head head, Head latest) throws IOException {
    if (head.size() > latest.size() || head.number() > latest.number()) {
      return Optional.of(
          ("ROLLBACK: on %s the record had %d entries under head %d; now it has %d under head %d. An older"
                  + " state was put back, or the end was cut off.")
              .formatted(head.time(), head.size(), head.number(), latest.size(), latest.number()));
    }
    TreeProof proof = new TreeProof(new TreeHash(latest.digests()));
    if (!proof.consistent(
        head.tree(), latest.tree(), running.consistency(head.size(), latest.size()))) {
      return Optional.of(KeptHeads.rewrite(head));
    }
    return Optional.empty();
  }

  /** What a record says of itself to anybody. */
  interface Running {

    /** The latest head with what it takes to check it. */
    WitnessedHead latest() throws IOException;

    /** The proof that the tree of one size is a beginning of that of another. */
    List<byte[]> consistency(long from, long to) throws IOException;
  }

  /** What a platform says of its record to anybody. */
  static final class RunningRecord implements Running {

    private final Asking asking;

    RunningRecord(String url) {
      this.asking = new Asking(url);
    }

    @Override
    public WitnessedHead latest() throws IOException {
      Map<String, Object> document =
          new LinkedHashMap<>(JsonTree.read(asking.get("/api/v1/record/heads/latest")));
      Map<String, Object> origin = JsonTree.read(asking.get("/api/v1/record"));
      document.put("genesis", Parts.object(origin, "genesis"));
      document.put("keys", Parts.objects(origin, "keys"));
      return WitnessedHead.read(CanonicalJson.write(document));
    }

    @Override
    public List<byte[]> consistency(long from, long to) throws IOException {
      return Parts.hashes(
          JsonTree.read(asking.get("/api/v1/record/consistency?from=%d&to=%d".formatted(from, to))),
          "path");
    }
  }
}
