package guiju.platform.web;

import java.util.ArrayList;
import java.util.List;

/**
 * One question of a form as it is shown.
 *
 * @param id id of the input
 * @param name name of the input
 * @param label the question
 * @param note that it may be left out, or its unit; empty otherwise
 * @param hint how to answer, and where the value was taken from
 * @param kind how it is asked
 * @param value the answer so far
 * @param options what may be chosen
 * @param columns heads of a table
 * @param rows inputs of a table
 * @param longest how many characters fit
 * @param error what is wrong with the answer; empty when nothing is
 * @param before what stood there in the last round; empty when the same
 * @param style money, count, short or empty
 * @param was mark of the first wording it holds; empty when it holds none
 * @param away whether other answers make it needless
 */
public record FieldView(
    String id,
    String name,
    String label,
    String note,
    String hint,
    Kind kind,
    String value,
    List<Option> options,
    List<String> columns,
    List<List<FieldView>> rows,
    int longest,
    String error,
    String before,
    String style,
    String was,
    boolean away) {

  /** How a question is asked. */
  public enum Kind {
    /** One line. */
    LINE,
    /** Several lines. */
    LONG,
    /** A number, to the right. */
    NUMBER,
    /** A day. */
    DATE,
    /** One of a few. */
    RADIO,
    /** Any of a few. */
    BOXES,
    /** One of many. */
    SELECT,
    /** A table. */
    ROWS;

    /** Whether it has several inputs under one heading. */
    public boolean grouped() {
      return this == RADIO || this == BOXES || this == ROWS;
    }
  }

  /** Something that may be chosen. */
  public record Option(String value, String label, boolean chosen) {}

  /** Fields beside or under each other. */
  public record Run(boolean money, List<FieldView> fields) {}

  /** The same, not asked for now. */
  FieldView hidden() {
    return new FieldView(
        id, name, label, note, hint, kind, value, options, columns, rows, longest, error, before,
        style, was, true);
  }

  /** Sums stand beside each other, everything else under each other. */
  public static List<Run> runs(List<FieldView> fields) {
    List<Run> runs = new ArrayList<>();
    for (FieldView field : fields) {
      boolean money = field.style.equals("money");
      if (runs.isEmpty() || runs.get(runs.size() - 1).money() != money) {
        runs.add(new Run(money, new ArrayList<>()));
      }
      runs.get(runs.size() - 1).fields().add(field);
    }
    return runs;
  }
}
