package guiju.platform.record;

import java.io.IOException;

/** A place outside the database where signed heads are kept. */
interface Witness {

  /** Whether a name is one of its kind. */
  boolean answersTo(String name);

  /**
   * Hands over a head; when this returns it has arrived.
   *
   * @param name the witness
   * @param head the head
   * @param document the head with its signature and the keys that lead to it, as JSON
   * @throws IOException when it did not arrive; the message says why without secrets
   */
  void hand(String name, Head head, String document) throws IOException;
}
