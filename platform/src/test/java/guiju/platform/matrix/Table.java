package guiju.platform.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who gets which answer, as somebody has written it down. */
final class Table {

  static final Path FILE = Path.of("src/test/matrix/routes.txt");
  private static final Set<Integer> SAYABLE =
      Set.of(200, 302, 303, 400, 401, 403, 404, 405, 409, 415, 422);

  private Table() {}

  /**
   * One way in.
   *
   * @param way verb and path
   * @param body what is sent; empty for nothing
   * @param expected the answer to each kind of caller, about something that does not exist
   */
  record Row(Way way, String body, Map<Column, Integer> expected) {

    /** The path with something in the place of each variable that nothing is called. */
    String address() {
      return way.path()
          .replace("{kind}", "project")
          .replace("{act}", "registration.correct")
          .replace("**", "none.css")
          .replaceAll("\\{\\w+}", "999999");
    }
  }

  static List<Row> read() {
    List<Row> rows = new ArrayList<>();
    for (String line : lines()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        rows.add(row(line));
      }
    }
    return rows;
  }

  private static Row row(String line) {
    int arrow = line.indexOf(" < ");
    String body = arrow < 0 ? "" : line.substring(arrow + 3).strip();
    String[] parts = (arrow < 0 ? line : line.substring(0, arrow)).strip().split("\\s+");
    Column[] columns = Column.values();
    if (parts.length != columns.length + 2) {
      throw new AssertionError(
          "A row has a verb, a path and %d answers: %s".formatted(columns.length, line));
    }
    Map<Column, Integer> expected = new EnumMap<>(Column.class);
    for (Column column : columns) {
      int answer = Integer.parseInt(parts[column.ordinal() + 2]);
      if (!SAYABLE.contains(answer)) {
        throw new AssertionError(
            "%d is no answer the table may promise: %s".formatted(answer, line));
      }
      expected.put(column, answer);
    }
    return new Row(new Way(parts[0], parts[1]), body, expected);
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
