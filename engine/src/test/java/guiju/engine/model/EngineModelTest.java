package guiju.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.DossierWriter;
import guiju.engine.Judge;
import guiju.engine.Nanchong;
import guiju.engine.Rulebook;
import guiju.engine.RulingTree;
import guiju.engine.dossier.Act;
import guiju.engine.dossier.Dossier;
import guiju.engine.dossier.Linked;
import guiju.engine.law.Kind;
import guiju.engine.ruling.Outlook;
import guiju.engine.ruling.Ruling;
import guiju.engine.ruling.WorkedCase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Random acts on random dossiers of the real rulebook. A failure prints its seed and the shortest
 * sequence of acts that still fails; {@code -Dguiju.seed=…} repeats one, {@code -Dguiju.runs=…}
 * makes more.
 */
class EngineModelTest {
  private static final int ACTS = 12;

  private final Rulebook rulebook = Nanchong.rulebook();
  private final Judge judge = new Judge(rulebook);
  private int permitted;
  private int refused;
  private final Set<String> taken = new TreeSet<>();
  private final Set<String> visited = new TreeSet<>();

  @Test
  void no_ruling_breaks_an_invariant() {
    Long only = Long.getLong("guiju.seed");
    long runs = only == null ? Long.getLong("guiju.runs", 1_000) : 1;
    for (long run = 0; run < runs; run++) {
      run(only == null ? 20230509L + run : only);
    }
    if (only == null) {
      assertThat(permitted).as("permitted acts").isGreaterThan(2 * (int) runs);
      assertThat(refused).as("refused acts").isGreaterThan(4 * (int) runs);
      assertThat(taken).as("different acts permitted").hasSizeGreaterThan(80);
      tell();
      assertThat(unvisited())
          .as("states no random act led to")
          .hasSizeLessThan(states().size() / 3);
    }
  }

  private void run(long seed) {
    List<Command> commands = new ArrayList<>();
    Random random = new Random(seed);
    for (int i = 0; i < ACTS; i++) {
      commands.add(new Command(random.nextLong()));
    }
    Throwable failure = failure(seed, commands);
    if (failure != null) {
      List<Command> shortest = shrunk(seed, commands);
      throw new AssertionError(
          "seed " + seed + " (-Dguiju.seed=" + seed + "), acts: " + told(seed, shortest),
          failure(seed, shortest));
    }
  }

  /** Leaves out one act after another as long as it still fails. */
  private List<Command> shrunk(long seed, List<Command> commands) {
    List<Command> shortest = new ArrayList<>(commands);
    for (int i = shortest.size() - 1; i >= 0; i--) {
      Command left = shortest.remove(i);
      if (failure(seed, shortest) == null) {
        shortest.add(i, left);
      }
    }
    return shortest;
  }

  private Throwable failure(long seed, List<Command> commands) {
    try {
      play(seed, commands, null);
      return null;
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      return e;
    }
  }

  private List<String> told(long seed, List<Command> commands) {
    List<String> told = new ArrayList<>();
    try {
      play(seed, commands, told);
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      told.add("fails with " + e);
    }
    return told;
  }

  private void play(long seed, List<Command> commands, List<String> told) {
    WorkedCase example = example(seed);
    Dossier dossier = example == null ? start(seed) : example.given();
    if (example != null && example.act() != null && !isNobodys(example)) {
      dossier = step(dossier, example.act());
    }
    for (Command command : commands) {
      Act act = command.on(judge, dossier);
      if (told != null) {
        told.add(act + " on " + DossierWriter.write(dossier));
      }
      dossier = step(dossier, act);
    }
  }

  /** Acts of other acts and of the clock, which nobody can take. */
  private static boolean isNobodys(WorkedCase example) {
    return List.of(WorkedCase.RIPPLE, WorkedCase.CLOCK).contains(example.act().actor().account());
  }

  /** Two runs in three begin where a worked example does: deep in a procedure, with good facts. */
  private WorkedCase example(long seed) {
    Random random = new Random(seed + 1);
    List<WorkedCase> examples = rulebook.cases();
    return random.nextInt(3) == 0 ? null : examples.get(random.nextInt(examples.size()));
  }

  private Dossier step(Dossier dossier, Act act) {
    Map<String, Object> untouched = DossierWriter.write(dossier);
    Ruling ruling = judge.rule(dossier, act);
    new Invariants(rulebook, dossier, act, ruling).check();
    require(
        RulingTree.write(rulebook, ruling)
            .equals(RulingTree.write(rulebook, judge.rule(dossier, act))),
        "the same question has the same answer");
    require(untouched.equals(DossierWriter.write(dossier)), "judging changes nothing");
    Dossier next = ruling instanceof Ruling.Permitted p ? p.next() : dossier;
    look(next, act.on());
    next.cases().forEach((id, file) -> visited.add(id + "." + file.state()));
    if (ruling.permitted()) {
      permitted++;
      taken.add(act.path());
    } else {
      refused++;
    }
    return next;
  }

  private void look(Dossier dossier, LocalDate on) {
    Outlook outlook = judge.outlook(dossier, on);
    require(outlook.obligations().size() == dossier.obligations().size(), "no duty is passed over");
    require(!RulingTree.write(rulebook, outlook).isEmpty(), "an outlook can be written");
  }

  /** Every state of every procedure, by its path. */
  private Set<String> states() {
    Set<String> states = new TreeSet<>();
    rulebook
        .procedures()
        .values()
        .forEach(one -> one.states().keySet().forEach(state -> states.add(one.id() + "." + state)));
    return states;
  }

  private Set<String> unvisited() {
    Set<String> unvisited = new TreeSet<>(states());
    unvisited.removeAll(visited);
    return unvisited;
  }

  private void tell() {
    try {
      Files.writeString(
          Path.of("target/model.txt"),
          "%d permitted, %d refused, %d different acts, %d of %d states; not visited: %s%n"
              .formatted(
                  permitted,
                  refused,
                  taken.size(),
                  states().size() - unvisited().size(),
                  states().size(),
                  unvisited()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError(what);
    }
  }

  private Dossier start(long seed) {
    Random random = new Random(~seed);
    RandomFacts facts = new RandomFacts(rulebook, random);
    List<Kind> kinds = new ArrayList<>(rulebook.kinds().values());
    Kind kind = random.nextBoolean() ? rulebook.kind("project") : facts.pick(kinds);
    Dossier empty = Dossier.empty(kind, "K-1").seeing(linked(kind, facts, random, 2));
    if (random.nextInt(4) == 0) {
      return empty;
    }
    return new Dossier(
        kind,
        "K-1",
        facts.of(kind, 85),
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        1,
        empty.linked());
  }

  private Linked linked(Kind kind, RandomFacts facts, Random random, int depth) {
    Map<String, Dossier> one = new HashMap<>();
    Map<String, List<Dossier>> many = new HashMap<>();
    if (depth > 0) {
      for (Kind.Link link : kind.links()) {
        if (random.nextInt(5) > 0) {
          one.put(link.name(), other(rulebook.kind(link.kind()), facts, random, depth - 1));
        }
      }
      for (Kind.Collection collection : kind.collections()) {
        List<Dossier> members = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
          members.add(other(rulebook.kind(collection.kind()), facts, random, depth - 1));
        }
        many.put(collection.name(), members);
      }
    }
    return new Linked(one, many);
  }

  private Dossier other(Kind kind, RandomFacts facts, Random random, int depth) {
    return Dossier.empty(kind, "K-" + random.nextInt(9))
        .with(facts.of(kind, 80))
        .seeing(linked(kind, facts, random, depth));
  }
}
