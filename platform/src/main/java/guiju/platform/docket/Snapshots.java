package guiju.platform.docket;

import guiju.engine.DossierTree;
import guiju.engine.Rulebook;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Kind;
import guiju.engine.text.Reading;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns kept texts into dossiers and back; the latest ones are remembered by their fingerprint. */
@Component
final class Snapshots {

  private static final int REMEMBERED = 5_000;

  private final Rulebook rulebook;
  private final DossierTree tree;
  private final Recent<Dossier> recent = new Recent<>(REMEMBERED);

  Snapshots(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.tree = new DossierTree(rulebook);
  }

  /** The dossier of that fingerprint, if it was read or written lately. */
  @Nullable Dossier recalled(String head) {
    return recent.of(head);
  }

  /** The dossier a kept text stands for. */
  Dossier read(String kind, String head, String text) {
    Dossier known = recent.of(head);
    if (known != null) {
      return known;
    }
    Dossier dossier = read(kind, JsonTree.read(text));
    recent.put(head, dossier);
    return dossier;
  }

  Dossier read(String kind, Map<String, ?> plain) {
    Kind of = rulebook.kind(kind);
    Reading<Dossier> reading = tree.read(plain, of);
    Dossier dossier = reading.value();
    if (dossier == null) {
      throw new IllegalStateException(
          "A kept %s cannot be read under the rulebook in force: %s"
              .formatted(kind, reading.problems()));
    }
    return dossier;
  }

  /** Remembers a dossier that has just been written. */
  void remember(String head, Dossier dossier) {
    recent.put(head, dossier.seeing(guiju.engine.dossier.Linked.NONE));
  }
}
