package guiju.platform.demonstration;

/** How much of the city is founded on an empty database. */
enum Extent {
  /** Organisations, people and everything that happened. */
  STORIES,
  /** Organisations and people only: nothing has happened yet. */
  PEOPLE,
  /** Nothing. */
  NOTHING
}
