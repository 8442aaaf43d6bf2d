package guiju.platform.docket;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In which order a register is read; a closed list, so that nothing typed becomes part of SQL. */
public enum Sorting {
  /** The latest registered first. */
  LATEST("d.id", "int8", false),
  /** The largest sum first; without a sum last. */
  AMOUNT("coalesce(d.amount, -1)", "int8", false),
  /** Longest in its state first. */
  WAITING("coalesce(d.since, 'infinity'::date)", "date", true),
  /** Next deadline first; without a deadline last. */
  DUE("coalesce(d.due, 'infinity'::date)", "date", true);

  private final String by;
  private final String type;
  private final boolean rising;

  Sorting(String by, String type, boolean rising) {
    this.by = by;
    this.type = type;
    this.rising = rising;
  }

  /** The order of that name in addresses; the first for anything else. */
  public static Sorting of(@Nullable String parameter) {
    for (Sorting one : values()) {
      if (one.parameter().equals(parameter)) {
        return one;
      }
    }
    return LATEST;
  }

  /** Its name in addresses. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  String key() {
    return "(" + by + ")::text";
  }

  String order(Direction direction) {
    String way = rising == (direction == Direction.ONWARD) ? "asc" : "desc";
    return this == LATEST
        ? " order by d.id " + way
        : " order by %s %s, d.id %s".formatted(by, way, way);
  }

  /** Lines beyond a place, in a direction. */
  String beyond(Direction direction) {
    String sign = rising == (direction == Direction.ONWARD) ? ">" : "<";
    if (this == LATEST) {
      return " and d.id " + sign + " :id";
    }
    return " and (%s, d.id) %s (cast(:mark as %s), cast(:id as int8))".formatted(by, sign, type);
  }

  /** Whether a mark can be one of this order's; what somebody typed instead is none. */
  boolean accepts(String mark) {
    return switch (type) {
      case "int8" -> mark.matches("-?\\d{1,18}");
      default -> mark.equals("infinity") || mark.matches("\\d{4}-[01]\\d-[0-3]\\d");
    };
  }

  /** Which way a register is read from a place. */
  enum Direction {
    ONWARD,
    BACK
  }
}
