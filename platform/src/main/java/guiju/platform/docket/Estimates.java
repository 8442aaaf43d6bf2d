package guiju.platform.docket;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the database expects of a question before it is asked, from what it has counted lately. */
@Component
final class Estimates {

  private static final Pattern ROWS = Pattern.compile("\"Plan Rows\": (\\d+)");

  private final JdbcClient database;

  Estimates(JdbcClient database) {
    this.database = database;
  }

  /** About how many rows a query gives, without running it. */
  long rows(String sql, Map<String, ?> parameters) {
    String plan =
        database
            .sql("explain (format json) " + sql)
            .params(parameters)
            .query(String.class)
            .single();
    Matcher rows = ROWS.matcher(plan);
    if (!rows.find()) {
      throw new IllegalStateException("A plan without a number of rows: " + plan);
    }
    return Long.parseLong(rows.group(1));
  }
}
