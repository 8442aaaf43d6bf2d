package guiju.engine.expression;

import static guiju.engine.expression.Type.Simple.COUNT;
import static guiju.engine.expression.Type.Simple.DATE;
import static guiju.engine.expression.Type.Simple.MONEY;
import static guiju.engine.expression.Type.Simple.TEXT;

import guiju.engine.calendar.Periods;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The functions every rulebook may use whatever it is about: dates, sums, shares, the larger and
 * the smaller.
 */
public final class StandardFunctions {
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
  private static final BigInteger HUNDRED = BigInteger.valueOf(100);

  private StandardFunctions() {}

  /**
   * date, year, yearEnd, days, plusDays, plusMonths, plusYears, sum, percentOf, percent, max, min.
   * What overflows, or leaves the years 1 to 9999, is unknown. percentOf rounds down to the fen: a
   * ceiling is exactly kept by {@code part * 100 <= whole * 10}.
   */
  public static List<FunctionShape> shapes() {
    return List.of(
        new FunctionShape(
            "date", List.of(TEXT), DATE, pure(a -> date(a[0])), StandardFunctions::dateProblem),
        shape("year", List.of(DATE), COUNT, a -> (long) ((LocalDate) a[0]).getYear()),
        shape("yearEnd", List.of(COUNT), DATE, a -> Periods.yearEnd((Long) a[0]).orElse(null)),
        shape(
            "days",
            List.of(DATE, DATE),
            COUNT,
            a -> ChronoUnit.DAYS.between((LocalDate) a[0], (LocalDate) a[1])),
        period("plusDays", Periods::plusDays),
        period("plusMonths", Periods::plusMonths),
        period("plusYears", Periods::plusYears),
        shape("sum", List.of(new Type.ListOf(COUNT)), COUNT, a -> sum((List<?>) a[0])),
        shape("sum", List.of(new Type.ListOf(MONEY)), MONEY, a -> sum((List<?>) a[0])),
        shape("percentOf", List.of(MONEY, COUNT), MONEY, a -> percentOf((Long) a[0], (Long) a[1])),
        shape("percent", List.of(MONEY, MONEY), COUNT, a -> percent((Long) a[0], (Long) a[1])),
        largerNumber(COUNT),
        largerNumber(MONEY),
        shape("max", List.of(DATE, DATE), DATE, a -> later((LocalDate) a[0], (LocalDate) a[1])),
        smallerNumber(COUNT),
        smallerNumber(MONEY),
        shape("min", List.of(DATE, DATE), DATE, a -> earlier((LocalDate) a[0], (LocalDate) a[1])));
  }

  private static FunctionShape shape(
      String name, List<Type> parameters, Type result, PureBody body) {
    return new FunctionShape(name, parameters, result, body, ArgumentCheck.NONE);
  }

  private static PureBody pure(PureBody body) {
    return body;
  }

  private static FunctionShape period(
      String name, BiFunction<LocalDate, Long, Optional<LocalDate>> end) {
    return shape(
        name,
        List.of(DATE, COUNT),
        DATE,
        a -> end.apply((LocalDate) a[0], (Long) a[1]).orElse(null));
  }

  private static FunctionShape largerNumber(Type type) {
    return shape("max", List.of(type, type), type, a -> Math.max((Long) a[0], (Long) a[1]));
  }

  private static FunctionShape smallerNumber(Type type) {
    return shape("min", List.of(type, type), type, a -> Math.min((Long) a[0], (Long) a[1]));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static Optional<String> dateProblem(List<@Nullable Object> constants) {
    if (!(constants.get(0) instanceof String written)) {
      return Optional.of("date takes a written date: date('2024-01-31').");
    }
    return date(written) == null
        ? Optional.of(
            "'"
                + written
                + "' is not a date of the calendar; write it year-month-day, as 2024-01-31.")
        : Optional.empty();
  }

  private static @Nullable LocalDate date(Object written) {
    try {
      return LocalDate.parse((String) written, WRITTEN);
    } catch (DateTimeParseException notADate) {
      return null;
    }
  }

  private static @Nullable Long sum(List<?> numbers) {
    long sum = 0;
    for (Object number : numbers) {
      if (number == null) {
        return null;
      }
      sum = Arithmetic.add(sum, (Long) number);
      if (sum == Node.UNKNOWN) {
        return null;
      }
    }
    return sum;
  }

  /** How many whole per cent a sum is of another; unknown when the other is nothing. */
  private static @Nullable Long percent(long part, long whole) {
    if (whole <= 0) {
      return null;
    }
    BigInteger share = BigInteger.valueOf(part).multiply(HUNDRED).divide(BigInteger.valueOf(whole));
    return share.bitLength() < Long.SIZE ? share.longValue() : null;
  }

  /** The product may need more than 64 bits although the result does not. */
  private static @Nullable Long percentOf(long money, long percent) {
    BigInteger[] parts =
        BigInteger.valueOf(money).multiply(BigInteger.valueOf(percent)).divideAndRemainder(HUNDRED);
    BigInteger floor = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    return floor.bitLength() < Long.SIZE ? floor.longValue() : null;
  }
}
