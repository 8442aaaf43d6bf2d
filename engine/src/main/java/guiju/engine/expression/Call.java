package guiju.engine.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call of a declared function inside an expression; an argument that is not constant is null. */
public record Call(String function, List<@Nullable Object> constants) {

  /** Keeps its own copy of the constants. */
  public Call {
    constants = Collections.unmodifiableList(new ArrayList<>(constants));
  }
}
