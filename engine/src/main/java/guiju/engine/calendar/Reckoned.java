package guiju.engine.calendar;

import java.util.Optional;

/**
 * What came of reckoning with working days: a value, or the year whose calendar would be needed for
 * it.
 */
public sealed interface Reckoned<T> {

  /** The answer. */
  record Known<T>(T value) implements Reckoned<T> {}

  /** No answer: the calendar of that year has not been announced to us. */
  record Unknown<T>(int year) implements Reckoned<T> {}

  /** The answer, empty when unknown. */
  default Optional<T> known() {
    return this instanceof Known<T> known ? Optional.of(known.value()) : Optional.empty();
  }
}
