package guiju.platform.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guiju.platform.HouseClock;
import guiju.platform.PlatformTest;
import guiju.platform.SetClock;
import guiju.platform.docket.Digests;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
@TestPropertySource(properties = "guiju.home=target/record-home")
class RecordTest {

  @Autowired JdbcClient database;
  @Autowired PlatformTransactionManager transactions;
  @Autowired RecordRound round;
  @Autowired Gatherer gatherer;
  @Autowired StoredNodes nodes;
  @Autowired Origins founding;
  @Autowired Founding beginning;
  @Autowired SigningKey signingKey;
  @Autowired Deliveries deliveries;
  @Autowired Clerk clerk;
  @Autowired Heads heads;

  @Test
  void what_is_gathered_stands_in_order_and_makes_the_tree_of_all_leaves() {
    long docket = Rows.docket(database);
    Rows.entries(database, docket, 1, 700);
    round.gatherAll();

    assertThat(places(docket)).hasSize(700).isSorted();
    List<byte[]> leaves = leaves();
    Grown grown = new Grown(Digests.SM3);
    leaves.forEach(grown::add);
    TreeHash hash = new TreeHash(Digests.SM3);
    for (long size : List.of(1L, 2L, 15L, 16L, 17L, 255L, 256L, 257L, nodes.size())) {
      assertThat(nodes.<byte[]>ask(hash, size, Tree::root)).isEqualTo(grown.tree(size).root());
      assertThat(Parts.hexes(nodes.ask(hash, size, tree -> tree.inclusion(size / 2))))
          .isEqualTo(Parts.hexes(grown.tree(size).inclusion(size / 2)));
      assertThat(Parts.hexes(nodes.ask(hash, size, tree -> tree.consistency(size / 3))))
          .isEqualTo(Parts.hexes(grown.tree(size).consistency(size / 3)));
    }
  }

  @Test
  void an_entry_committed_late_is_not_passed_over() {
    long early = Rows.docket(database);
    long late = Rows.docket(database);
    TransactionTemplate slow = new TransactionTemplate(transactions);

    slow.executeWithoutResult(
        open -> {
          Rows.entries(database, late, 1, 1);
          elsewhere(
              () -> {
                Rows.entries(database, early, 1, 1);
                return gatherer.gather();
              });
        });
    assertThat(places(early)).hasSize(1);
    assertThat(places(late)).isEmpty();

    round.gatherAll();

    assertThat(places(late)).hasSize(1);
    assertThat(places(late).get(0)).isGreaterThan(places(early).get(0));
  }

