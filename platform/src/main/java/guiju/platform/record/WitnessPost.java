package guiju.platform.record;

import java.io.IOException;

/** Whoever sends e-mail for the house. */
public interface WitnessPost {

  /**
   * Sends one e-mail; when this returns the mail server has taken it.
   *
   * @param mark the same with every attempt, so that who gets it twice can tell
   * @param to one plain address
   * @param subject one line
   * @param text what it says
   * @throws IOException when it was not taken; the message says why without secrets
   */
  void send(String mark, String to, String subject, String text) throws IOException;
}
