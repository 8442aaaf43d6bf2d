package guiju.platform.lab;

import guiju.engine.cases.CaseRun;
import guiju.engine.compare.Difference;
import guiju.engine.lint.Lint;
import guiju.engine.yaml.Problem;
import guiju.platform.web.Mark;
import guiju.platform.web.Names;
import guiju.platform.web.Sentence;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what came of looking at a draft. */
final class DraftReader {
  private static final int SHOWN = 100;

  private final Visit visit;
  private final Texts texts;
  private final Draft draft;

  DraftReader(Visit visit, Draft draft) {
    this.visit = visit;
    this.texts = visit.texts();
    this.draft = draft;
  }

  DraftPage page(
      LabHead head,
      Optional<Checked> checked,
      Optional<Run> run,
      List<Revision> revisions,
      Names.Known names) {
    Checked known = checked.orElse(Checked.failed(List.of()));
    boolean waiting = checked.isEmpty();
    boolean loads = known.rulebook() != null;
    List<DraftPage.Problem> problems = problems(known);
    return new DraftPage(
        head,
        waiting ? texts.sentence("lab.say.waiting") : say(known, run),
        waiting,
        changes(texts, known),
        loads ? texts.say("lab.changes.count", known.differences().size()) : "",
        problems,
        problems.isEmpty() ? Mark.MET : Mark.STOP,
        loads
            ? texts.say(
                known.flaws().isEmpty() ? "lab.problems.none" : "lab.flaws", known.flaws().size())
            : texts.say("lab.problems", known.problems().size()),
        known.red().stream().limit(SHOWN).map(this::red).toList(),
        known.red().isEmpty() ? Mark.MET : Mark.STOP,
        loads
            ? texts.say("lab.cases", known.cases() - known.red().size(), known.cases())
            : texts.say("lab.cases.not"),
        replay(loads, run),
        revisions.stream().limit(SHOWN).map(one -> revision(one, names)).toList());
  }

  private Sentence say(Checked checked, Optional<Run> run) {
    if (checked.rulebook() == null) {
      return texts.sentence("lab.say.broken", checked.problems().size());
    } else if (checked.differences().isEmpty()) {
      return texts.sentence("lab.say.same");
    } else if (!checked.red().isEmpty()) {
      return texts.sentence("lab.say.red", checked.differences().size(), checked.red().size());
    }
    boolean tried =
        run.filter(one -> one.state() == Run.State.DONE && one.revision() == draft.revision())
            .isPresent();
    return tried
        ? texts.sentence(
            "lab.say.tried",
            run.map(Run::acts).orElse(0),
            run.map(Run::outcomes).orElse(0),
            run.map(Run::others).orElse(0))
        : texts.sentence("lab.say.fine", checked.differences().size());
  }

  static List<DraftPage.Change> changes(Texts texts, Checked checked) {
    return checked.differences().stream()
        .limit(SHOWN)
        .map(difference -> change(texts, difference))
        .toList();
  }

  private static DraftPage.Change change(Texts texts, Difference difference) {
    return new DraftPage.Change(
        texts.of(difference.part().word()),
        texts.of(difference.label()),
        texts.of(difference.way().word()),
        difference.details().stream()
            .map(
                detail ->
                    new DraftPage.Detail(
                        texts.of(detail.aspect()),
                        LabDesk.said(texts, detail.from()),
                        LabDesk.said(texts, detail.to())))
            .toList());
  }

  private List<DraftPage.Problem> problems(Checked checked) {
    List<DraftPage.Problem> problems = new ArrayList<>();
    checked.problems().stream().limit(SHOWN).map(this::problem).forEach(problems::add);
    checked.flaws().stream().limit(SHOWN).map(DraftReader::flaw).forEach(problems::add);
    return problems;
  }

  DraftPage.Problem problem(Problem problem) {
    return new DraftPage.Problem(
        problem.file() + ":" + problem.line(),
        edit(problem.file(), problem.line()),
        problem.message());
  }

  private static DraftPage.Problem flaw(Lint.Flaw flaw) {
    return new DraftPage.Problem(flaw.place(), "", flaw.message());
  }

  private DraftPage.Red red(CaseRun.Result result) {
    String place = result.example().file();
    int colon = place.lastIndexOf(':');
    String file = colon < 0 ? place : place.substring(0, colon);
    String line = colon < 0 ? "1" : place.substring(colon + 1);
    int at = line.matches("\\d{1,6}") ? Integer.parseInt(line) : 1;
    return new DraftPage.Red(
        texts.of(result.example().name()),
        place,
        edit(file, at),
        result.said().stream().map(texts::of).toList());
  }

  private String edit(String file, int line) {
    return draft.path()
        + "/files?path="
        + URLEncoder.encode(file, StandardCharsets.UTF_8)
        + "&line="
        + line
        + "#line";
  }

  DraftPage.Replay replay(boolean loads, Optional<Run> asked) {
    if (asked.isEmpty()) {
      String button = loads ? texts.say("lab.replay.start") : "";
      String say = texts.say(loads ? "lab.replay.none" : "lab.replay.broken");
      return new DraftPage.Replay(false, say, 0, 0, button, "");
    }
    Run run = asked.get();
    boolean goesOn = run.state().goesOn();
    boolean old = run.revision() != draft.revision();
    return new DraftPage.Replay(
        goesOn,
        said(run) + (old ? " " + texts.say("lab.replay.old", run.revision()) : ""),
        run.dossiers(),
        run.total(),
        goesOn || !loads ? "" : texts.say("lab.replay.again"),
        run.state() == Run.State.DONE ? draft.path() + "/flips" : "");
  }

  private String said(Run run) {
    return switch (run.state()) {
      case WAITING -> texts.say("lab.replay.waiting");
      case RUNNING ->
          texts.say(
              "lab.replay.running",
              run.dossiers(),
              run.total(),
              run.acts(),
              run.outcomes(),
              run.others());
      case DONE ->
          texts.say("lab.replay.done", run.acts(), run.dossiers(), run.outcomes(), run.others())
              + (run.oldLaw() > 0 ? " " + texts.say("lab.replay.unjudged", run.oldLaw()) : "");
      case FAILED -> texts.say("lab.replay.failed", texts.say(run.reason()));
    };
  }

  private DraftPage.Line revision(Revision revision, Names.Known names) {
    String label =
        revision.number() == 0
            ? texts.say("lab.revision.first", draft.version())
            : texts.say("lab.revision", revision.number(), revision.note());
    return new DraftPage.Line(
        label,
        texts.say(
            "lab.revision.about",
            names.account(revision.account()),
            LabDesk.moment(visit, revision.saved())));
  }
}
