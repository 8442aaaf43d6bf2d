package guiju.engine.law;

/** What a kind of dossier is to the program: which of its pages lead to it. */
public enum KindRole {
  /** What is governed; the register lists it. */
  PROJECT,
  /** Whoever owns what is governed. */
  UNIT,
  /** Decides once a year on many projects at once. */
  YEARLY_LIST
}
