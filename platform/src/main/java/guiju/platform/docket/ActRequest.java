package guiju.platform.docket;

import guiju.engine.dossier.Actor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An act somebody wants to take.
 *
 * @param kind kind of the dossier
 * @param key its key
 * @param sequence the sequence number of the dossier the person was looking at; null when it does
 *     not matter whether it has moved since
 * @param idempotency made once per attempt by the sender, 8 to 100 letters, digits and hyphens; the
 *     same attempt sent again is taken once
 * @param act procedure and action, {@code feasibility.submit}
 * @param actor who, in which capacity
 * @param form answers as dossier files write them: texts, booleans, lists, maps
 * @param papers papers handed in
 */
public record ActRequest(
    String kind,
    String key,
    @Nullable Long sequence,
    String idempotency,
    String act,
    Actor actor,
    Map<String, ?> form,
    List<Paper> papers) {

  /** Copies what could change. */
  public ActRequest {
    form = Collections.unmodifiableMap(new LinkedHashMap<>(form));
    papers = List.copyOf(papers);
  }
}
