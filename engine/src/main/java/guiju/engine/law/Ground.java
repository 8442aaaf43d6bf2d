package guiju.engine.law;

import guiju.engine.text.Message;
import guiju.engine.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a finding is about: a rule of an article, a field of a form, a paper, or one of the engine's
 * own checks (right state, right capacity).
 *
 * @param id unique in the rulebook
 * @param source where it comes from
 * @param title what must hold, in a few words
 * @param cites paragraphs of the regulation
 * @param force how hard it is
 * @param readings ids of the readings chosen where the text is open
 * @param message what stands in the way when it does not hold
 * @param cure what would remove the obstacle; null when nothing can
 */
public record Ground(
    String id,
    Source source,
    Text title,
    List<String> cites,
    Force force,
    List<String> readings,
    Message message,
    @Nullable Cure cure) {

  /** Where a ground comes from. */
  public enum Source {
    /** A rule of an article. */
    RULE,
    /** A field of the act's form. */
    FIELD,
    /** A paper of the act's checklist. */
    MATERIAL,
    /** A check the engine makes for every act. */
    ORDER
  }
}
