package guiju.platform.docket;

import java.time.LocalDate;
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

  static SqlArrayValue days(Collection<? extends @Nullable LocalDate> values) {
    return new SqlArrayValue(
        "text", values.stream().map(day -> day == null ? null : day.toString()).toArray());
  }
}
