package guiju.platform.docket;

import guiju.platform.docket.Verdict.Breach;
import guiju.platform.docket.Verdict.Flaw;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows a docket from its first entry to its last and stops at the first thing that is wrong. */
final class ChainCheck {

  private final String kind;
  private final String key;
  private Map<String, Object> tree = new LinkedHashMap<>();
  private @Nullable String previous;
  private long count;

  ChainCheck(String kind, String key) {
    this.kind = kind;
    this.key = key;
  }

  /** The first breach among the entries, oldest first. */
  Optional<Breach> follow(List<Kept> entries) {
    for (Kept entry : entries) {
      Optional<Breach> breach = next(entry);
      if (breach.isPresent()) {
        return breach;
      }
    }
    return Optional.empty();
  }

  /** What the dossier must look like after the entries followed so far. */
  String snapshot() {
    return CanonicalJson.write(tree);
  }

  String head() {
    return previous == null ? "" : previous;
  }

  long count() {
    return count;
  }

  private Optional<Breach> next(Kept kept) {
    long place = count + 1;
    Flaw flaw = flaw(kept, place);
    if (flaw != null) {
      return Optional.of(new Breach(place, flaw));
    }
    count = place;
    previous = kept.hash();
    return Optional.empty();
  }

  private @Nullable Flaw flaw(Kept kept, long place) {
    Map<String, Object> body;
    Entry entry;
    try {
      body = JsonTree.read(kept.body());
      entry = Entries.read(kept.body(), kept.hash());
      if (!CanonicalJson.write(body).equals(kept.body())) {
        return Flaw.NOT_CANONICAL;
      }
      Digests digests = Digests.named(Entries.text(body, "digest"));
      if (!digests.of(kept.body()).equals(kept.hash())) {
        return Flaw.FINGERPRINT;
      }
      if (!entry.previous().equals(previous == null ? digests.beginning() : previous)) {
        return Flaw.CHAIN;
      }
    } catch (IllegalArgumentException | ClassCastException | java.time.DateTimeException e) {
      return Flaw.UNREADABLE;
    }
    if (!entry.kind().equals(kind) || !entry.key().equals(key)) {
      return Flaw.FOREIGN;
    }
    if (entry.sequence() != place || kept.sequence() != place) {
      return Flaw.ORDER;
    }
    if (!beside(kept, entry)) {
      return Flaw.BESIDE;
    }
    return change(body);
  }

  private static boolean beside(Kept kept, Entry entry) {
    return kept.previous().equals(entry.previous())
        && kept.idempotency().equals(entry.idempotency())
        && kept.act().equals(entry.act())
        && kept.account().equals(entry.account())
        && kept.taken().equals(entry.taken());
  }

  @SuppressWarnings("unchecked") // checked by instanceof; JSON objects have texts as keys
  private @Nullable Flaw change(Map<String, Object> body) {
    if (!(body.get("change") instanceof Map<?, ?> change)) {
      return Flaw.UNREADABLE;
    }
    tree = Change.apply(tree, (Map<String, Object>) change);
    return null;
  }
}
