package guiju.platform.insight;

import guiju.engine.Lookout;
import guiju.engine.Rulebook;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Fact;
import guiju.engine.law.FactType;
import guiju.engine.law.Overview;
import guiju.engine.law.Procedure;
import guiju.platform.docket.Course;
import guiju.platform.web.Addresses;
import guiju.platform.web.Names;
import guiju.platform.web.Shown;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out the lines of a board; its columns are facts the rulebook names. */
@Component
class BoardTables {
  private final Rulebook rulebook;
  private final Course course;
  private final Lookout lookout;

  BoardTables(Rulebook rulebook, Course course) {
    this.rulebook = rulebook;
    this.course = course;
    this.lookout = new Lookout(rulebook);
  }

  SupervisionPage.BoardTable table(
      Visit visit, Names.Known known, Overview.Board board, List<Matters.Line> lines) {
    Texts texts = visit.texts();
    Map<Long, Dossier> dossiers = course.present(lines.stream().map(Matters.Line::id).toList());
    Shown shown = new Shown(texts, known, visit.today());
    return new SupervisionPage.BoardTable(
        board.columns().stream().map(fact -> texts.of(fact.label())).toList(),
        lines.stream()
            .map(
                line ->
                    line(
                        visit,
                        known,
                        line,
                        board.columns().stream()
                            .map(fact -> cell(visit, shown, fact, dossiers.get(line.id())))
                            .toList()))
            .toList());
  }

  private String cell(Visit visit, Shown shown, Fact fact, @Nullable Dossier dossier) {
    Object value = dossier == null ? null : lookout.value(dossier, fact.name(), visit.today());
    if (value == null || value.equals("") || value.equals(List.of())) {
      return "";
    }
    // A text may be the id of whoever acted.
    return fact.type() == FactType.TEXT
        ? visit.texts().of(rulebook.label(value.toString()))
        : shown.value(fact, value);
  }

  private SupervisionPage.Line line(
      Visit visit, Names.Known known, Matters.Line line, List<String> cells) {
    Texts texts = visit.texts();
    Procedure procedure = rulebook.procedures().get(line.procedure());
    Procedure.State state = procedure == null ? null : procedure.states().get(line.state());
    String about = line.aboutName();
    String key = line.aboutKey();
    String kind = line.aboutKind();
    return new SupervisionPage.Line(
        line.name(),
        Addresses.of(rulebook, line.kind(), line.key()),
        about == null ? "" : about,
        kind == null || key == null ? "" : Addresses.of(rulebook, kind, key),
        line.owner() == null ? "" : texts.of(known.organisation(line.owner())),
        state == null ? line.state() : texts.of(state.label()),
        line.since(),
        texts.wording().date(line.since(), visit.today()),
        line.ended(),
        cells);
  }
}
