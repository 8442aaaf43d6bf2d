package guiju.platform.operation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table as it is carried from one database to another.
 *
 * @param name its name
 * @param columns all its columns but computed ones, in the order of the table
 */
record Table(String name, List<String> columns) {

  /** What passes (who is signed in at the moment) says so in its comment and stays behind. */
  private static final String COLUMNS =
      """
      select c.relname, a.attname
      from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = current_schema::regnamespace and c.relkind = 'r'
        and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        and c.relname <> 'flyway_schema_history'
        and coalesce(obj_description(c.oid, 'pg_class'), '') not like 'passing:%'
      order by c.relname, a.attnum
      """;

  private static final String NEEDS =
      """
      select c.relname, f.relname
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid
      where k.contype = 'f' and k.connamespace = current_schema::regnamespace and c.oid <> f.oid
      """;

  /** All tables, each after those its rows refer to. */
  static List<Table> all(Connection connection) throws SQLException {
    Map<String, List<String>> columns = pairs(connection, COLUMNS);
    Map<String, List<String>> needs = pairs(connection, NEEDS);
    Set<String> order = new LinkedHashSet<>();
    for (String table : columns.keySet()) {
      after(table, needs, order, new LinkedHashSet<>());
    }
    order.retainAll(columns.keySet());
    return order.stream()
        .map(table -> new Table(table, columns.getOrDefault(table, List.of())))
        .toList();
  }

  String copyOut() {
    return "copy " + named() + " to stdout";
  }

  String copyIn() {
    return "copy " + named() + " from stdin";
  }

  String quoted() {
    return quote(name);
  }

  private String named() {
    return quoted()
        + columns.stream().map(Table::quote).collect(Collectors.joining(", ", " (", ")"));
  }

  private static String quote(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  private static void after(
      String table, Map<String, List<String>> needs, Set<String> order, Set<String> way) {
    if (order.contains(table)) {
      return;
    }
    if (!way.add(table)) {
      throw new IllegalStateException("Tables refer to each other in a circle: " + way);
    }
    needs.getOrDefault(table, List.of()).forEach(need -> after(need, needs, order, way));
    way.remove(table);
    order.add(table);
  }

  private static Map<String, List<String>> pairs(Connection connection, String query)
      throws SQLException {
    Map<String, List<String>> pairs = new LinkedHashMap<>();
    try (Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery(query)) {
      while (rows.next()) {
        pairs.computeIfAbsent(rows.getString(1), name -> new ArrayList<>()).add(rows.getString(2));
      }
    }
    return pairs;
  }
}
