package guiju.platform.web;

import guiju.engine.DossierWriter;
import guiju.engine.dossier.Dossier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What of a form belongs in its draft, and what a form begins with when there is one. */
final class DraftAnswers {
  private DraftAnswers() {}

  /** What the form begins with: presets, and over them what the draft changed. */
  static Map<String, Object> begun(Map<String, ?> presets, Optional<Drafts.Draft> draft) {
    Map<String, Object> begun = new LinkedHashMap<>(presets);
    draft.ifPresent(kept -> begun.putAll(kept.answers()));
    return begun;
  }

  /**
   * Only what differs from the dossier belongs in a draft: what merely stood in the form must not
   * hide what others have changed since.
   */
  static Map<String, Object> changed(Dossier dossier, Map<String, Object> answers) {
    Map<String, Object> known = DossierWriter.facts(dossier.facts());
    Map<String, Object> changed = new LinkedHashMap<>(answers);
    changed
        .entrySet()
        .removeIf(
            answer ->
                known
                    .getOrDefault(answer.getKey(), "")
                    .toString()
                    .equals(answer.getValue().toString()));
    return changed;
  }
}
