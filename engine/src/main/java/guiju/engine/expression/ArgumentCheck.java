package guiju.engine.expression;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the constant arguments of a call when it is compiled: a paper or a state that does not
 * exist is found then.
 */
@FunctionalInterface
public interface ArgumentCheck {

  /** Accepts whatever has the right type. */
  ArgumentCheck NONE = constants -> Optional.empty();

  /** What is wrong with the call, if anything; an argument that is not constant is null. */
  Optional<String> problem(List<@Nullable Object> constants);
}
