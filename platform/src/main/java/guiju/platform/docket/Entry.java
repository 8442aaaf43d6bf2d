package guiju.platform.docket;

import guiju.engine.ActTree;
import guiju.engine.Rulebook;
import guiju.engine.dossier.Act;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One act on a docket.
 *
 * @param kind kind of the dossier
 * @param key its key
 * @param sequence 1 for the first act
 * @param body canonical JSON; everything else of the entry can be read from it
 * @param previous fingerprint of the entry before
 * @param hash fingerprint of the body
 * @param idempotency the sender's mark of this attempt
 * @param act procedure and action
 * @param account who took it
 * @param taken when it was recorded
 */
public record Entry(
    String kind,
    String key,
    long sequence,
    String body,
    String previous,
    String hash,
    String idempotency,
    String act,
    String account,
    Instant taken) {

  /** The body as a tree of maps, lists, texts, booleans and whole numbers. */
  public Map<String, Object> tree() {
    return JsonTree.read(body);
  }

  /** The day the act counts as taken on. */
  public LocalDate on() {
    return LocalDate.parse(Entries.text(tree(), "on"));
  }

  /** The act it records; empty when the rulebook no longer has such an act. */
  public Optional<Act> act(Rulebook rulebook) {
    Map<String, Object> tree = new LinkedHashMap<>(tree());
    tree.keySet().retainAll(List.of("act", "by", "on", "form", "materials"));
    return Optional.ofNullable(new ActTree(rulebook).read(tree, null).value());
  }

  /** What it changed in the dossier's tree. */
  Map<String, Object> change() {
    return Entries.change(tree());
  }

  /** Papers handed in with it. */
  public List<Paper> papers() {
    List<Paper> papers = new ArrayList<>();
    if (tree().get("papers") instanceof List<?> list) {
      for (Object item : list) {
        Map<?, ?> paper = (Map<?, ?>) item;
        papers.add(
            new Paper(
                String.valueOf(paper.get("material")),
                String.valueOf(paper.get("digest")),
                String.valueOf(paper.get("name"))));
      }
    }
    return papers;
  }
}
