package guiju.engine;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.dossier.Act;
import guiju.engine.dossier.Actor;
import guiju.engine.dossier.CaseFile;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Action;
import guiju.engine.law.Capacity;
import guiju.engine.law.Kind;
import guiju.engine.law.Procedure;
import guiju.engine.law.Standing;
import guiju.engine.ruling.Finding;
import guiju.engine.ruling.Outcome;
import guiju.engine.ruling.Ruling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every procedure of the real rulebook × every state × every act × every capacity × a stranger and
 * somebody who stands to the dossier in every relation.
 */
class StateActMatrixTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final String ORGANISATION = "organisation";
  private static final String EYES = "order:fourEyes:";

  private final Rulebook rulebook = Nanchong.rulebook();
  private final Judge judge = new Judge(rulebook);
  private final Map<String, Dossier> known = new HashMap<>();
  private final List<String> wrong = new ArrayList<>();
  private int cells;

  /** How the actor's organisation stands to the dossier. */
  private enum Nearness {
    STRANGER,
    IN_EVERY_RELATION
  }

  /** One cell of the matrix. */
  private record Cell(
      Procedure procedure, String state, Action action, Capacity capacity, Nearness nearness) {
    @Override
    public String toString() {
      return "%s in %s by %s (%s)".formatted(action.path(), state, capacity, nearness);
    }
  }

  @Test
  @Tag("R-5-10")
  void what_the_table_does_not_list_is_refused() {
    everyCell().forEach(this::check);

    assertThat(cells).isGreaterThan(100_000);
    assertThat(wrong).isEmpty();
  }

  @Test
  void whoever_submitted_does_not_take_what_is_kept_from_the_applicant() {
    everyCell()
        .filter(cell -> cell.action().by().notApplicant() && inState(cell) && isSubmitted(cell))
        .filter(cell -> state(cell).equals(cell.state()))
        .forEach(cell -> expect(cell, judge.rule(dossier(cell, "li"), act(cell)), EYES, false));

    assertThat(cells).isGreaterThan(1_000);
    assertThat(wrong).isEmpty();
  }

  private Stream<Cell> everyCell() {
    Stream.Builder<Cell> all = Stream.builder();
    for (Procedure procedure : rulebook.procedures().values()) {
      for (String state : procedure.states().keySet()) {
        for (Action action : procedure.actions().values()) {
          for (Capacity who : capacities()) {
            for (Nearness nearness : Nearness.values()) {
              all.add(new Cell(procedure, state, action, who, nearness));
            }
          }
        }
      }
    }
    return all.build();
  }

  private List<Capacity> capacities() {
    List<Capacity> all = new ArrayList<>();
    for (Standing standing : rulebook.standings().values()) {
      standing.posts().keySet().forEach(post -> all.add(new Capacity(standing.id(), post)));
    }
    return all;
  }

  private void check(Cell cell) {
    Ruling ruling = judge.rule(dossier(cell, "chen"), act(cell));
    expect(cell, ruling, "order:state:", inState(cell));
    expect(cell, ruling, "order:capacity:", named(cell) && stands(cell));
    if (ruling.permitted() && !(inState(cell) && named(cell))) {
      wrong.add(cell + " is permitted");
    }
  }

  private void expect(Cell cell, Ruling ruling, String check, boolean met) {
    cells++;
    List<Finding> findings =
        ruling.findings().stream().filter(f -> f.ground().id().startsWith(check)).toList();
    Outcome expected = met ? Outcome.MET : Outcome.VIOLATED;
    if (findings.size() != 1 || findings.get(0).outcome() != expected) {
      wrong.add(cell + ": " + check + " should be " + expected + ", is " + findings);
    }
  }

  /** A repeatable procedure that has ended begins anew. */
  private static String state(Cell cell) {
    Procedure procedure = cell.procedure();
    boolean ended =
        Objects.requireNonNull(procedure.states().get(cell.state())).ending()
            != Procedure.Ending.NONE;
    return ended && procedure.repeatable() ? procedure.start().id() : cell.state();
  }

  private static boolean inState(Cell cell) {
    return cell.action().from().contains(state(cell));
  }

  private boolean named(Cell cell) {
    Capacity capacity = cell.capacity();
    if (cell.action().by().way() == Action.Way.CONSULTED) {
      return asked(cell).contains(capacity.standing())
          && cell.action().by().capacities().stream().anyMatch(c -> isPost(c, capacity));
    }
    return cell.action().by().capacities().stream()
        .anyMatch(c -> c.standing().equals(capacity.standing()) && isPost(c, capacity));
  }

  /** Whoever this dossier calls for in a case that was submitted; whoever could be asked before. */
  private Collection<String> asked(Cell cell) {
    boolean anew = !state(cell).equals(cell.state());
    View view = new View(new Moment(rulebook, DAY), dossier(cell, "chen"), Set.of());
    return isSubmitted(cell) && !anew
        ? view.consulted(cell.procedure().id())
        : cell.procedure().consult().keySet();
  }

  private static boolean isSubmitted(Cell cell) {
    return !cell.state().equals(cell.procedure().start().id());
  }

  private static boolean isPost(Capacity asked, Capacity held) {
    return asked.post().equals("*") || asked.post().equals(held.post());
  }

  /** A body stands to every dossier; others stand in the relations the rulebook names. */
  private boolean stands(Cell cell) {
    Standing standing =
        Objects.requireNonNull(rulebook.standings().get(cell.capacity().standing()));
    return standing.body() != null
        || (cell.nearness() == Nearness.IN_EVERY_RELATION
            && standing.organisations().containsKey(cell.procedure().kind()));
  }

  private Dossier dossier(Cell cell, String applicant) {
    Kind kind = rulebook.kind(cell.procedure().kind());
    Dossier bare =
        cell.nearness() == Nearness.STRANGER ? Dossier.empty(kind, "K-1") : related(kind);
    CaseFile file =
        new CaseFile(
            cell.procedure().id(),
            1,
            cell.state(),
            1,
            isSubmitted(cell),
            DAY,
            isSubmitted(cell) ? applicant : null,
            null,
            Set.of(),
            List.of(),
            Set.of(),
            "1");
    return new Dossier(
        kind,
        "K-1",
        bare.facts(),
        Map.of(cell.procedure().id(), file),
        List.of(),
        List.of(),
        List.of(),
        cell.action().role().creates() ? 0 : 1,
        bare.linked());
  }

  private Dossier related(Kind kind) {
    return known.computeIfAbsent(
        kind.name(),
        name ->
            Objects.requireNonNull(
                new DossierTree(rulebook)
                    .read(Related.tree(rulebook, kind, ORGANISATION), kind)
                    .value()));
  }

  private Act act(Cell cell) {
    String body =
        Objects.requireNonNull(rulebook.standings().get(cell.capacity().standing())).body();
    Actor actor = new Actor("li", ORGANISATION, body, cell.capacity());
    return new Act(
        cell.procedure().id(), cell.action().id(), actor, DAY, Map.of(), Set.of(), Set.of());
  }
}
