package guiju.platform.docket;

import static guiju.platform.docket.Acts.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import guiju.engine.Judge;
import guiju.engine.dossier.Dossier;
import guiju.engine.dossier.Linked;
import guiju.engine.ruling.Ruling;
import guiju.engine.text.Text;
import guiju.platform.Home;
import guiju.platform.PlatformTest;
import guiju.platform.SecondInstance;
import guiju.platform.identity.Person;
import guiju.platform.material.Materials;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Two to eight people act at random on the same projects, over two instances. What was answered
 * must be one story: the docket in its order. {@code -Dguiju.histories=2000} tells more of them,
 * {@code -Dguiju.seed=…} one again.
 */
@PlatformTest
class HistoriesTest {

  private static final long FIRST = 20_261_123L;
  private static final int HISTORIES = Integer.getInteger("guiju.histories", 60);

  @Autowired Docket docket;
  @Autowired Chronicle chronicle;
  @Autowired Snapshots snapshots;
  @Autowired Dossiers dossiers;
  @Autowired Judge judge;
  @Autowired Materials materials;
  @Autowired HikariDataSource database;
  @Autowired Home home;

  private final Set<String> visited = new TreeSet<>();
  private Docket there;
  private Paper paper;
  private int taken;
  private int refused;

  @BeforeEach
  void a_second_instance_and_a_paper() {
    there = SecondInstance.beside(database, home).getBean(Docket.class);
    Person li = new Person("li", "李", "pond", new Text("荷塘", "Pond"), null, List.of(), null);
    byte[] plan = "%PDF-1.7\nplan".getBytes(StandardCharsets.US_ASCII);
    paper =
        new Paper(
            "plan",
            materials.receive(new ByteArrayInputStream(plan), "方案.pdf", li).digest(),
            "方案.pdf");
  }

  @Test
  void whatever_people_do_at_once_the_docket_tells_it_as_one_story() throws Exception {
    Long only = Long.getLong("guiju.seed");
    for (long i = 0; i < (only == null ? HISTORIES : 1); i++) {
      long seed = only == null ? FIRST + i : only;
      Told told = told(seed);
      assertThat(History.flaws(told.attempts(), told.entries()))
          .as("seed %d: -Dguiju.seed=%d", seed, seed)
          .isEmpty();
      told.projects().forEach(this::replayed);
    }
    if (only == null) {
      assertThat(taken).as("acts taken").isGreaterThan(2 * HISTORIES);
      assertThat(refused).as("acts refused").isGreaterThan(5 * HISTORIES);
      assertThat(visited)
          .as("states of what people move")
          .contains("registration.drafting", "registration.filed", "registration.registered");
    }
  }

  /** The control: a story with two entries exchanged, one doubled, one lost is no story. */
  @Test
  void a_story_that_was_bent_is_seen() throws Exception {
    Told told = told(FIRST);
    List<Entry> entries = told.entries();
    List<Entry> less = new ArrayList<>(entries.subList(0, entries.size() - 1));
    List<Entry> doubled = new ArrayList<>(entries);
    doubled.add(entries.get(0));

    assertThat(History.flaws(told.attempts(), entries)).isEmpty();
    assertThat(History.flaws(told.attempts(), less)).isNotEmpty();
    assertThat(History.flaws(told.attempts(), doubled)).isNotEmpty();
    List<History.Attempt> late = new ArrayList<>(told.attempts());
    History.Attempt last = late.remove(late.size() - 1);
    late.add(last.answeredBefore(late));
    assertThat(History.flaws(late, entries)).isNotEmpty();
    List<Entry> swapped = new ArrayList<>(corrected());
    swapped.add(1, swapped.remove(2));
    assertThatThrownBy(() -> replay(swapped)).isInstanceOf(AssertionError.class);
  }

  /** Registered, sent back, corrected. */
  private List<Entry> corrected() {
    String unit = "U-" + key();
    Units.enrol(docket, unit);
    String key = key();
    ActRequest first = Acts.register(key, unit, "100.00");
    docket.take(first);
    docket.take(Acts.on(key, "registration.return", Acts.OFFICER));
    docket.take(
        new ActRequest(
            "project",
            key,
            null,
            Acts.mark(),
            "registration.correct",
            first.actor(),
            first.form(),
            List.of()));
    assertThat(replay(chronicle.of("project", key)).sequence()).isEqualTo(3);
    return chronicle.of("project", key);
  }

  private record Told(List<String> projects, List<History.Attempt> attempts, List<Entry> entries) {}

  private Told told(long seed) throws Exception {
    Random random = new Random(seed);
    String unit = "U-" + key();
    Units.enrol(docket, unit);
    List<String> projects = List.of(key(), key());
    int people = 2 + random.nextInt(7);
    CyclicBarrier start = new CyclicBarrier(people);
    ExecutorService pool = Executors.newFixedThreadPool(people);
    try {
      List<Callable<List<History.Attempt>>> all = new ArrayList<>();
      for (int i = 0; i < people; i++) {
        Docket side = i % 2 == 0 ? docket : there;
        Somebody one = new Somebody(random.nextLong(), side, unit, projects, paper);
        all.add(
            () -> {
              start.await();
              return one.act(12);
            });
      }
      List<History.Attempt> attempts = new ArrayList<>();
      for (Future<List<History.Attempt>> one : pool.invokeAll(all)) {
        attempts.addAll(one.get());
      }
      List<Entry> entries = new ArrayList<>();
      projects.forEach(project -> entries.addAll(chronicle.of("project", project)));
      taken += entries.size();
      refused += attempts.size() - entries.size();
      return new Told(projects, attempts, entries);
    } finally {
      pool.shutdownNow();
    }
  }

  private void replayed(String project) {
    List<Entry> entries = chronicle.of("project", project);
    if (entries.isEmpty()) {
      return;
    }
    Dossier end = replay(entries);
    assertThat(end).isEqualTo(dossiers.find("project", project).orElseThrow().seeing(Linked.NONE));
  }

  /** Each entry must be permitted on what those before it left, and leave what it says it left. */
  private Dossier replay(List<Entry> entries) {
    Dossier dossier = Dossier.empty(judge.rulebook().kind("project"), entries.get(0).key());
    Map<String, Object> tree = Map.of();
    for (Entry entry : entries) {
      var act = entry.act(judge.rulebook()).orElseThrow();
      var seeing = dossiers.draft("project", entry.key(), Map.of()).linked();
      var ruling = judge.rule(dossier.seeing(seeing), act);
      assertThat(ruling.permitted()).as("%s after %s", act, dossier).isTrue();
      tree = Change.apply(tree, entry.change());
      dossier = ((Ruling.Permitted) ruling).next().seeing(Linked.NONE);
      assertThat(dossier).isEqualTo(snapshots.read("project", tree));
      dossier.cases().forEach((id, file) -> visited.add(id + "." + file.state()));
    }
    return dossier;
  }
}
