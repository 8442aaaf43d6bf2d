package guiju.platform.account;

import guiju.platform.web.Frame;
import guiju.platform.web.Sentence;
import java.util.List;

/**
 * One's own account at a glance.
 *
 * @param frame the layout
 * @param say how many places the person is signed in at
 * @param note what was just done; empty when nothing was
 * @param fresh sign-ins from new places that have not been shown yet
 * @param who account, organisation, capacities
 * @param doors password, codes, tokens: how each stands and where it is changed
 * @param sessions where the person is signed in
 * @param events what happened lately
 */
public record AccountPage(
    Frame frame,
    Sentence say,
    String note,
    List<String> fresh,
    List<Fact> who,
    List<Door> doors,
    List<Signed> sessions,
    List<Happened> events) {

  /** A label and what it is. */
  public record Fact(String label, String value) {}

  /** One way in: what it is, how it stands, and where it is changed. */
  public record Door(String label, String state, String change, String href) {}

  /** One session; the present one is not ended here. */
  public record Signed(
      long id, String place, String way, String begun, String seen, boolean present) {}

  /** One thing that happened. */
  public record Happened(String what, String place, String at) {}
}
