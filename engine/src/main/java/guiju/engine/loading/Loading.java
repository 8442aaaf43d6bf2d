package guiju.engine.loading;

import guiju.engine.Rulebook;
import guiju.engine.yaml.Problem;
import java.util.List;

/** What came of loading a folder. */
public sealed interface Loading {

  /** The rulebook can be used. */
  record Loaded(Rulebook rulebook) implements Loading {}

  /** It cannot; here is everything that is wrong, by file and line. */
  record Failed(List<Problem> problems) implements Loading {}
}
