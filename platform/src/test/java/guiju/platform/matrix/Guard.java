package guiju.platform.matrix;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Something that keeps somebody out.
 *
 * @param name what it keeps
 * @param off takes it away
 * @param cells what it answers for: each holds as long as it is there
 */
record Guard(String name, Mutation off, List<BooleanSupplier> cells) {

  static Guard of(String name, Mutation off, BooleanSupplier... cells) {
    return new Guard(name, off, List.of(cells));
  }

  /** How many cells do not hold. */
  long red() {
    return cells.stream().filter(cell -> !cell.getAsBoolean()).count();
  }

  @Override
  public String toString() {
    return name;
  }
}
