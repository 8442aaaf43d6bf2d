package guiju.engine.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Nodes that make lists and look into them. */
final class Listing {
  private Listing() {}

  /** A list written out; unknown entries stay unknown entries. */
  static final class Written extends Node {
    private final Node[] entries;

    Written(Node[] entries) {
      this.entries = entries;
    }

    @Override
    Object value(Scope scope, @Nullable Object[] locals) {
      List<@Nullable Object> list = new ArrayList<>(entries.length);
      for (Node entry : entries) {
        list.add(entry.value(scope, locals));
      }
      return Collections.unmodifiableList(list);
    }
  }

  /** Two lists in a row; what would be longer than a list may be is unknown. */
  static final class Joined extends Node {
    private final Node left;
    private final Node right;

    Joined(Node left, Node right) {
      this.left = left;
      this.right = right;
    }

    @Override
    @Nullable Object value(Scope scope, @Nullable Object[] locals) {
      Object one = left.value(scope, locals);
      Object other = right.value(scope, locals);
      if (one == null || other == null) {
        return null;
      }
      if (((List<?>) one).size() + ((List<?>) other).size() > Ranging.MOST_ENTRIES) {
        return null;
      }
      List<@Nullable Object> list = new ArrayList<>((List<?>) one);
      list.addAll((List<?>) other);
      return Collections.unmodifiableList(list);
    }
  }

  /** One entry by its place from 0; a place outside the list is unknown. */
  static final class Entry extends Node {
    private final Node list;
    private final Node place;

    Entry(Node list, Node place) {
      this.list = list;
      this.place = place;
    }

    @Override
    @Nullable Object value(Scope scope, @Nullable Object[] locals) {
      Object entries = list.value(scope, locals);
      long at = place.number(scope, locals);
      if (entries == null || at < 0 || at >= ((List<?>) entries).size()) {
        return null;
      }
      return ((List<?>) entries).get((int) at);
    }
  }

  /** How many entries a list has, or characters a text. */
  static final class Size extends Node.OfNumber {
    private final Node part;

    Size(Node part) {
      this.part = part;
    }

    @Override
    long number(Scope scope, @Nullable Object[] locals) {
      Object value = part.value(scope, locals);
      if (value == null) {
        return UNKNOWN;
      }
      return value instanceof String text
          ? text.codePointCount(0, text.length())
          : ((List<?>) value).size();
    }
  }

  /** Whether a value is in a list; not found among unknown entries is unknown. */
  static final class Among extends Node.OfTruth {
    private final Node entry;
    private final Node list;

    Among(Node entry, Node list) {
      this.entry = entry;
      this.list = list;
    }

    @Override
    Truth truth(Scope scope, @Nullable Object[] locals) {
      Object one = entry.value(scope, locals);
      Object entries = list.value(scope, locals);
      if (one == null || entries == null) {
        return Truth.UNKNOWN;
      }
      Truth answer = Truth.NO;
      for (Object other : (List<?>) entries) {
        Truth same = Comparing.same(one, other);
        if (same == Truth.YES) {
          return Truth.YES;
        }
        if (same == Truth.UNKNOWN) {
          answer = Truth.UNKNOWN;
        }
      }
      return answer;
    }
  }

  /** Whether a value is among constants. */
  static final class AmongConstants extends Node.OfTruth {
    private final Node entry;
    private final Set<Object> constants;

    AmongConstants(Node entry, List<?> constants) {
      this.entry = entry;
      this.constants = Set.copyOf(constants);
    }

    @Override
    Truth truth(Scope scope, @Nullable Object[] locals) {
      Object one = entry.value(scope, locals);
      return one == null ? Truth.UNKNOWN : Truth.of(constants.contains(one));
    }
  }
}
