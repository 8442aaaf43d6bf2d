package guiju.platform.insight;

import guiju.platform.insight.SupervisionPage.BoardTable;
import guiju.platform.insight.SupervisionPage.LampLine;
import guiju.platform.insight.SupervisionPage.Owed;
import guiju.platform.sheet.Column;
import guiju.platform.sheet.Column.Content;
import guiju.platform.sheet.SheetFile;
import guiju.platform.sheet.SheetReply;
import guiju.platform.web.Tab;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The part of the supervision page that is open, as an Excel file: all of its lines. */
final class SupervisionSheet {
  private SupervisionSheet() {}

  static void send(Visit visit, SupervisionPage page, HttpServletResponse response)
      throws IOException {
    Texts texts = visit.texts();
    BoardTable board = page.board();
    if (board != null) {
      reply(visit, page, boardColumns(texts, board), file -> matters(board, file), response);
    } else if (page.chips().isEmpty()) {
      reply(visit, page, owedColumns(texts), file -> owed(page.owed(), file), response);
    } else {
      reply(visit, page, lampColumns(texts), file -> lamps(page.lamps(), file), response);
    }
  }

  private static void reply(
      Visit visit,
      SupervisionPage page,
      List<Column> columns,
      Consumer<SheetFile> rows,
      HttpServletResponse response)
      throws IOException {
    Texts texts = visit.texts();
    String title = page.tabs().stream().filter(Tab::current).map(Tab::label).findFirst().orElse("");
    SheetReply.send(
        response,
        new SheetReply.Listing(
            texts.say("sheet.file", title, "", visit.today()).strip(),
            title,
            columns,
            texts.say("sheet.cut", SheetFile.MOST)),
        rows);
  }

  private static List<Column> lampColumns(Texts texts) {
    return List.of(
        new Column(texts.say("sheet.name"), Content.WORDS),
        Column.text(texts.say("filter.unit")),
        Column.text(texts.say("lamps.phase")),
        Column.text(texts.say("lamps.own")),
        new Column(texts.say("sheet.note"), Content.WORDS),
        Column.text(texts.say("lamps.computed")),
        new Column(texts.say("lamps.why"), Content.WORDS));
  }

  private static void lamps(List<LampLine> lamps, SheetFile file) {
    for (LampLine lamp : lamps) {
      file.row(
          List.of(
              lamp.name(),
              lamp.owner(),
              lamp.phase(),
              lamp.rating().words(),
              lamp.note(),
              lamp.computed().words(),
              lamp.says()));
    }
  }

  private static List<Column> owedColumns(Texts texts) {
    return List.of(
        new Column(texts.say("duties.what"), Content.WORDS),
        new Column(texts.say("supervision.on"), Content.WORDS),
        Column.text(texts.say("duties.who")),
        new Column(texts.say("duties.due"), Content.DATE),
        Column.text(texts.say("supervision.overdue")));
  }

  private static void owed(List<Owed> owed, SheetFile file) {
    for (Owed one : owed) {
      file.row(List.of(one.what(), one.name(), one.who(), one.day(), one.over()));
    }
  }

  private static List<Column> boardColumns(Texts texts, BoardTable board) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(texts.say("sheet.name"), Content.WORDS));
    columns.add(new Column(texts.say("supervision.on"), Content.WORDS));
    columns.add(Column.text(texts.say("filter.unit")));
    columns.add(Column.text(texts.say("supervision.state")));
    columns.add(new Column(texts.say("sheet.since"), Content.DATE));
    board.heads().forEach(head -> columns.add(new Column(head, Content.WORDS)));
    return columns;
  }

  private static void matters(BoardTable board, SheetFile file) {
    for (SupervisionPage.Line line : board.lines()) {
      List<@Nullable Object> cells = new ArrayList<>();
      cells.add(line.name());
      cells.add(line.about());
      cells.add(line.owner());
      cells.add(line.state());
      cells.add(line.day());
      cells.addAll(line.cells());
      file.row(cells);
    }
  }
}
