package guiju.platform.annuallist;

import guiju.platform.sheet.Column;
import guiju.platform.sheet.SheetFile;
import guiju.platform.sheet.SheetReply;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The board of a year as an Excel file: what the page shows, with sums in yuan. */
final class BoardSheet {
  private static final int FEN_PER_WAN = 6;

  private BoardSheet() {}

  static void send(Visit visit, String key, BoardPage page, HttpServletResponse response)
      throws IOException {
    Texts texts = visit.texts();
    String title = texts.say("lists.name", key);
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(texts.say("sheet.number"), Column.Content.COUNT));
    columns.add(new Column(texts.say("sheet.name"), Column.Content.WORDS));
    columns.add(Column.text(texts.say("register.facet.unit")));
    columns.add(Column.text(texts.say("board.types")));
    columns.add(new Column(texts.say("sheet.total"), Column.Content.YUAN));
    columns.add(new Column(texts.say("sheet.city"), Column.Content.YUAN));
    page.bodies().forEach(body -> columns.add(Column.text(body)));
    columns.add(Column.text(texts.say("board.together")));
    SheetReply.send(
        response,
        new SheetReply.Listing(
            texts.say("sheet.file", title, "", visit.today()).strip(),
            title,
            columns,
            texts.say("sheet.cut", SheetFile.MOST)),
        file -> page.rows().forEach(row -> file.row(cells(row))));
  }

  private static List<@Nullable Object> cells(BoardPage.Row row) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(Long.valueOf(row.number()));
    cells.add(row.name());
    cells.add(row.owner());
    cells.add(row.priority());
    cells.add(fen(row.total()));
    cells.add(fen(row.city()));
    row.opinions().forEach(opinion -> cells.add(opinion.words()));
    cells.add(row.agreed());
    return cells;
  }

  /** The page writes 万元 exactly: to the fen. */
  private static long fen(String wan) {
    return new BigDecimal(wan.replace(",", "")).movePointRight(FEN_PER_WAN).longValueExact();
  }
}
