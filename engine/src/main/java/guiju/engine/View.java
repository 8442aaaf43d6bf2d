package guiju.engine;

import guiju.engine.dossier.CaseFile;
import guiju.engine.dossier.Dossier;
import guiju.engine.dossier.Opinion;
import guiju.engine.expression.Expression;
import guiju.engine.expression.Scope;
import guiju.engine.expression.Struct;
import guiju.engine.expression.Truth;
import guiju.engine.law.Kind;
import guiju.engine.law.Procedure;
import guiju.engine.law.Rule;
import guiju.engine.text.Directory;
import guiju.engine.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A dossier as expressions see it on a day: its facts, computed facts, links and collections. */
final class View implements Struct, Directory {
  private static final Object UNKNOWN = new Object();

  private final Moment moment;
  private final Dossier dossier;
  private final Set<String> handedIn;
  private @Nullable Object @Nullable [] computed;
  private @Nullable Scope scope;

  View(Moment moment, Dossier dossier, Set<String> handedIn) {
    this.moment = moment;
    this.dossier = dossier;
    this.handedIn = handedIn;
  }

  Dossier dossier() {
    return dossier;
  }

  Moment moment() {
    return moment;
  }

  @Override
  public Text organisation(String id) {
    return moment.directory().organisation(id);
  }

  @Override
  public @Nullable Object field(int slot) {
    Kind kind = dossier.kind();
    int facts = kind.facts().size();
    if (slot == 0) {
      return dossier.key();
    }
    if (slot <= facts) {
      Expression derived = kind.derived(slot - 1);
      return derived == null ? dossier.facts().field(slot - 1) : derive(slot, derived);
    }
    return other(slot, slot - 1 - facts);
  }

  private @Nullable Object derive(int slot, Expression derived) {
    @Nullable Object[] known = computed();
    Object value = known[slot];
    if (value == null) {
      value = derived.evaluate(scope());
      known[slot] = value == null ? UNKNOWN : value;
    }
    return value == UNKNOWN ? null : value;
  }

  /** What has been worked out so far, by slot; most views are never asked for any of it. */
  private @Nullable Object[] computed() {
    @Nullable Object[] known = computed;
    if (known == null) {
      Kind kind = dossier.kind();
      known = new Object[1 + kind.facts().size() + kind.links().size() + kind.collections().size()];
      computed = known;
    }
    return known;
  }

  private @Nullable Object other(int slot, int index) {
    @Nullable Object[] known = computed();
    Object value = known[slot];
    if (value == null) {
      List<Kind.Link> links = dossier.kind().links();
      value =
          index < links.size()
              ? link(links.get(index))
              : members(dossier.kind().collections().get(index - links.size()));
      known[slot] = value;
    }
    return value;
  }

  private @Nullable View link(Kind.Link link) {
    Dossier other = dossier.linked().one().get(link.name());
    return other == null ? null : new View(moment, other, Set.of());
  }

  private @Nullable List<View> members(Kind.Collection collection) {
    List<Dossier> members = dossier.linked().many().get(collection.name());
    if (members == null) {
      return null;
    }
    List<View> views = new ArrayList<>(members.size());
    members.forEach(member -> views.add(new View(moment, member, Set.of())));
    return views;
  }

  /** Names for computed facts. */
  Scope scope() {
    Scope present = scope;
    if (present == null) {
      present = new Scope(standing(0), this);
      scope = present;
    }
    return present;
  }

  /** Values of the names every expression has, with room for more behind them. */
  @Nullable Object[] standing(int more) {
    int links = dossier.kind().links().size();
    @Nullable Object[] values = new Object[Lexicon.LINKS + links + more];
    values[Lexicon.SELF] = this;
    values[Lexicon.TODAY] = moment.day();
    values[Lexicon.POLICY] = moment;
    int first = 1 + dossier.kind().facts().size();
    for (int i = 0; i < links; i++) {
      values[Lexicon.LINKS + i] = field(first + i);
    }
    return values;
  }

  boolean filed(String material) {
    if (handedIn.contains(material)) {
      return true;
    }
    for (CaseFile file : dossier.cases().values()) {
      if (file.materials().contains(material)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the body that may waive the rule has. */
  boolean waived(String id) {
    Rule rule = moment.rulebook().rules().get(id);
    String by = rule == null ? null : rule.waivedBy();
    return by != null && dossier.waiverOf(id, by).isPresent();
  }

  boolean reached(String procedure, String state) {
    CaseFile file = dossier.cases().get(procedure);
    return file != null && file.state().equals(state);
  }

  boolean everReached(String procedure, String state) {
    CaseFile file = dossier.cases().get(procedure);
    return file != null && (file.state().equals(state) || file.been().contains(state));
  }

  /** Standings asked for an opinion in the present round, given or not; empty before submission. */
  List<String> consulted(String procedure) {
    CaseFile file = dossier.caseOf(procedure).orElse(null);
    if (file == null || !file.submitted()) {
      return List.of();
    }
    return moment.rulebook().procedure(procedure).consult().values().stream()
        .filter(asked -> isAsked(asked))
        .map(Procedure.Consultation::standing)
        .toList();
  }

  private boolean isAsked(Procedure.Consultation asked) {
    return asked.when() == null || asked.when().test(scope()) != Truth.NO;
  }

  List<String> missingOpinions(String procedure) {
    List<String> given = present(procedure).stream().map(Opinion::by).toList();
    return consulted(procedure).stream().filter(standing -> !given.contains(standing)).toList();
  }

  List<String> adverseOpinions(String procedure) {
    return present(procedure).stream().filter(Opinion::adverse).map(Opinion::by).toList();
  }

  List<String> unansweredOpinions(String procedure) {
    return present(procedure).stream()
        .filter(opinion -> opinion.adverse() && !opinion.answered())
        .map(Opinion::by)
        .toList();
  }

  private List<Opinion> present(String procedure) {
    return dossier.caseOf(procedure).map(CaseFile::presentOpinions).orElse(List.of());
  }
}
