package guiju.engine.ruling;

import guiju.engine.text.Text;
import java.util.List;

/** What a check saw. Computed when asked for, so that a ruling costs little until it is read. */
public interface Evidence {

  /** Facts and figures used, in the order the rule names them. */
  List<FactUsed> facts();

  /** What stands in the way (or would), with its figures filled in. */
  Text message();

  /** Paths of the facts that are missing; empty when everything was known. */
  List<String> missing();

  /** Ids the check names, such as the bodies whose opinion is missing; empty when none. */
  List<String> named();
}
