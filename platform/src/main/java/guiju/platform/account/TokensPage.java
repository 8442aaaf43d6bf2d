package guiju.platform.account;

import guiju.platform.web.Frame;
import guiju.platform.web.Sentence;
import java.util.List;

/**
 * Tokens for programs.
 *
 * @param frame the layout
 * @param say how many there are
 * @param fresh a token just made, shown once; empty otherwise
 * @param problem why none was made; empty when nothing was wrong
 * @param tokens those that live
 * @param capacities in which one may act
 * @param form what was typed
 * @param note what was just done; empty when nothing was
 */
public record TokensPage(
    Frame frame,
    Sentence say,
    String fresh,
    String problem,
    List<Living> tokens,
    List<Choice> capacities,
    Form form,
    String note) {

  /** One token. */
  public record Living(
      long id, String name, String scope, String capacity, String made, String ends, String used) {}

  /** One capacity. */
  public record Choice(String value, String label) {}

  /** The form: what stands in it, and the last day that may. */
  public record Form(String name, String lastDay, String earliest, String latest) {}
}
