package guiju.platform.material;

/** Why a paper is not open to everybody who may read the dossier it belongs to. */
public enum Withheld {
  /** No scanner has looked at it yet: only who sent it may open it. */
  WAITING,
  /** A scanner found something in it: nobody may open it. */
  HELD
}
