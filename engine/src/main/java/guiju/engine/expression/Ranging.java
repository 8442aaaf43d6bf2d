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
  private Ranging() {}

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
      List<@Nullable Object> kept = new ArrayList<>();
      for (Object entry : (List<?>) entries) {
        locals[slot] = entry;
        Truth keep = predicate == null ? Truth.YES : predicate.truth(scope, locals);
        if (keep == Truth.UNKNOWN) {
          return null;
        }
        if (keep == Truth.YES) {
          kept.add(transform.value(scope, locals));
        }
      }
      return Collections.unmodifiableList(kept);
    }
  }
}
