package guiju.engine.expression;

import java.util.List;

/** The fields of a struct, in the order of their slots. */
public record StructShape(String name, List<FieldShape> fields) {

  /** Keeps its own copy of the fields. */
  public StructShape {
    fields = List.copyOf(fields);
  }

  /** The slot of the field, or -1 when the struct has no such field. */
  public int slot(String field) {
    for (int slot = 0; slot < fields.size(); slot++) {
      if (fields.get(slot).name().equals(field)) {
        return slot;
      }
    }
    return -1;
  }
}
