package guiju.engine.expression;

import guiju.engine.expression.Sort.Plain;
import org.jspecify.annotations.Nullable;

/**
 * What the operators make of the sorts of their two sides, and why some sides do not go together.
 */
final class Operators {
  static final String WRITTEN_AMOUNT =
      "An amount is written into the expression. Amounts belong into parameters: declare one with its date and its article and read"
          + " it as policy.<name>. Only 0 may be written here.";
  private static final String MONEY_GOES_WITH_MONEY =
      " Money goes with money; a count can multiply or divide it.";

  private Operators() {}

  /** The sort of a result, and what is wrong, if anything. */
  record Verdict(Sort sort, @Nullable String problem) {
    static Verdict fine(Sort sort) {
      return new Verdict(sort, null);
    }

    static Verdict wrong(String problem) {
      return new Verdict(Plain.ANY, problem);
    }
  }

  /**
   * Two sides that must be of one sort; {@code deed} says what is done to them: "compares %s with
   * %s".
   */
  static Verdict together(Sort one, Sort other, String deed) {
    Sort common = Sort.common(one, other);
    if (common != null) {
      return Verdict.fine(common);
    }
    if (Sort.writtenAmount(one, other)) {
      return Verdict.wrong(WRITTEN_AMOUNT);
    }
    String done = "This " + deed.formatted(one.words(), other.words());
    return Verdict.wrong(
        Sort.moneyAndCount(one, other)
            ? done + "." + MONEY_GOES_WITH_MONEY
            : done + "; both sides must be of one type.");
  }

  static Verdict compared(Order order, Sort one, Sort other) {
    Verdict verdict = together(one, other, "compares %s with %s");
    if (verdict.problem() != null) {
      return verdict;
    }
    Sort sort = verdict.sort();
    if (sort instanceof Sort.Named) {
      return Verdict.wrong("Whole dossiers or rows are not compared; compare one of their facts.");
    }
    boolean sameness = order == Order.EQUAL || order == Order.DIFFERENT;
    if (!sameness && (sort == Plain.YES_NO || sort instanceof Sort.Many)) {
      return Verdict.wrong(
          "There is no order among " + sort.words() + " values; only == and != compare them.");
    }
    return Verdict.fine(Plain.YES_NO);
  }

  static Verdict reckoned(String function, Sort one, Sort other) {
    if (one == Plain.DATE || other == Plain.DATE) {
      return Verdict.wrong(
          "Dates are not added or subtracted. Use plusDays(d, n), plusMonths(d, n), plusYears(d, n), year(d) or workingDays(a, b).");
    }
    if (one == Plain.ANY || other == Plain.ANY) {
      return Verdict.fine(Plain.ANY);
    }
    if (function.equals("_+_") && (!one.isNumber() || !other.isNumber())) {
      return joined(one, other);
    }
    if (!one.isNumber() || !other.isNumber()) {
      return Verdict.wrong(
          "This reckons with "
              + one.words()
              + " and "
              + other.words()
              + "; only counts and money are numbers.");
    }
    return switch (function) {
      case "_*_" -> multiplied(one, other);
      case "_/_", "_%_" -> divided(function, one, other);
      default -> together(one, other, "reckons with %s and %s");
    };
  }

  private static Verdict joined(Sort one, Sort other) {
    Verdict verdict = together(one, other, "joins %s with %s");
    Sort sort = verdict.sort();
    boolean joins = sort == Plain.TEXT || sort == Plain.ANY || sort instanceof Sort.Many;
    return joins ? verdict : Verdict.wrong("Values that are " + sort.words() + " are not added.");
  }

  private static Verdict multiplied(Sort one, Sort other) {
    if (one == Plain.MONEY && other == Plain.MONEY) {
      return Verdict.wrong("This multiplies money with money. Money is multiplied with a count.");
    }
    if (one == Plain.MONEY || other == Plain.MONEY) {
      return Verdict.fine(Plain.MONEY);
    }
    return together(one, other, "reckons with %s and %s");
  }

  private static Verdict divided(String function, Sort one, Sort other) {
    if (other != Plain.MONEY) {
      return one == Plain.MONEY
          ? Verdict.fine(one)
          : together(one, other, "reckons with %s and %s");
    }
    if (one != Plain.MONEY) {
      return Verdict.wrong("This divides a number by money. Only money is divided by money.");
    }
    return Verdict.fine(function.equals("_%_") ? Plain.MONEY : Plain.COUNT);
  }
}
