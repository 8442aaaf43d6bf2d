package guiju.engine;

/** Where an act comes from. */
enum Origin {
  /** Somebody takes it. */
  PERSON,
  /** It follows from an act on another dossier. */
  RIPPLE,
  /** Its day has come. */
  CLOCK
}
