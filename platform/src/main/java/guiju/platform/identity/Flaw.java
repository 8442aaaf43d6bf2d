package guiju.platform.identity;

/** Why a password is not taken. */
public enum Flaw {
  /** Fewer characters than the profile asks for. */
  TOO_SHORT,
  /** More than 128 characters. */
  TOO_LONG,
  /** Too few of the four kinds of characters. */
  TOO_FEW_KINDS,
  /** Among the passwords everybody tries, or as easy to guess. */
  EASY_TO_GUESS,
  /** Holds the name of the person, the account, the organisation, the city or the platform. */
  HOLDS_A_NAME,
  /** It is one of the latest. */
  USED_BEFORE,
  /** Holds a character no keyboard writes. */
  CONTROL_CHARACTER
}
