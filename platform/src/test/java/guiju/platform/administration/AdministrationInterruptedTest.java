package guiju.platform.administration;

import guiju.engine.law.Capacity;
import guiju.engine.text.Text;
import guiju.platform.InterruptedTest;
import guiju.platform.Sweep;
import guiju.platform.Sweep.Again;
import guiju.platform.Sweep.UseCase;
import guiju.platform.administration.FourEyes.Subject;
import guiju.platform.identity.Accounts;
import guiju.platform.identity.Office;
import guiju.platform.identity.Organisation;
import guiju.platform.identity.Organisations;
import guiju.platform.identity.Person;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever call goes wrong, what administrators do is done and on the trail, or neither. */
@InterruptedTest
class AdministrationInterruptedTest {

  private static final Capacity HANDLER = Capacity.of("owner.handler");

  @Autowired Sweep sweep;
  @Autowired FourEyes eyes;
  @Autowired AccountDesk desk;
  @Autowired OrganisationDesk organisationDesk;
  @Autowired Guard guard;
  @Autowired Proposals proposals;
  @Autowired Organisations organisations;
  @Autowired Accounts accounts;

  private Person system;
  private Person security;

  @BeforeEach
  void two_administrators() {
    organisations.register(new Organisation("pond", new Text("荷塘", "Pond"), null, null));
    system = administrator("sys-" + mark(), Office.SYSTEM);
    security = administrator("sec-" + mark(), Office.SECURITY);
  }

  @Test
  void opening_an_account() {
    insist(
        "opening an account",
        person -> {
          String id = "new-" + mark();
          var opening = new AccountDesk.Opening(id, "周" + mark(), "pond", "", "");
          return () -> desk.open(opening);
        });
  }

  @Test
  void proposing_a_post() {
    insist("proposing a post", person -> () -> eyes.propose(system, post(person), "because"));
  }

  @Test
  void confirming_a_post() {
    insist(
        "granting a post by four eyes",
        person -> {
          eyes.propose(system, post(person), "because");
          long id = waiting(person);
          return () -> eyes.confirm(security, id);
        });
  }

  @Test
  void declining_a_post() {
    insist(
        "declining a proposal",
        person -> {
          eyes.propose(system, post(person), "because");
          long id = waiting(person);
          return () -> eyes.decline(security, id, "no");
        });
  }

  @Test
  void withdrawing_a_post() {
    insist(
        "withdrawing a post",
        person -> {
          accounts.grant(person, HANDLER);
          return () -> desk.withdraw(security, person, HANDLER, "because");
        });
  }

  @Test
  void closing_an_account() {
    insist(
        "closing an account",
        person -> {
          accounts.grant(person, HANDLER);
          return () -> desk.close(system, person, "because");
        });
  }

  @Test
  void moving_a_person() {
    organisations.register(new Organisation("hill", new Text("山", "Hill"), null, null));
    sweep.insist(
        new UseCase(
            "moving a person",
            Again.ANEW,
            () -> {
              String person = person();
              accounts.grant(person, HANDLER);
              return () -> done(desk.move(system, person, "hill", "because"));
            }));
  }

  @Test
  void ending_all_sessions() {
    sweep.insist(
        new UseCase(
            "ending somebody's sessions",
            Again.ANEW,
            () -> {
              String person = person();
              return () -> done(guard.end(security, person));
            }));
  }

  @Test
  void adding_an_organisation() {
    sweep.insist(
        new UseCase(
            "adding an organisation",
            Again.ONCE,
            () -> {
              String id = "org-" + mark();
              var fresh = new Organisation(id, new Text("新" + id, "New " + id), null, null);
              return () -> done(organisationDesk.add(fresh));
            }));
  }

  private void insist(String name, Function<String, Deed> prepare) {
    sweep.insist(
        new UseCase(
            name,
            Again.ONCE,
            () -> {
              Deed attempt = prepare.apply(person());
              return () -> done(attempt.run());
            }));
  }

  /** What may be objected to. */
  @FunctionalInterface
  private interface Deed {
    Optional<Objection> run();
  }

  private static void done(Optional<Objection> objection) {
    if (objection.isPresent()) {
      throw new IllegalStateException(objection.get().toString());
    }
  }

  private Person administrator(String id, Office office) {
    accounts.open(id, "管理员" + id, "pond", id.substring(0, 12));
    accounts.appoint(id, office);
    return new Person(id, id, "pond", new Text("荷塘", "Pond"), null, List.of(), null, office);
  }

  private String person() {
    String id = "zhou-" + mark();
    accounts.open(id, "周" + id, "pond", null);
    return id;
  }

  private long waiting(String person) {
    return proposals.open().stream()
        .filter(one -> one.account().equals(person))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static Subject post(String person) {
    return new Subject(Proposal.Kind.POST, person, HANDLER.toString());
  }

  private static String mark() {
    return UUID.randomUUID().toString().substring(0, 8);
  }
}
