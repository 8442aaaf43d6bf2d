package guiju.platform.docket;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the bodies of entries, and reads what they say. `docs/record.md` describes them. */
final class Entries {

  static final long FORMAT = 1;

  private Entries() {}

  /**
   * What an entry's body is made of.
   *
   * @param digests how its fingerprint is taken
   * @param kind kind of the dossier
   * @param key its key
   * @param sequence number of the entry
   * @param previous fingerprint of the entry before
   * @param idempotency the sender's mark
   * @param request fingerprint of what was asked, without day and mark
   * @param act the act as files write it
   * @param papers papers handed in
   * @param rulebook id, version and fingerprint of the rulebook
   * @param findings rules that did not simply hold, with how they came out
   * @param change what it changed
   * @param seen other dossiers that were looked at
   * @param because the entry it follows from; null when a person took it
   * @param taken when
   */
  record Draft(
      Digests digests,
      String kind,
      String key,
      long sequence,
      String previous,
      String idempotency,
      String request,
      Map<String, Object> act,
      List<Paper> papers,
      Map<String, Object> rulebook,
      Map<String, Object> findings,
      Map<String, Object> change,
      List<Shelf.Seen> seen,
      @Nullable Entry because,
      Instant taken) {}

  static Entry write(Draft draft) {
    Map<String, Object> body = new LinkedHashMap<>(draft.act());
    body.put("format", FORMAT);
    body.put("digest", draft.digests().name());
    body.put("kind", draft.kind());
    body.put("key", draft.key());
    body.put("sequence", draft.sequence());
    body.put("previous", draft.previous());
    body.put("idempotency", draft.idempotency());
    body.put("request", draft.request());
    body.put("papers", draft.papers().stream().map(Entries::paper).toList());
    body.put("rulebook", draft.rulebook());
    body.put("findings", draft.findings());
    body.put("change", draft.change());
    body.put("seen", draft.seen().stream().map(Entries::seen).toList());
    if (draft.because() != null) {
      body.put(
          "because",
          Map.of(
              "kind", draft.because().kind(),
              "key", draft.because().key(),
              "sequence", draft.because().sequence()));
    }
    body.put("taken", draft.taken().toString());
    String text = CanonicalJson.write(body);
    return new Entry(
        draft.kind(),
        draft.key(),
        draft.sequence(),
        text,
        draft.previous(),
        draft.digests().of(text),
        draft.idempotency(),
        text(draft.act(), "act"),
        account(draft.act()),
        draft.taken());
  }

  /** The entry a body stands for. */
  static Entry read(String body, String hash) {
    Map<String, Object> tree = JsonTree.read(body);
    return new Entry(
        text(tree, "kind"),
        text(tree, "key"),
        ((Number) required(tree, "sequence")).longValue(),
        body,
        text(tree, "previous"),
        hash,
        text(tree, "idempotency"),
        text(tree, "act"),
        account(tree),
        Instant.parse(text(tree, "taken")));
  }

  /** What an entry changed in the dossier's tree. */
  static Map<String, Object> change(Map<String, Object> tree) {
    Map<String, Object> change = new LinkedHashMap<>();
    if (tree.get("change") instanceof Map<?, ?> kept) {
      kept.forEach((part, value) -> change.put(String.valueOf(part), value));
    }
    return change;
  }

  static String text(Map<String, Object> tree, String name) {
    return required(tree, name).toString();
  }

  private static String account(Map<String, Object> act) {
    return String.valueOf(((Map<?, ?>) required(act, "by")).get("account"));
  }

  private static Object required(Map<String, Object> tree, String name) {
    Object value = tree.get(name);
    if (value == null) {
      throw new IllegalArgumentException("An entry without " + name);
    }
    return value;
  }

  private static Map<String, Object> paper(Paper paper) {
    return Map.of("material", paper.material(), "digest", paper.digest(), "name", paper.name());
  }

  private static Map<String, Object> seen(Shelf.Seen seen) {
    return Map.of("kind", seen.kind(), "key", seen.key(), "sequence", seen.sequence());
  }
}
