package guiju.platform.record;

import static guiju.platform.docket.Acts.key;
import static org.assertj.core.api.Assertions.assertThat;

import guiju.platform.InterruptedTest;
import guiju.platform.Sweep;
import guiju.platform.Sweep.Again;
import guiju.platform.Sweep.UseCase;
import guiju.platform.docket.Docket;
import guiju.platform.docket.Units;
import guiju.platform.record.KeyChange.Hindrance;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever call goes wrong, the record holds: gathering, signing, delivering, another key. */
@InterruptedTest
class RecordInterruptedTest {

  @Autowired Sweep sweep;
  @Autowired Docket docket;
  @Autowired RecordRound round;
  @Autowired Gatherer gatherer;
  @Autowired Clerk clerk;
  @Autowired Courier courier;
  @Autowired KeyChange change;
  @Autowired KeyFile file;
  @Autowired SigningKey key;
  @Autowired WholeCheck whole;
  @Autowired JdbcClient database;

  @BeforeEach
  void a_witness() throws IOException {
    Files.createDirectories(file.folder().resolve("witness"));
    enter();
    round.gatherAll();
  }

  @AfterEach
  void the_whole_record_holds() {
    round.gatherAll();
    clerk.sign(Instant.MAX);

    assertThat(whole.check().problems()).isEmpty();
  }

  /**
   * How many nodes come to be depends on how many leaves there are: they are checked as a whole.
   */
  @Test
  void gathering() {
    sweep.insist(
        new UseCase(
            "gathering entries into the tree",
            Again.ONCE,
            () -> {
              round.gatherAll();
              enter();
              enter();
              return gatherer::gather;
            },
            List.of("record_node")));
  }

  @Test
  void signing() {
    sweep.insist(
        new UseCase(
            "signing a head",
            Again.ONCE,
            () -> {
              fresh();
              return () -> clerk.sign(Instant.MAX);
            }));
  }

  /** The row of a delivery counts attempts, whatever becomes of them: it is looked at apart. */
  @Test
  void delivering() {
    sweep.insist(
        new UseCase(
            "handing a head to a witness",
            Again.ONCE,
            () -> {
              courier.deliver();
              fresh();
              Head head = clerk.sign(Instant.MAX).orElseThrow();
              return () -> deliver(head);
            },
            List.of("record_delivery")));
    due();
    courier.deliver();
    assertThat(
            database
                .sql("select count(*) from record_delivery where delivered is null")
                .query(Long.class)
                .single())
        .isZero();
  }

  /** A secret prepared for nothing may be left in its file; nobody signs with it. */
  @Test
  void asking_for_another_key() {
    key.isHere();
    sweep.insist(
        new UseCase(
            "asking for another key",
            Again.ONCE,
            () -> {
              database.sql("delete from record_key_wanted").update();
              return () -> change.ask("li", "because");
            },
            List.of("files")));
  }

  @Test
  void confirming_another_key() {
    fresh();
    clerk.sign(Instant.MAX);
    sweep.insist(
        new UseCase(
            "confirming another key",
            Again.ONCE,
            () -> {
              change.ask("li", "because");
              String wanted = wanted();
              return () -> {
                Optional<Hindrance> hindrance = change.confirm("zhou", wanted);
                if (hindrance.isPresent() && hindrance.get() != Hindrance.NOT_ASKED) {
                  throw new IllegalStateException(hindrance.get().name());
                }
              };
            }));
    assertThat(key.isHere()).isTrue();
  }

  @Test
  void a_key_confirmed_and_not_yet_in_its_place_survives_that_another_is_asked_for() {
    fresh();
    clerk.sign(Instant.MAX);
    change.ask("li", "because");
    assertThat(change.confirm("zhou", wanted())).isEmpty();

    change.ask("li", "because");

    assertThat(key.isHere()).isTrue();
    fresh();
    assertThat(clerk.sign(Instant.MAX)).isPresent();
  }

  /** An entry, on a docket of its own. */
  private void enter() {
    Units.enrol(docket, "U-" + key());
  }

  private String wanted() {
    return change.asked().orElseThrow().key();
  }

  private void fresh() {
    enter();
    round.gatherAll();
  }

  private void deliver(Head head) {
    due();
    courier.deliver();
    if (!Files.exists(file.folder().resolve("witness").resolve(FolderWitness.file(head)))) {
      throw new IllegalStateException("The head has not arrived");
    }
  }

  private void due() {
    database
        .sql("update record_delivery set next = now() - interval '1 day' where delivered is null")
        .update();
  }
}
