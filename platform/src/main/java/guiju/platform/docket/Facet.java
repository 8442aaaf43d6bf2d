package guiju.platform.docket;

import java.util.Locale;

/** What the lines of a register can be filtered by; each value of it has a count. */
public enum Facet {
  /** The procedure a dossier is in. */
  STAGE,
  /** Its state there, as procedure and state joined by a dot. */
  STATE,
  /** The organisation it belongs to. */
  UNIT,
  /** The year it is planned for. */
  YEAR,
  /** The way it is carried out. */
  MODE,
  /** A standing whose turn it is. */
  TURN,
  /** How near its next deadline is: a name of {@link Nearness}, in small letters. */
  DUE;

  /** Its name in addresses. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }
}
