package guiju.platform.docket;

import static guiju.platform.docket.Acts.OFFICER;
import static guiju.platform.docket.Acts.SIGNATORY;
import static guiju.platform.docket.Acts.key;
import static guiju.platform.docket.Acts.mark;
import static guiju.platform.docket.Acts.on;
import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.dossier.Actor;
import guiju.engine.text.Text;
import guiju.platform.Faults;
import guiju.platform.Garden;
import guiju.platform.InterruptedTest;
import guiju.platform.Sweep;
import guiju.platform.Sweep.Again;
import guiju.platform.Sweep.UseCase;
import guiju.platform.identity.Person;
import guiju.platform.material.Materials;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever call of an act goes wrong, the act is on the docket whole or not at all. */
@InterruptedTest
class ActsInterruptedTest {

  @Autowired Sweep sweep;
  @Autowired Docket docket;
  @Autowired Together together;
  @Autowired Relay relay;
  @Autowired Materials materials;
  @Autowired Proof proof;
  @Autowired JdbcClient database;

  private String unit = "";

  @Test
  void an_act_that_begins_a_dossier() {
    sweep.insist(
        new UseCase(
            "an act that begins a dossier",
            Again.ONCE,
            () -> {
              ActRequest request = register();
              return () -> taken(docket.take(request));
            }));
  }

  @Test
  void an_act_with_papers() {
    sweep.insist(
        new UseCase(
            "an act with a paper",
            Again.ONCE,
            () -> {
              String key = registered();
              docket.take(on(key, "registration.confirm", OFFICER));
              ActRequest submit = submit(unit, key, paper());
              return () -> taken(docket.take(submit));
            }));
  }

  @Test
  void an_act_that_opens_an_obligation() {
    sweep.insist(
        new UseCase(
            "an act that opens an obligation",
            Again.ONCE,
            () -> {
              String key = registered();
              ActRequest back = on(key, "registration.return", OFFICER);
              return () -> taken(docket.take(back));
            }));
  }

  @Test
  void an_act_that_reaches_other_dossiers() {
    sweep.insist(
        new UseCase(
            "an act with ripples to two other dossiers",
            Again.ONCE,
            () -> {
              ActRequest approve = approval();
              return () -> taken(docket.take(approve));
            }));
  }

  @Test
  void acts_of_a_whole_list() {
    sweep.insist(
        new UseCase(
            "three acts in one transaction",
            Again.ONCE,
            () -> {
              List<ActRequest> requests = List.of(register(), register(), register());
              return () -> together.take(requests).forEach(ActsInterruptedTest::taken);
            }));
  }

  @Test
  void an_act_of_the_clock() {
    sweep.insist(
        new UseCase(
            "an act of the clock",
            Again.ONCE,
            () -> {
              Garden garden = new Garden(docket, "2024-01-02");
              String key = garden.planted("2024-03-05");
              return () -> docket.tick("project", key, LocalDate.parse("2024-04-05"));
            }));
  }

  @Test
  void telling_the_house() {
    sweep.insist(
        new UseCase(
            "telling the house what was taken",
            Again.ONCE,
            () -> {
              while (waits()) {
                relay.tell();
              }
              taken(docket.take(register()));
              return relay::tell;
            }));
  }

  /** The control: an act written by two transactions must be caught in between. */
  @Test
  void an_act_outside_its_transaction_is_caught_in_between() {
    Sweep.Result result =
        sweep.over(
            new UseCase(
                "an act in two transactions",
                Again.ONCE,
                () -> {
                  String key = registered();
                  return () -> {
                    taken(docket.take(on(key, "registration.return", OFFICER)));
                    database
                        .sql("update dossier set updated = now() where key = :key")
                        .param("key", key)
                        .update();
                    database.sql("delete from obligation").update();
                  };
                }));

    assertThat(result.between()).isNotEmpty();
  }

  @Test
  void what_was_interrupted_leaves_every_chain_whole() {
    for (Faults.Way way : Faults.Way.values()) {
      ActRequest request = register();
      String key = request.key();
      Faults.arm(way, 2);
      try {
        docket.take(request);
      } catch (RuntimeException broken) {
        // As it may be.
      }
      Faults.disarm();
      docket.take(request);
      taken(docket.take(on(key, "registration.return", OFFICER)));
      assertThat(proof.of("project", key)).get().extracting(Verdict::sound).isEqualTo(true);
    }
  }

  private ActRequest approval() {
    String one = registered();
    String other = registered();
    String list = "L-" + key();
    docket.take(
        new ActRequest(
            "annualList",
            list,
            null,
            mark(),
            "list.compile",
            OFFICER,
            Map.of("year", "2027", "entries", List.of(one, other)),
            List.of()));
    return new ActRequest(
        "annualList", list, null, mark(), "list.approve", SIGNATORY, Map.of(), List.of());
  }

  private Paper paper() {
    Person principal = new Person("li", "李", "pond", new Text("荷塘", "Pond"), null, List.of(), null);
    byte[] content = ("%PDF-1.7\n" + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII);
    var received = materials.receive(new ByteArrayInputStream(content), "方案.pdf", principal);
    return new Paper("plan", received.digest(), received.name());
  }

  private static ActRequest submit(String unit, String key, Paper paper) {
    Actor principal = Acts.actor("li", unit, null, "owner.principal");
    return new ActRequest(
        "project", key, null, mark(), "approval.submit", principal, Map.of(), List.of(paper));
  }

  /** In a unit of its own: a unit may have so many projects and no more. */
  private ActRequest register() {
    unit = "U-" + key();
    Units.enrol(docket, unit);
    return Acts.register(key(), unit, "100.00");
  }

  private String registered() {
    ActRequest request = register();
    taken(docket.take(request));
    return request.key();
  }

  private boolean waits() {
    return database.sql("select exists (select from outbox)").query(Boolean.class).single();
  }

  private static void taken(Answer answer) {
    if (!(answer instanceof Answer.Taken || answer instanceof Answer.Repeated)) {
      throw new IllegalStateException("Answered " + answer);
    }
  }
}
