package guiju.engine.model;

import guiju.engine.ActTree;
import guiju.engine.DossierTree;
import guiju.engine.DossierWriter;
import guiju.engine.Rulebook;
import guiju.engine.RulingTree;
import guiju.engine.dossier.Act;
import guiju.engine.dossier.CaseFile;
import guiju.engine.dossier.Dossier;
import guiju.engine.dossier.Linked;
import guiju.engine.dossier.Obligation;
import guiju.engine.dossier.Opinion;
import guiju.engine.law.Action;
import guiju.engine.law.Fact;
import guiju.engine.law.Form;
import guiju.engine.law.Procedure;
import guiju.engine.ruling.Finding;
import guiju.engine.ruling.Ruling;
import guiju.engine.text.Reading;
import guiju.engine.text.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What must be true of every ruling, whatever the rulebook says. */
final class Invariants {
  private final Rulebook rulebook;
  private final Dossier before;
  private final Act act;
  private final Ruling ruling;

  Invariants(Rulebook rulebook, Dossier before, Act act, Ruling ruling) {
    this.rulebook = rulebook;
    this.before = before;
    this.act = act;
    this.ruling = ruling;
  }

  /** Fails with the name of the invariant that is broken. */
  void check() {
    require(ruling.permitted() == ruling.obstacles().isEmpty(), "obstacles decide");
    ruling.findings().forEach(this::readable);
    Reading<Act> read = new ActTree(rulebook).read(new ActTree(rulebook).write(act), null);
    require(read.usable() && sameAct(Objects.requireNonNull(read.value())), "act reads back");
    if (ruling instanceof Ruling.Permitted permitted) {
      permitted(permitted);
    } else {
      require(!RulingTree.write(rulebook, ruling).containsKey("next"), "a refusal leaves nothing");
    }
  }

  /** A field that was emptied and is asked for reads back as emptied. */
  private boolean sameAct(Act other) {
    return other.form().equals(act.form())
        && other.cleared().equals(act.cleared())
        && other.materials().equals(act.materials())
        && other.actor().equals(act.actor())
        && other.on().equals(act.on());
  }

  private void permitted(Ruling.Permitted permitted) {
    Dossier next = permitted.next();
    require(next.sequence() == before.sequence() + 1, "one act, one number");
    require(next.key().equals(before.key()) && next.kind() == before.kind(), "same dossier");
    next.cases().forEach((id, file) -> caseFile(rulebook.procedure(id), file));
    Set<String> obligations = new HashSet<>();
    next.obligations().forEach(o -> require(obligations.add(o.id()), "obligation twice"));
    permitted.opened().forEach(o -> require(next.obligations().contains(o), "opened stays"));
    closed(permitted, next);
    for (Fact fact : next.kind().facts()) {
      require(
          !fact.isDerived() || next.facts().recorded(fact.name()) == null, "derived is not stored");
      require(
          Objects.equals(before.facts().recorded(fact.name()), next.facts().recorded(fact.name()))
              || maySet(fact),
          "only asked or set facts change: " + fact.name());
    }
    require(startsWith(next.waivers(), before.waivers()), "waivers stay");
    next.waivers().stream()
        .filter(w -> !before.waivers().contains(w))
        .forEach(
            w ->
                require(
                    w.by().equals(rulebook.rules().get(w.rule()).waivedBy()), "waived by " + w));
    require(startsWith(next.exemptions(), before.exemptions()), "exemptions stay");
    roundTrip(next);
  }

  private void closed(Ruling.Permitted permitted, Dossier next) {
    List<String> reopened = permitted.opened().stream().map(Obligation::id).toList();
    permitted.closed().stream()
        .filter(o -> !reopened.contains(o.id()))
        .forEach(o -> require(!next.obligations().contains(o), "closed goes"));
    before.obligations().stream()
        .filter(o -> !permitted.closed().contains(o) && !reopened.contains(o.id()))
        .forEach(o -> require(next.obligations().contains(o), "others stay open"));
  }

  private void caseFile(Procedure procedure, CaseFile file) {
    require(procedure.states().containsKey(file.state()), "state exists: " + file.state());
    CaseFile old = before.cases().get(procedure.id());
    if (!procedure.id().equals(act.procedure())) {
      require(file.equals(old), "other cases stay as they are");
      return;
    }
    if (old == null || old.number() != file.number()) {
      require(old == null ? file.number() == 1 : isNext(procedure, old, file), "numbers follow");
      require(file.round() == 1, "a new case begins in its first round");
      return;
    }
    require(file.round() - old.round() >= 0 && file.round() - old.round() <= 1, "rounds follow");
    require(file.been().containsAll(old.been()), "history stays");
    require(file.materials().containsAll(old.materials()), "papers stay");
    require(file.opinions().size() >= old.opinions().size(), "opinions stay");
    for (int i = 0; i < old.opinions().size(); i++) {
      frozen(old, old.opinions().get(i), file.opinions().get(i));
    }
    Set<String> spoken = new HashSet<>();
    file.presentOpinions().forEach(o -> require(spoken.add(o.by()), "one opinion a round"));
  }

  private static boolean isNext(Procedure procedure, CaseFile old, CaseFile file) {
    return procedure.repeatable()
        && file.number() == old.number() + 1
        && procedure.states().get(old.state()).ending() != Procedure.Ending.NONE;
  }

  private static void frozen(CaseFile old, Opinion was, Opinion is) {
    require(
        is.equals(was) || (was.round() == old.round() && is.equals(was.withAnswer())),
        "an opinion changed: " + was + " to " + is);
  }

  private boolean maySet(Fact fact) {
    Procedure procedure = rulebook.procedure(act.procedure());
    Action action = procedure.actions().get(act.action());
    Form form = action.form();
    return (form != null
            && form.fields().stream().anyMatch(f -> f.kept() && f.name().equals(fact.name())))
        || action.sets().containsKey(fact.name())
        || procedure.actions().values().stream()
            .anyMatch(a -> a.role().automatic() != null && a.sets().containsKey(fact.name()));
  }

  private static boolean startsWith(List<?> longer, List<?> shorter) {
    return longer.size() >= shorter.size() && longer.subList(0, shorter.size()).equals(shorter);
  }

  private void roundTrip(Dossier next) {
    Reading<Dossier> read = new DossierTree(rulebook).read(DossierWriter.write(next));
    require(read.usable(), "what was written can be read: " + read.problems());
    require(
        Objects.equals(read.value(), next.seeing(Linked.NONE)),
        "what was written reads the same: " + read.value() + " and " + next.seeing(Linked.NONE));
  }

  private void readable(Finding finding) {
    readable(finding, finding.ground().title());
    readable(finding, finding.evidence().message());
    finding.evidence().facts().forEach(fact -> readable(finding, fact.shown()));
  }

  private static void readable(Finding finding, Text text) {
    for (String sentence : List.of(text.zh(), text.en())) {
      require(
          !sentence.isBlank() && !sentence.contains("{") && !sentence.contains("null"),
          finding.ground().id() + " reads: " + sentence);
    }
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError(what);
    }
  }
}
