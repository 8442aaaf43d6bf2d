package guiju.engine.replay;

import java.util.Map;

/**
 * A recorded act with what it saw.
 *
 * @param way where the act came from
 * @param act the act as files write it, with its day
 * @param before the dossier before it
 */
public record Scene(Way way, Map<String, Object> act, Sight before) {

  /** Where an act comes from. */
  public enum Way {
    /** Somebody took it. */
    PERSON,
    /** It followed from an act on another dossier. */
    RIPPLE,
    /** Its day had come. */
    CLOCK
  }
}
