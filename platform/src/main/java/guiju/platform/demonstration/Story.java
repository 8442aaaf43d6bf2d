package guiju.platform.demonstration;

import guiju.engine.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one dossier, told on the script's calendar.
 *
 * @param id unique in the script; letters, digits, hyphens
 * @param kind kind of the dossier
 * @param key its key, with years still to be moved
 * @param home organisation it belongs to
 * @param facts answers its forms are filled in with
 * @param papers papers handed in besides those every such act asks for
 * @param borrowed where its name comes from; null when it is made up
 * @param steps acts, in order
 */
record Story(
    String id,
    String kind,
    String key,
    String home,
    Map<String, Object> facts,
    Set<String> papers,
    @Nullable Borrowed borrowed,
    List<Step> steps) {

  /**
   * One act.
   *
   * @param day the day on the script's calendar
   * @param act procedure and action
   * @param as standing, or standing and post; empty for the first that may take it
   * @param of organisation of the person; empty for the one that follows from the standing
   * @param form answers of this act alone
   * @param offers answers to whichever of the play's acts asks for them
   * @param without papers left out though the act asks for them
   * @param where file and line, for people who mend the script
   */
  record Step(
      LocalDate day,
      String act,
      String as,
      String of,
      Map<String, Object> form,
      Map<String, Object> offers,
      Set<String> without,
      String where) {}

  /** A public project the name was taken from. */
  record Borrowed(Text origin, String address) {}
}
