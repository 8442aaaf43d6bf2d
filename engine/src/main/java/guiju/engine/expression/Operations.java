package guiju.engine.expression;

import guiju.engine.expression.Sort.Plain;
import java.util.List;

/**
 * Picks the node for an operator or one of CEL's own functions; the sorts have been checked before.
 */
final class Operations {
  private Operations() {}

  static Node node(String function, Node[] parts, Sort[] sorts) {
    return switch (function) {
      case "!_" -> new Logic.Not(parts[0]);
      case "_?_:_" -> new Logic.Choice(parts[0], parts[1], parts[2]);
      case "_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_" ->
          comparison(Order.of(function), parts, common(sorts));
      case "_+_" -> sum(parts, common(sorts));
      case "_-_" -> new Arithmetic.Minus(parts[0], parts[1]);
      case "_*_" -> new Arithmetic.Times(parts[0], parts[1]);
      case "_/_" -> new Arithmetic.Through(parts[0], parts[1]);
      case "_%_" -> new Arithmetic.Remainder(parts[0], parts[1]);
      case "-_" -> new Arithmetic.Opposite(parts[0]);
      case "@in" -> among(parts[0], parts[1]);
      case "_[_]" -> new Listing.Entry(parts[0], parts[1]);
      case "size" -> new Listing.Size(parts[0]);
      case "startsWith" -> new Wording.Asked(parts[0], parts[1], String::startsWith);
      case "endsWith" -> new Wording.Asked(parts[0], parts[1], String::endsWith);
      case "contains" -> new Wording.Asked(parts[0], parts[1], String::contains);
      default -> throw new IllegalStateException("Typing lets no " + function + " through.");
    };
  }

  private static Sort common(Sort[] sorts) {
    Sort common = Sort.common(sorts[0], sorts[1]);
    return common == null ? Plain.ANY : common;
  }

  private static Node comparison(Order order, Node[] parts, Sort sort) {
    Node left = parts[0];
    Node right = parts[1];
    if (left instanceof Node.Constant && !(right instanceof Node.Constant)) {
      return comparison(order.turned(), new Node[] {right, left}, sort);
    }
    boolean sameness = order == Order.EQUAL || order == Order.DIFFERENT;
    if (sort.isNumber()) {
      return right instanceof Node.Constant constant
          ? new Comparing.NumberWithConstant(order, left, (Long) constant.value)
          : new Comparing.Numbers(order, left, right);
    }
    if (!sameness) {
      return sort == Plain.DATE
          ? new Comparing.Dates(order, left, right)
          : new Comparing.Texts(order, left, right);
    }
    return right instanceof Node.Constant constant && sort instanceof Plain
        ? new Comparing.SameAsConstant(order, left, constant.value)
        : new Comparing.Same(order, left, right);
  }

  private static Node sum(Node[] parts, Sort sort) {
    if (sort.isNumber()) {
      return new Arithmetic.Plus(parts[0], parts[1]);
    }
    return sort == Plain.TEXT
        ? new Wording.Joined(parts[0], parts[1])
        : new Listing.Joined(parts[0], parts[1]);
  }

  private static Node among(Node entry, Node list) {
    return list instanceof Node.Constant constant
            && constant.value instanceof List<?> constants
            && flat(constants)
        ? new Listing.AmongConstants(entry, constants)
        : new Listing.Among(entry, list);
  }

  private static boolean flat(List<?> constants) {
    return constants.stream().noneMatch(entry -> entry == null || entry instanceof List<?>);
  }
}
