package guiju.platform.insight;

import guiju.platform.insight.MoneyPage.Line;
import guiju.platform.insight.MoneyPage.Table;
import guiju.platform.sheet.Column;
import guiju.platform.sheet.Column.Content;
import guiju.platform.sheet.SheetFile;
import guiju.platform.sheet.SheetReply;
import guiju.platform.web.Tab;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sums of a group by year and by unit, as an Excel file; in yuan. */
final class MoneySheet {
  private static final int FEN_PER_WAN = 6;

  private MoneySheet() {}

  static void send(Visit visit, MoneyPage page, HttpServletResponse response) throws IOException {
    Texts texts = visit.texts();
    String title = page.tabs().stream().filter(Tab::current).map(Tab::label).findFirst().orElse("");
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text(texts.say("sheet.by")));
    columns.add(Column.text(texts.say("sheet.name")));
    page.years()
        .heads()
        .forEach(head -> columns.add(new Column(texts.say("sheet.yuan", head), Content.YUAN)));
    SheetReply.send(
        response,
        new SheetReply.Listing(
            texts.say("sheet.file", title, "", visit.today()).strip(),
            title,
            columns,
            texts.say("sheet.cut", SheetFile.MOST)),
        file -> {
          rows(texts.say("money.by-year"), page.years(), file);
          rows(texts.say("money.by-unit"), page.units(), file);
        });
  }

  private static void rows(String by, Table table, SheetFile file) {
    for (Line line : table.lines()) {
      List<@Nullable Object> cells = new ArrayList<>();
      cells.add(by);
      cells.add(line.label());
      line.cells().forEach(cell -> cells.add(fen(cell.sum())));
      file.row(cells);
    }
  }

  /** The page writes 万元 exactly: to the fen. */
  private static @Nullable Long fen(String wan) {
    return wan.isEmpty()
        ? null
        : new BigDecimal(wan.replace(",", "")).movePointRight(FEN_PER_WAN).longValueExact();
  }
}
