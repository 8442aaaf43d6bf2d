package guiju.engine.expression;

import dev.cel.common.CelIssue;
import dev.cel.common.CelSource;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelExpr;

/**
 * Says where in the source a part of an expression stands. CEL counts columns from 0, people from
 * 1.
 */
record Places(CelSource source) {

  /** A fault at the sign, dot or first character of a part. */
  Fault fault(CelExpr part, String message) {
    return fault(part, 0, message);
  }

  /** A fault some characters further on. */
  Fault fault(CelExpr part, int shift, String message) {
    int offset = source.getPositionsMap().getOrDefault(part.id(), 0);
    return source
        .getOffsetLocation(Math.max(0, offset + shift))
        .map(place -> at(place, message))
        .orElseGet(() -> new Fault(1, 1, message));
  }

  static Fault of(CelIssue issue, String message) {
    return at(issue.getSourceLocation(), message);
  }

  private static Fault at(CelSourceLocation place, String message) {
    return new Fault(Math.max(1, place.getLine()), Math.max(0, place.getColumn()) + 1, message);
  }
}
