package guiju.platform.docket;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** Columns of values as one parameter each. */
final class Arrays {

  private Arrays() {}

  static SqlArrayValue texts(Collection<? extends @Nullable String> values) {
    return new SqlArrayValue("text", values.toArray());
  }

  static SqlArrayValue numbers(Collection<? extends @Nullable Long> values) {
    return new SqlArrayValue("int8", values.toArray());
  }

  /** A column as PostgreSQL writes arrays, for a place in a statement that casts it. */
  static String written(Collection<? extends @Nullable Object> values) {
    StringBuilder all = new StringBuilder(16 * values.size() + 2).append('{');
    for (Object value : values) {
      if (all.length() > 1) {
        all.append(',');
      }
      if (value == null) {
        all.append("NULL");
      } else {
        quoted(value.toString(), all);
      }
    }
    return all.append('}').toString();
  }

  private static void quoted(String text, StringBuilder all) {
    all.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        all.append('\\');
      }
      all.append(c);
    }
    all.append('"');
  }
}
