package guiju.platform.docket;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;

/**
 * Statements with named values, taken apart once. The text that is sent is the same object every
 * time, so that driver and server know the statement again without reading it.
 *
 * @param text the statements, a question mark for each value
 * @param names the values in the order of their question marks
 */
record Script(String text, List<String> names) {

  /** A colon and a word; two colons are a cast. */
  private static final Pattern NAME = Pattern.compile("(?<![:\\w]):([a-zA-Z_]\\w*)");

  /** Takes statements apart. */
  static Script of(String statements) {
    List<String> names = new ArrayList<>();
    Matcher name = NAME.matcher(statements);
    StringBuilder text = new StringBuilder();
    while (name.find()) {
      names.add(name.group(1));
      name.appendReplacement(text, "?");
    }
    return new Script(name.appendTail(text).toString(), List.copyOf(names));
  }

  /** Carries the statements out. */
  void run(JdbcOperations database, Map<String, ? extends @Nullable Object> values) {
    database.update(text, statement -> set(statement, values));
  }

  /** Asks the one question it is. */
  <T> List<T> rows(
      JdbcOperations database, Map<String, ? extends @Nullable Object> values, RowMapper<T> row) {
    return database.query(text, statement -> set(statement, values), row);
  }

  private void set(PreparedStatement statement, Map<String, ? extends @Nullable Object> values)
      throws SQLException {
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (!values.containsKey(name)) {
        throw new IllegalArgumentException("No value for " + name);
      }
      statement.setObject(i + 1, values.get(name));
    }
  }
}
