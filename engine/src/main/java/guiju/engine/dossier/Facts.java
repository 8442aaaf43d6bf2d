package guiju.engine.dossier;

import guiju.engine.expression.Struct;
import guiju.engine.law.Fact;
import guiju.engine.law.Kind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Values of named facts, immutable. Values are {@code String}, {@code Boolean}, {@code Long}
 * (counts, and fen), {@code LocalDate}, {@code List<String>} or, for tables, {@code List<Facts>};
 * null is unknown.
 */
public final class Facts implements Struct {
  private final List<Fact> shape;
  private final ToIntFunction<String> slots;
  private final @Nullable Object[] values;

  private Facts(List<Fact> shape, ToIntFunction<String> slots, @Nullable Object[] values) {
    this.shape = shape;
    this.slots = slots;
    this.values = values;
  }

  /** No fact of a kind known yet. */
  public static Facts none(Kind kind) {
    return new Facts(kind.facts(), kind::slot, new Object[kind.facts().size()]);
  }

  /** No column of a row known yet. */
  public static Facts none(List<Fact> columns) {
    return new Facts(columns, name -> search(columns, name), new Object[columns.size()]);
  }

  /** Facts of a kind; names the kind does not know are refused. */
  public static Facts of(Kind kind, Map<String, ?> values) {
    return none(kind).with(values);
  }

  /** A copy with these values; a null value makes the fact unknown. */
  public Facts with(Map<String, ?> changes) {
    if (changes.isEmpty()) {
      return this;
    }
    @Nullable Object[] copy = Arrays.copyOf(values, values.length);
    changes.forEach((name, value) -> copy[slot(name)] = value);
    return new Facts(shape, slots, copy);
  }

  /** What is recorded; null when nothing is (an {@code absent} meaning is not applied). */
  public @Nullable Object recorded(String name) {
    return values[slot(name)];
  }

  /** The value at a slot, with the meaning of a missing value applied; null is unknown. */
  @Override
  public @Nullable Object field(int slot) {
    Object value = values[slot];
    return value == null ? shape.get(slot).absent() : value;
  }

  /** The value, with the meaning of a missing value applied; null is unknown. */
  public @Nullable Object value(String name) {
    return field(slot(name));
  }

  /** The names, types and labels of all facts, recorded or not. */
  public List<Fact> shape() {
    return shape;
  }

  /** What is recorded, in the order of the vocabulary. */
  public Map<String, Object> recorded() {
    Map<String, Object> recorded = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value != null) {
        recorded.put(shape.get(i).name(), value);
      }
    }
    return recorded;
  }

  /** Hands over what is recorded, in the order of the vocabulary. */
  public void each(BiConsumer<Fact, Object> reader) {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value != null) {
        reader.accept(shape.get(i), value);
      }
    }
  }

  /** Only what is recorded otherwise than in other facts of the same kind. */
  public Facts unlike(Facts others) {
    @Nullable Object[] unlike = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      unlike[i] = value == null || value.equals(others.values[i]) ? null : value;
    }
    return new Facts(shape, slots, unlike);
  }

  private int slot(String name) {
    int slot = slots.applyAsInt(name);
    if (slot < 0) {
      throw new IllegalArgumentException("The vocabulary has no fact named " + name);
    }
    return slot;
  }

  private static int search(List<Fact> columns, String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Facts facts && recorded().equals(facts.recorded());
  }

  @Override
  public int hashCode() {
    return recorded().hashCode();
  }

  @Override
  public String toString() {
    return recorded().toString();
  }
}
