package guiju.engine.law;

import guiju.engine.expression.Expression;
import guiju.engine.text.Text;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How someone stands to a dossier: as one of the bodies, or by a relation such as owning it.
 *
 * @param id unique in the rulebook
 * @param name what people call it
 * @param body the body that has this standing; null for a relation
 * @param organisations for a relation: kind of dossier → the ids of the organisations that have it
 * @param acting for a relation: kind of dossier → ids of the standings as which its organisations
 *     act there; a kind that is missing leaves it open
 * @param posts posts within it, with their labels
 * @param cites paragraphs
 * @param satisfies ids of the requirements it meets
 * @param letterhead how it heads its documents; null when it is not said
 * @param drafts whether its people may draft changes of the rulebook and try them out
 */
public record Standing(
    String id,
    Text name,
    @Nullable String body,
    Map<String, Expression> organisations,
    Map<String, Expression> acting,
    Map<String, Text> posts,
    List<String> cites,
    List<String> satisfies,
    @Nullable Letterhead letterhead,
    boolean drafts) {

  /**
   * How somebody heads documents.
   *
   * @param name the full name at the head and under the text
   * @param code the code in document numbers
   */
  public record Letterhead(Text name, String code) {}
}
