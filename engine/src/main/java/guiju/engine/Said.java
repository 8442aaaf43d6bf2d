package guiju.engine;

import guiju.engine.ruling.Evidence;
import guiju.engine.ruling.FactUsed;
import guiju.engine.text.Text;
import java.util.List;

/** Evidence of the engine's own checks: a sentence that is already complete. */
record Said(Text message, List<String> missing) implements Evidence {

  Said(Text message) {
    this(message, List.of());
  }

  @Override
  public List<FactUsed> facts() {
    return List.of();
  }

  @Override
  public List<String> named() {
    return List.of();
  }
}
