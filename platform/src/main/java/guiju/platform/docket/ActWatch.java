package guiju.platform.docket;

import java.util.function.Supplier;

/** Looks on while acts are attempted: counts and times them, changes nothing. */
@FunctionalInterface
public interface ActWatch {

  /** Nobody looks on. */
  ActWatch NOBODY = Supplier::get;

  /** Lets the attempt happen and gives back its answer as it is. */
  Answer watch(Supplier<Answer> attempt);
}
