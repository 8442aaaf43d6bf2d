package guiju.engine;

import guiju.engine.dossier.Act;
import guiju.engine.dossier.Dossier;
import guiju.engine.expression.Struct;
import guiju.engine.law.Fact;
import guiju.engine.law.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form of an act as expressions see it: facts first, then what only the form asks. */
final class Answers implements Struct {
  private final Dossier dossier;
  private final Act act;

  Answers(Dossier dossier, Act act) {
    this.dossier = dossier;
    this.act = act;
  }

  @Override
  public @Nullable Object field(int slot) {
    Kind kind = dossier.kind();
    List<Fact> facts = kind.facts();
    Fact fact = slot < facts.size() ? facts.get(slot) : kind.asked().get(slot - facts.size());
    Object answer = act.form().get(fact.name());
    return answer == null ? fact.absent() : answer;
  }
}
