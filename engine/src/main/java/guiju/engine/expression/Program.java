package guiju.engine.expression;

import java.util.List;

/** What the node compiler makes of a checked expression. */
record Program(Node root, int localSlots, List<Call> calls) {

  Program {
    calls = List.copyOf(calls);
  }
}
