package guiju.platform.administration;

import guiju.platform.HouseClock;
import guiju.platform.sheet.Column;
import guiju.platform.trail.Kind;
import guiju.platform.trail.Line;
import guiju.platform.trail.Result;
import guiju.platform.trail.Trail;
import guiju.platform.trail.Wanted;
import guiju.platform.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** The trail as files that open clean: nothing in them is taken for a formula. */
@Component
class TrailFiles {

  private static final int BATCH = 1_000;
  private static final String FORMULA_BEGINNINGS = "=+-@\t\r";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Trail trail;

  TrailFiles(Trail trail) {
    this.trail = trail;
  }

  List<Column> columns(Texts texts) {
    return List.of(
        new Column(texts.say("adm.trail.number"), Column.Content.COUNT),
        Column.text(texts.say("adm.trail.taken")),
        Column.text(texts.say("adm.person.name")),
        Column.text(texts.say("adm.account.id")),
        Column.text(texts.say("adm.organisation")),
        Column.text(texts.say("adm.trail.source")),
        Column.text(texts.say("adm.trail.kind")),
        new Column(texts.say("adm.trail.object"), Column.Content.WORDS),
        Column.text(texts.say("adm.trail.result")),
        new Column(texts.say("adm.trail.was"), Column.Content.WORDS),
        new Column(texts.say("adm.trail.became"), Column.Content.WORDS),
        Column.text(texts.say("adm.trail.hash")));
  }

  List<Object> cells(Texts texts, Line line) {
    var event = line.event();
    return List.of(
        line.sequence(),
        OffsetDateTime.ofInstant(line.taken(), HouseClock.ZONE).toString(),
        event.who().name(),
        event.who().account(),
        event.who().organisation(),
        event.who().source(),
        texts.say(key(event.kind())),
        event.object(),
        texts.say(key(event.result())),
        event.was(),
        event.became(),
        line.hash());
  }

  /** Goes through all lines wanted, the latest first, until there is no room. */
  void each(Wanted wanted, BooleanSupplier full, Consumer<Line> taker) {
    long before = Long.MAX_VALUE;
    while (!full.getAsBoolean()) {
      List<Line> some = trail.lines(wanted, before, BATCH);
      some.forEach(taker);
      if (some.size() < BATCH) {
        return;
      }
      before = some.get(some.size() - 1).sequence();
    }
  }

  void csv(Texts texts, Wanted wanted, LocalDate today, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(texts.say("adm.trail.file", today) + ".csv", StandardCharsets.UTF_8)
            .build()
            .toString());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    PrintWriter out = response.getWriter();
    out.write(BYTE_ORDER_MARK);
    out.write(row(columns(texts).stream().map(column -> (Object) column.head()).toList()));
    each(wanted, out::checkError, line -> out.write(row(cells(texts, line))));
    out.flush();
  }

  static String row(List<Object> cells) {
    return cells.stream()
        .map(cell -> "\"" + safe(cell.toString()).replace("\"", "\"\"") + "\"")
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  /**
   * A spreadsheet program takes what begins so for a formula, unless an apostrophe stands first.
   */
  private static String safe(String cell) {
    return !cell.isEmpty() && FORMULA_BEGINNINGS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  static String key(Kind kind) {
    return "adm.kind." + kind.name().toLowerCase(Locale.ROOT);
  }

  static String key(Result result) {
    return "adm.result." + result.name().toLowerCase(Locale.ROOT);
  }
}
