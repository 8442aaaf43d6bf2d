package guiju.engine.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Nodes that go through a list, binding each entry to a local slot; an unknown list makes the
 * answer unknown.
 */
final class Ranging {
  /** Lists within a list count with all their entries; what would be longer is unknown. */
  static final int MOST_ENTRIES = 10_000;

  private Ranging() {}

  /**
   * Whoever asks an expression of unknown origin may end it by interrupting the thread; asked once
   * for every list that is gone through.
   */
  private static void requireWanted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("It took too long and was ended.");
    }
  }

  /** exists: one entry is enough. */
  static final class Some extends Node.OfTruth {
    private final Node range;
    private final int slot;
    private final Node predicate;

    Some(Node range, int slot, Node predicate) {
      this.range = range;
      this.slot = slot;
      this.predicate = predicate;
    }

    @Override
    Truth truth(Scope scope, @Nullable Object[] locals) {
      Object entries = range.value(scope, locals);
      if (entries == null) {
        return Truth.UNKNOWN;
      }
      requireWanted();
      Truth answer = Truth.NO;
      for (Object entry : (List<?>) entries) {
        locals[slot] = entry;
        Truth truth = predicate.truth(scope, locals);
        if (truth == Truth.YES) {
          return Truth.YES;
        }
        if (truth == Truth.UNKNOWN) {
          answer = Truth.UNKNOWN;
        }
      }
      return answer;
    }
  }

  /** exists_one: exactly one entry; two that hold settle it, whatever is unknown. */
  static final class One extends Node.OfTruth {
    private final Node range;
    private final int slot;
    private final Node predicate;

    One(Node range, int slot, Node predicate) {
      this.range = range;
      this.slot = slot;
      this.predicate = predicate;
    }

    @Override
    Truth truth(Scope scope, @Nullable Object[] locals) {
      Object entries = range.value(scope, locals);
      if (entries == null) {
        return Truth.UNKNOWN;
      }
      requireWanted();
      int found = 0;
      int open = 0;
      for (Object entry : (List<?>) entries) {
        locals[slot] = entry;
        Truth truth = predicate.truth(scope, locals);
        found += truth == Truth.YES ? 1 : 0;
        open += truth == Truth.UNKNOWN ? 1 : 0;
        if (found > 1) {
          return Truth.NO;
        }
      }
      return open > 0 ? Truth.UNKNOWN : Truth.of(found == 1);
    }
  }

  /** filter and map: keeps the entries the predicate accepts, as the transform gives them. */
  static final class Collect extends Node {
    private final Node range;
    private final int slot;
    private final @Nullable Node predicate;
    private final Node transform;

    Collect(Node range, int slot, @Nullable Node predicate, Node transform) {
      this.range = range;
      this.slot = slot;
      this.predicate = predicate;
      this.transform = transform;
    }

    @Override
    @Nullable Object value(Scope scope, @Nullable Object[] locals) {
      Object entries = range.value(scope, locals);
      if (entries == null) {
        return null;
      }
      requireWanted();
      int size = 0;
      List<@Nullable Object> kept = new ArrayList<>();
      for (Object entry : (List<?>) entries) {
        locals[slot] = entry;
        Truth keep = predicate == null ? Truth.YES : predicate.truth(scope, locals);
        if (keep == Truth.UNKNOWN) {
          return null;
        }
        if (keep == Truth.YES) {
          Object one = transform.value(scope, locals);
          size += one instanceof List<?> list ? list.size() : 1;
          if (size > MOST_ENTRIES) {
            return null;
          }
          kept.add(one);
        }
      }
      return Collections.unmodifiableList(kept);
    }
  }
}
