package guiju.engine.law;

/** What kind of value a fact or a form field holds. */
public enum FactType {
  /** A string of bounded length. */
  TEXT,
  /** True or false. */
  YES_NO,
  /** A whole number. */
  COUNT,
  /** An exact sum in fen. */
  MONEY,
  /** A calendar date in Asia/Shanghai. */
  DATE,
  /** One key out of a closed list. */
  CHOICE,
  /** Any number of keys out of a closed list. */
  CHOICES,
  /** Any number of texts. */
  LIST,
  /** The id of an organisation. */
  ORGANISATION,
  /** A table; each row holds the same columns. */
  ROWS
}