  @Test
  void while_eight_write_and_three_gather_every_entry_gets_exactly_one_place() throws Exception {
    AtomicBoolean writing = new AtomicBoolean(true);
    ExecutorService people = Executors.newFixedThreadPool(11);
    List<Long> dockets = new ArrayList<>();
    try {
      List<Future<Long>> writers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        writers.add(people.submit(this::writeForty));
      }
      List<Future<Integer>> gatherers = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        gatherers.add(
            people.submit(
                () -> {
                  int times = 0;
                  while (writing.get()) {
                    times += gatherer.gather() ? 1 : 0;
                  }
                  return times;
                }));
      }
      for (Future<Long> writer : writers) {
        dockets.add(writer.get());
      }
      writing.set(false);
      for (Future<Integer> one : gatherers) {
        one.get();
      }
    } finally {
      people.shutdownNow();
    }
    round.gatherAll();

    for (long docket : dockets) {
      assertThat(places(docket)).hasSize(40).isSorted().doesNotHaveDuplicates();
    }
    assertThat(nodes.size())
        .isEqualTo(database.sql("select count(*) from record_leaf").query(Long.class).single())
        .isEqualTo(database.sql("select count(*) from entry").query(Long.class).single());
    Grown grown = new Grown(Digests.SM3);
    leaves().forEach(grown::add);
    assertThat(nodes.<byte[]>ask(grown.hash(), nodes.size(), Tree::root))
        .isEqualTo(grown.tree(nodes.size()).root());
  }

  @Test
  void a_gathering_that_breaks_off_leaves_nothing_half_done() {
    long docket = Rows.docket(database);
    Rows.entries(database, docket, 1, 20);
    long before = nodes.size();

    TransactionTemplate broken = new TransactionTemplate(transactions);
    broken.executeWithoutResult(
        status -> {
          assertThat(gatherer.gather()).isTrue();
          status.setRollbackOnly();
        });
    assertThat(nodes.size()).isEqualTo(before);
    assertThat(places(docket)).isEmpty();

    round.gatherAll();
    assertThat(places(docket)).hasSize(20);
  }

  @Test
  void an_entry_noted_twice_as_after_a_restored_backup_gets_one_place() {
    long docket = Rows.docket(database);
    Rows.entries(database, docket, 1, 3);
    String again =
        """
        insert into record_pending (dossier, sequence)
        select dossier, sequence from entry where dossier = ?
        """;
    database.sql(again).param(docket).update();
    round.gatherAll();
    database.sql(again).param(docket).update();
    round.gatherAll();

    assertThat(places(docket)).hasSize(3).doesNotHaveDuplicates();
    assertThat(gatherer.waiting()).isFalse();
  }

  @Test
  void a_head_says_how_much_there_is_and_is_signed_by_the_records_key() {
    long docket = Rows.docket(database);
    Rows.entries(database, docket, 1, 3);
    round.gatherAll();

    Head head = clerk.sign(Instant.MAX).orElseThrow();

    Signed kept = heads.numbered(head.number()).orElseThrow();
    KeyDeed deed = founding.present();
    Genesis genesis = founding.genesis().orElseThrow();
    assertThat(kept.holds(head.seal(), deed.openBytes())).isTrue();
    assertThat(head.size()).isEqualTo(nodes.size());
    assertThat(head.origin().genesis()).isEqualTo(genesis.fingerprint());
    assertThat(head.origin().key()).isEqualTo(deed.key());
    assertThat(head.origin().signature()).isEqualTo("sm2-sm3");
    assertThat(head.root()).startsWith("sm3:");
  }

  @Test
  void a_head_signed_while_the_clock_was_ahead_keeps_no_other_waiting() {
    long docket = Rows.docket(database);
    Rows.entries(database, docket, 1, 1);
    round.gatherAll();
    HouseClock ahead = new HouseClock(new SetClock("2036-11-18T09:00:00"));
    Clerk wrong =
        new Clerk(database, beginning, founding, nodes, heads, signingKey, deliveries, ahead);
    Head future =
        new TransactionTemplate(transactions)
            .execute(open -> wrong.sign(Instant.MAX))
            .orElseThrow();

    Rows.entries(database, docket, 2, 2);
    round.gatherAll();

    assertThat(clerk.sign(Instant.EPOCH).orElseThrow().time()).isBefore(future.time());
  }

  @Test
  void heads_follow_each_other_and_none_is_signed_when_nothing_changed_or_it_may_wait() {
    long docket = Rows.docket(database);
    Rows.entries(database, docket, 1, 1);
    round.gatherAll();
    Head first = clerk.sign(Instant.MAX).orElseThrow();
    assertThat(clerk.sign(Instant.MAX)).isEmpty();

    Rows.entries(database, docket, 2, 2);
    round.gatherAll();
    assertThat(clerk.sign(first.time().minusSeconds(1))).isEmpty();
    Head second = clerk.sign(Instant.MAX).orElseThrow();

    assertThat(second.number()).isEqualTo(first.number() + 1);
    assertThat(second.previous()).isEqualTo(first.fingerprint());
    TreeProof proof = new TreeProof(new TreeHash(Digests.SM3));
    List<byte[]> path =
        nodes.ask(proof.hash(), second.size(), tree -> tree.consistency(first.size()));
    assertThat(proof.consistent(first.tree(), second.tree(), path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "entry",
        "record_identity",
        "record_key",
        "record_leaf",
        "record_node",
        "record_head"
      })
  void the_platforms_own_role_can_only_add_to_what_is_kept(String table) {
    for (String attempt : List.of("delete from %s", "truncate %s cascade", "drop table %s")) {
      assertThatThrownBy(() -> database.sql(attempt.formatted(table)).update())
          .as(attempt, table)
          .isInstanceOf(DataAccessException.class)
          .hasStackTraceContaining(
              attempt.startsWith("drop") ? "must be owner" : "permission denied");
    }
    String column =
        database
            .sql("select column_name from information_schema.columns where table_name = ? limit 1")
            .param(table)
            .query(String.class)
            .single();
    for (String attempt :
        List.of(
            "update %1$s set %2$s = %2$s", "alter table %1$s disable trigger all",
            "alter table %1$s add x int",
                "create rule r as on insert to %1$s do instead nothing")) {
      assertThatThrownBy(() -> database.sql(attempt.formatted(table, column)).update())
          .as(attempt, table, column)
          .isInstanceOf(DataAccessException.class);
    }
  }

  private Long writeForty() {
    long docket = Rows.docket(database);
    for (int i = 1; i <= 40; i++) {
      Rows.entries(database, docket, i, i);
    }
    return docket;
  }

  private List<Long> places(long docket) {
    return database
        .sql("select position from record_leaf where dossier = ? order by sequence")
        .param(docket)
        .query(Long.class)
        .list();
  }

  private List<byte[]> leaves() {
    return database
        .sql("select hash from record_leaf order by position")
        .query((row, number) -> row.getBytes(1))
        .list();
  }

  private static <T> T elsewhere(Callable<T> work) {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      return other.submit(work).get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      other.shutdown();
    }
  }
}
