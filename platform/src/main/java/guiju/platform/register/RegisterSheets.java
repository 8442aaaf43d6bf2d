package guiju.platform.register;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Fact;
import guiju.engine.law.FactRole;
import guiju.engine.law.Kind;
import guiju.engine.law.Procedure;
import guiju.platform.docket.Dossiers;
import guiju.platform.docket.Register;
import guiju.platform.docket.RegisterLine;
import guiju.platform.identity.Person;
import guiju.platform.sheet.Column;
import guiju.platform.sheet.SheetFile;
import guiju.platform.sheet.SheetReply;
import guiju.platform.web.Cells;
import guiju.platform.web.Names;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A register as an Excel file: the same lines in the same order as the page, all of them. */
@Component
public class RegisterSheets {
  private static final int AT_ONCE = 200;

  private final Rulebook rulebook;
  private final Register register;
  private final Dossiers dossiers;
  private final Names names;

  RegisterSheets(Judge judge, Register register, Dossiers dossiers, Names names) {
    this.rulebook = judge.rulebook();
    this.register = register;
    this.dossiers = dossiers;
    this.names = names;
  }

  /**
   * Sends a register.
   *
   * @param facts facts of the kind that become columns, in order
   */
  public void send(
      Visit visit, Person person, Wanted wanted, List<Fact> facts, HttpServletResponse response)
      throws IOException {
    Texts texts = visit.texts();
    String title = texts.of(wanted.kind().label());
    SheetReply.Listing listing =
        new SheetReply.Listing(
            texts.say("sheet.file", texts.say("sheet.register", title), "", visit.today()).strip(),
            title,
            columns(texts, facts),
            texts.say("sheet.cut", SheetFile.MOST));
    SheetReply.send(
        response, listing, file -> rows(texts, wanted, person, new Filler(file, facts)));
  }

  /** The facts every register of projects takes home: who, when, how, what, how much. */
  public static List<Fact> facts(Kind kind) {
    return Stream.concat(
            Stream.of(
                    FactRole.TITLE,
                    FactRole.OWNER,
                    FactRole.NUMBER,
                    FactRole.YEAR,
                    FactRole.MODE,
                    FactRole.CATEGORY,
                    FactRole.AMOUNT,
                    FactRole.SHARE)
                .map(kind::fact)
                .filter(fact -> fact != null),
            kind.register().stream())
        .distinct()
        .toList();
  }

  private static List<Column> columns(Texts texts, List<Fact> facts) {
    List<Column> columns = new ArrayList<>();
    for (Fact fact : facts) {
      columns.add(column(texts, fact));
    }
    columns.addAll(standing(texts));
    return columns;
  }

  /** The columns that say where an entry stands. */
  public static List<Column> standing(Texts texts) {
    return List.of(
        Column.text(texts.say("sheet.key")),
        Column.text(texts.say("register.facet.stage")),
        Column.text(texts.say("register.facet.state")),
        Column.text(texts.say("register.facet.turn")),
        new Column(texts.say("sheet.since"), Column.Content.DATE),
        new Column(texts.say("register.deadline"), Column.Content.DATE));
  }

  /** The column of a fact; sums say their unit. */
  public static Column column(Texts texts, Fact fact) {
    Column.Content content = Column.Content.of(fact);
    String label = texts.of(fact.label());
    return new Column(
        content == Column.Content.YUAN ? texts.say("sheet.yuan", label) : label, content);
  }

  private record Filler(SheetFile file, List<Fact> facts) {}

  private void rows(Texts texts, Wanted wanted, Person person, Filler filler) {
    Names.Known known = names.known();
    List<RegisterLine> waiting = new ArrayList<>();
    register.each(
        wanted.query(person),
        wanted.sorting(),
        line -> {
          if (!filler.file().isFull()) {
            waiting.add(line);
          }
          if (waiting.size() == AT_ONCE) {
            fill(texts, known, waiting, filler);
          }
        });
    fill(texts, known, waiting, filler);
  }

  private void fill(Texts texts, Names.Known known, List<RegisterLine> lines, Filler filler) {
    if (lines.isEmpty()) {
      return;
    }
    Map<String, Dossier> facts =
        dossiers.bare(lines.get(0).kind(), lines.stream().map(RegisterLine::key).toList());
    Cells cells = new Cells(texts, known);
    for (RegisterLine line : lines) {
      List<@Nullable Object> row = new ArrayList<>();
      Dossier dossier = facts.get(line.key());
      for (Fact fact : filler.facts()) {
        row.add(dossier == null ? null : cells.of(fact, dossier.facts().recorded(fact.name())));
      }
      add(texts, line, row);
      filler.file().row(row);
    }
    lines.clear();
  }

  private void add(Texts texts, RegisterLine line, List<@Nullable Object> row) {
    Procedure procedure =
        line.procedure() == null ? null : rulebook.procedures().get(line.procedure());
    Procedure.State state =
        procedure == null || line.state() == null ? null : procedure.states().get(line.state());
    row.add(line.key());
    row.add(procedure == null ? null : texts.of(procedure.title()));
    row.add(state == null ? null : texts.of(state.label()));
    row.add(
        line.turn().stream()
            .map(id -> texts.of(rulebook.label(id)))
            .collect(Collectors.joining(texts.say("list.separator"))));
    row.add(line.since());
    row.add(line.due());
  }
}
