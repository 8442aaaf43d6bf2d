package guiju.engine.lint;

import guiju.engine.law.Action;
import guiju.engine.law.Procedure;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Ways through the states of a procedure. */
final class Paths {
  private final Procedure procedure;

  Paths(Procedure procedure) {
    this.procedure = procedure;
  }

  /** States nothing leads to from the start. */
  List<String> unreachable() {
    Set<String> reached = from(procedure.start().id());
    return procedure.states().keySet().stream().filter(s -> !reached.contains(s)).toList();
  }

  /** States that are no end and that nothing leads out of. */
  List<String> stuck() {
    return open().filter(state -> exits(state).isEmpty()).toList();
  }

  /** States that have a way out but from which no end can be reached. */
  List<String> endless() {
    boolean anyEnd =
        procedure.states().values().stream()
            .anyMatch(state -> state.ending() != Procedure.Ending.NONE);
    if (!anyEnd) {
      return List.of();
    }
    return open()
        .filter(state -> !exits(state).isEmpty())
        .filter(
            state ->
                from(state).stream()
                    .noneMatch(
                        s -> {
                          Procedure.State reached = procedure.states().get(s);
                          return reached != null && reached.ending() != Procedure.Ending.NONE;
                        }))
        .toList();
  }

  /** States from which automatic acts may lead back to where they began. */
  List<String> circling() {
    return procedure.states().keySet().stream()
        .filter(state -> automatic(state).stream().anyMatch(next -> leads(next, state)))
        .toList();
  }

  private boolean leads(String from, String to) {
    Set<String> reached = new LinkedHashSet<>();
    Deque<String> next = new ArrayDeque<>(Set.of(from));
    while (!next.isEmpty()) {
      String here = next.remove();
      if (here.equals(to)) {
        return true;
      }
      if (reached.add(here)) {
        next.addAll(automatic(here));
      }
    }
    return false;
  }

  private List<String> automatic(String state) {
    return procedure.actions().values().stream()
        .filter(action -> action.role().automatic() != null && action.from().contains(state))
        .map(Action::to)
        .filter(Objects::nonNull)
        .filter(to -> !to.equals(state))
        .toList();
  }

  private Stream<String> open() {
    return procedure.states().values().stream()
        .filter(state -> state.ending() == Procedure.Ending.NONE)
        .map(Procedure.State::id);
  }

  private Set<String> exits(String state) {
    Set<String> exits = new LinkedHashSet<>();
    for (Action action : procedure.actions().values()) {
      if (action.from().contains(state) && action.to() != null && !action.to().equals(state)) {
        exits.add(action.to());
      }
    }
    return exits;
  }

  private Set<String> from(String state) {
    Set<String> reached = new LinkedHashSet<>();
    Deque<String> next = new ArrayDeque<>();
    next.add(state);
    while (!next.isEmpty()) {
      String here = next.remove();
      if (reached.add(here)) {
        next.addAll(exits(here));
      }
    }
    return reached;
  }
}
