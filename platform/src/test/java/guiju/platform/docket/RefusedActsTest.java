package guiju.platform.docket;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.dossier.Act;
import guiju.engine.dossier.Actor;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Action;
import guiju.engine.law.Capacity;
import guiju.engine.law.Procedure;
import guiju.engine.law.Standing;
import guiju.platform.FreshHome;
import guiju.platform.HouseClock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/**
 * Every procedure × every state × every act × every capacity, taken to the docket of the founded
 * city: what is not permitted is refused, and the whole database stays as it was.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"guiju.home=target/test-city", "guiju.rulebook=../rulebooks/nanchong-2023"})
@ContextConfiguration(initializers = FreshHome.class)
class RefusedActsTest {
  private static final String UNIT = "civil-affairs";
  private static final int AT_ONCE = 4;

  @Autowired Docket docket;
  @Autowired Dossiers dossiers;
  @Autowired Judge judge;
  @Autowired HouseClock clock;
  @Autowired JdbcClient database;

  private final Map<String, Dossier> known = new LinkedHashMap<>();
  private StandIns standIns;

  /** An act on a dossier that stands in one state of one procedure. */
  private record Cell(Procedure procedure, String state, Action action, Capacity capacity) {}

  @BeforeEach
  void a_dossier_stands_in_every_state_of_every_procedure() {
    standIns = new StandIns(rulebook(), database, "MATRIX-", UNIT);
    standIns.come(clock.today());
  }

  @AfterEach
  void the_city_is_as_it_was_founded() {
    standIns.leave();
  }

  @Test
  void what_is_not_permitted_is_refused_and_changes_nothing() {
    List<ActRequest> batch = new ArrayList<>();
    for (Cell cell : cells()) {
      if (!permitted(cell)) {
        batch.add(request(cell));
      }
    }
    assertThat(batch).hasSizeGreaterThan(50_000);

    assertThat(culprits(batch, Answer.Refused.class, Answer.Unusable.class)).isEmpty();
  }

  @Test
  void what_cannot_be_judged_changes_nothing_either() {
    List<ActRequest> batch = new ArrayList<>();
    List<Function<ActRequest, ActRequest>> spoilt =
        List.of(
            RefusedActsTest::stale,
            RefusedActsTest::withUnknownField,
            RefusedActsTest::withPaperNeverReceived,
            RefusedActsTest::onNothing);
    for (Cell cell : cells()) {
      boolean first = cell.action().by().capacities().contains(cell.capacity());
      if (first && cell.action().from().contains(cell.state()) && !cell.action().role().creates()) {
        spoilt.forEach(how -> batch.add(how.apply(request(cell))));
      }
    }
    assertThat(batch).hasSizeGreaterThan(1_000);

    assertThat(culprits(batch, Answer.Conflict.class, Answer.Unusable.class, Answer.Absent.class))
        .isEmpty();
  }

  @Test
  void one_changed_word_anywhere_would_be_seen() {
    Map<String, String> before = Fingerprint.of(database);

    database.sql("update dossier set name = 'x' where key like 'MATRIX-registration-%'").update();

    Map<String, String> after = Fingerprint.of(database);
    after.entrySet().removeAll(before.entrySet());
    assertThat(before).containsKeys("entry", "todo", "outbox_id_seq at", "material", "draft");
    assertThat(after).containsOnlyKeys("dossier");
  }

  /** Requests that changed something or were answered otherwise; halved until few are left. */
  @SafeVarargs
  private List<String> culprits(List<ActRequest> batch, Class<? extends Answer>... expected) {
    Map<String, String> before = Fingerprint.of(database);
    List<String> otherwise = takeAll(batch, Set.of(expected));
    Map<String, String> after = Fingerprint.of(database);
    if (before.equals(after) || !otherwise.isEmpty()) {
      return otherwise;
    }
    if (batch.size() == 1) {
      after.entrySet().removeAll(before.entrySet());
      return List.of(batch.get(0) + " changed " + after);
    }
    int half = batch.size() / 2;
    List<String> found = new ArrayList<>(culprits(batch.subList(0, half), expected));
    found.addAll(culprits(batch.subList(half, batch.size()), expected));
    return found.isEmpty() ? List.of("Together, not apart: " + before + after) : found;
  }

  private List<String> takeAll(List<ActRequest> batch, Set<Class<? extends Answer>> expected) {
    ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Callable<List<String>>> shares = new ArrayList<>();
      int share = batch.size() / AT_ONCE + 1;
      for (int from = 0; from < batch.size(); from += share) {
        List<ActRequest> part = batch.subList(from, Math.min(from + share, batch.size()));
        shares.add(() -> part.stream().flatMap(one -> otherwise(one, expected)).toList());
      }
      List<String> all = new ArrayList<>();
      for (Future<List<String>> done : people.invokeAll(shares)) {
        all.addAll(done.get());
      }
      return all;
    } catch (Exception e) {
      throw new AssertionError("The acts could not all be asked", e);
    } finally {
      people.shutdown();
    }
  }

  private Stream<String> otherwise(ActRequest request, Set<Class<? extends Answer>> expected) {
    Answer answer = docket.take(request);
    return expected.contains(answer.getClass())
        ? Stream.of()
        : Stream.of(request + " was answered " + answer);
  }

  private List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    for (Procedure procedure : rulebook().procedures().values()) {
      for (String state : procedure.states().keySet()) {
        for (Action action : procedure.actions().values()) {
          for (Standing standing : rulebook().standings().values()) {
            for (String post : standing.posts().keySet()) {
              cells.add(new Cell(procedure, state, action, new Capacity(standing.id(), post)));
            }
          }
        }
      }
    }
    return cells;
  }

  private boolean permitted(Cell cell) {
    Act act =
        new Act(
            cell.procedure().id(),
            cell.action().id(),
            actor(cell),
            clock.today(),
            Map.of(),
            Set.of(),
            Set.of());
    return cell.action().isTaken() && judge.rule(dossier(cell), act).permitted();
  }

  private Dossier dossier(Cell cell) {
    return known.computeIfAbsent(
        standIns.key(cell.procedure(), cell.state()),
        key -> dossiers.find(cell.procedure().kind(), key).orElseThrow());
  }

  private ActRequest request(Cell cell) {
    return new ActRequest(
        cell.procedure().kind(),
        standIns.key(cell.procedure(), cell.state()),
        null,
        Acts.mark(),
        cell.action().path(),
        actor(cell),
        Map.of(),
        List.of());
  }

  private Actor actor(Cell cell) {
    Standing standing =
        Objects.requireNonNull(rulebook().standings().get(cell.capacity().standing()));
    String organisation = standing.body() == null ? UNIT : standing.body();
    return new Actor("matrix", organisation, standing.body(), cell.capacity());
  }

  private static ActRequest stale(ActRequest request) {
    return Acts.expecting(request, 99);
  }

  private static ActRequest withUnknownField(ActRequest request) {
    return spoilt(request, request.key(), Map.of("noSuchField", "1"), List.of());
  }

  private static ActRequest withPaperNeverReceived(ActRequest request) {
    Paper paper = new Paper("noSuchPaper", "sm3:" + "0".repeat(64), "没有收到.pdf");
    return spoilt(request, request.key(), Map.of(), List.of(paper));
  }

  private static ActRequest onNothing(ActRequest request) {
    return spoilt(request, "NOT-THERE", Map.of(), List.of());
  }

  private static ActRequest spoilt(
      ActRequest request, String key, Map<String, String> form, List<Paper> papers) {
    return new ActRequest(
        request.kind(),
        key,
        null,
        request.idempotency(),
        request.act(),
        request.actor(),
        form,
        papers);
  }

  private Rulebook rulebook() {
    return judge.rulebook();
  }
}
