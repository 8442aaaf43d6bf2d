package guiju.platform.docket;

import guiju.engine.law.Fact;
import guiju.engine.law.FactType;
import java.util.List;

/**
 * What the lines of a register can be filtered by; each value of it has a count.
 *
 * @param parameter its name in addresses
 * @param fact the fact whose values these are; empty when the register itself knows them
 */
public record Facet(String parameter, String fact) implements Comparable<Facet> {

  /** The procedure a dossier is in. */
  public static final Facet STAGE = new Facet("stage", "");

  /** Its state there, as procedure and state joined by a dot. */
  public static final Facet STATE = new Facet("state", "");

  /** The organisation it belongs to. */
  public static final Facet UNIT = new Facet("unit", "");

  /** The year it is planned for. */
  public static final Facet YEAR = new Facet("year", "");

  /** The way it is carried out. */
  public static final Facet MODE = new Facet("mode", "");

  /** A standing whose turn it is. */
  public static final Facet TURN = new Facet("turn", "");

  /** How near its next deadline is: {@link Nearness#parameter}. */
  public static final Facet DUE = new Facet("due", "");

  /** Those every register has. */
  public static final List<Facet> COMMON = List.of(STAGE, STATE, UNIT, YEAR, MODE, TURN, DUE);

  /** The value of a date, or of a text, that is recorded. */
  public static final String RECORDED = "+";

  /** The value of one that is not. */
  public static final String MISSING = "-";

  /** By the values of a fact the vocabulary wants in registers. */
  public static Facet of(Fact fact) {
    return new Facet("f." + fact.name(), fact.name());
  }

  /** Whether a fact has few enough values to be filtered by; of a date only whether it is known. */
  public static boolean suits(Fact fact) {
    FactType type = fact.type();
    return type != FactType.TEXT && type != FactType.COUNT && type != FactType.MONEY;
  }

  /** How the value stands among a dossier's marks. */
  String mark(String value) {
    return fact + "=" + value;
  }

  @Override
  public int compareTo(Facet other) {
    return parameter.compareTo(other.parameter);
  }
}
