package guiju.engine.law;

/** How a sum is entered and shown; it is always kept in fen. */
public enum MoneyUnit {
  /** Yuan with two decimals. */
  YUAN,
  /** Ten thousand yuan (万元); entered with up to six decimals so that a fen is never lost. */
  WAN
}
