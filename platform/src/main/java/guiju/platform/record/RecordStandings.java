package guiju.platform.record;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Says where a docket stands in the record, for pages. */
@Service
public class RecordStandings {

  private final Heads heads;
  private final Leaves leaves;
  private final Deliveries deliveries;

  RecordStandings(Heads heads, Leaves leaves, Deliveries deliveries) {
    this.heads = heads;
    this.leaves = leaves;
    this.deliveries = deliveries;
  }

  /**
   * Where a docket stands.
   *
   * @param covered how many of its entries are under a signed head, from the first on
   * @param head the first head over all of them; the number
   * @param signed when it was signed
   * @param witnesses who confirmed that head or a later one, each in a word
   */
  public record Standing(long covered, long head, Instant signed, List<String> witnesses) {}

  /** Where a docket of so many entries stands; empty when no signed head covers any of it. */
  public Optional<Standing> of(String kind, String key, long entries) {
    Optional<Head> latest = heads.latest().map(head -> Head.read(head.body()));
    if (latest.isEmpty()) {
      return Optional.empty();
    }
    List<Long> covered =
        leaves.of(kind, key, entries).stream()
            .takeWhile(place -> place < latest.get().size())
            .toList();
    if (covered.isEmpty()) {
      return Optional.empty();
    }
    Head since =
        heads
            .over(covered.get(covered.size() - 1) + 1)
            .map(head -> Head.read(head.body()))
            .orElse(latest.get());
    return Optional.of(
        new Standing(
            covered.size(),
            since.number(),
            since.time(),
            deliveries.witnessesSince(since.number()).stream()
                .map(RecordStandings::label)
                .distinct()
                .toList()));
  }

  /** Whom readers know it by: a path or an address in full is nobody else's business. */
  static String label(String witness) {
    if (witness.startsWith(Witnesses.POST)) {
      String host = URI.create(witness.substring(Witnesses.POST.length())).getHost();
      return host == null ? "?" : host;
    }
    if (witness.startsWith(Witnesses.MAIL)) {
      return witness.substring(witness.indexOf('@') + 1);
    }
    Path name = Path.of(witness.substring(Witnesses.FOLDER.length())).getFileName();
    return name == null ? "?" : name.toString();
  }
}
