package guiju.engine.law;

/**
 * What a fact is to the program, whatever the regulation calls it: registers, boards and drafts ask
 * for the role and never for a name.
 */
public enum FactRole {
  /** What people call the dossier. */
  TITLE(FactType.TEXT),
  /** The organisation it belongs to. */
  OWNER(FactType.ORGANISATION),
  /** The year it is planned for. */
  YEAR(FactType.COUNT),
  /** The way it is carried out. */
  MODE(FactType.CHOICE),
  /** What sort of thing it is. */
  CATEGORY(FactType.CHOICE),
  /** Its whole sum. */
  AMOUNT(FactType.MONEY),
  /** The part of its sum that counts against the ceiling of a yearly list. */
  SHARE(FactType.MONEY),
  /** Of a yearly list: the sum its shares are compared with. */
  CEILING(FactType.MONEY),
  /** Reasons to take it before others. */
  PRIORITY(FactType.CHOICES),
  /** The number under which it is on record elsewhere. */
  NUMBER(FactType.TEXT);

  private final FactType type;

  FactRole(FactType type) {
    this.type = type;
  }

  /** The type a fact in this role has. */
  public FactType type() {
    return type;
  }
}
