package guiju.platform.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import guiju.engine.law.Capacity;
import guiju.engine.text.Text;
import guiju.platform.Home;
import guiju.platform.PlatformTest;
import guiju.platform.Race;
import guiju.platform.SecondInstance;
import guiju.platform.administration.FourEyes.Subject;
import guiju.platform.identity.Account;
import guiju.platform.identity.Accounts;
import guiju.platform.identity.Office;
import guiju.platform.identity.Organisation;
import guiju.platform.identity.Organisations;
import guiju.platform.identity.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Administrators at the same thing in the same moment, half of them by another instance. */
@PlatformTest
class AdministrationRacesTest {

  private static final int USUALLY = 25;
  private static final Capacity HANDLER = Capacity.of("owner.handler");

  @Autowired Organisations organisations;
  @Autowired Accounts accounts;
  @Autowired FourEyes eyes;
  @Autowired JdbcClient statements;
  @Autowired HikariDataSource database;
  @Autowired Home home;

  private FourEyes there;
  private Person system;
  private Person security;

  @BeforeEach
  void administrators_on_two_instances() {
    there = SecondInstance.beside(database, home).getBean(FourEyes.class);
    organisations.register(new Organisation("pond", new Text("荷塘", "Pond"), null, null));
    system = administrator("sys-" + mark(), Office.SYSTEM);
    security = administrator("sec-" + mark(), Office.SECURITY);
  }

  @Test
  void a_proposal_is_decided_once() {
    Race.run(
        "two administrators on one proposal",
        USUALLY,
        new Race.Trial<Optional<Objection>>() {
          private String person = "";
          private long id;

          @Override
          public IntFunction<Callable<Optional<Objection>>> ready() {
            person = somebody();
            assertThat(eyes.propose(system, post(person), "because")).isEmpty();
            id = waiting(person);
            return racer ->
                () ->
                    switch (racer % 4) {
                      case 0, 1 -> side(racer / 4).confirm(security, id);
                      case 2 -> side(racer / 4).decline(security, id, "no");
                      default -> side(racer / 4).takeBack(system, id);
                    };
          }

          @Override
          public void judge(List<Optional<Objection>> answers) {
            Race.oneWins(answers, Optional::isEmpty);
            boolean confirmed =
                answers.get(0).isEmpty()
                    || answers.get(1).isEmpty()
                    || answers.get(4).isEmpty()
                    || answers.get(5).isEmpty();
            assertThat(accounts.find(person).map(Account::posts).orElseThrow())
                .isEqualTo(confirmed ? List.of(HANDLER) : List.of());
          }
        });
  }

  @Test
  void the_same_is_proposed_once() {
    Race.run(
        "one thing proposed by many",
        USUALLY,
        new Race.Trial<Optional<Objection>>() {
          @Override
          public IntFunction<Callable<Optional<Objection>>> ready() {
            String person = somebody();
            return racer -> () -> side(racer).propose(system, post(person), "because");
          }

          @Override
          public void judge(List<Optional<Objection>> answers) {
            Race.oneWins(answers, Optional::isEmpty);
          }
        });
  }

  /** Each sees the other still in office. */
  @Test
  void two_administrators_do_not_dismiss_each_other_until_none_is_left() {
    List<String> others =
        accounts.administrators().stream()
            .filter(one -> one.office() == Office.AUDIT && one.open())
            .map(Account::id)
            .toList();
    others.forEach(id -> accounts.appoint(id, null));
    try {
      Race.run("two administrators dismissed at once", USUALLY, new Dismissals());
    } finally {
      others.forEach(id -> accounts.appoint(id, Office.AUDIT));
    }
  }

  private final class Dismissals implements Race.Trial<Optional<Objection>> {
    private final List<String> auditors = new ArrayList<>();
    private List<Long> waiting = List.of();

    @Override
    public IntFunction<Callable<Optional<Objection>>> ready() {
      auditors.forEach(id -> accounts.appoint(id, null));
      auditors.clear();
      for (int i = 0; i < Race.RACERS; i++) {
        auditors.add(administrator("aud-" + mark(), Office.AUDIT).account());
      }
      auditors.forEach(
          id ->
              assertThat(
                      eyes.propose(
                          system, new Subject(Proposal.Kind.DISMISSAL, id, "AUDIT"), "because"))
                  .isEmpty());
      waiting = auditors.stream().map(AdministrationRacesTest.this::waiting).toList();
      return racer -> () -> side(racer).confirm(security, waiting.get(racer));
    }

    @Override
    public void judge(List<Optional<Objection>> answers) {
      assertThat(answers).filteredOn(Optional::isPresent).as("one must stay").hasSize(1);
      assertThat(accounts.administrators())
          .filteredOn(one -> one.office() == Office.AUDIT && one.open())
          .hasSize(1);
    }
  }

  private FourEyes side(int racer) {
    return racer % 2 == 0 ? eyes : there;
  }

  private Person administrator(String id, Office office) {
    accounts.open(id, "管理员" + id, "pond", id);
    accounts.appoint(id, office);
    return new Person(id, id, "pond", new Text("荷塘", "Pond"), null, List.of(), null, office);
  }

  private String somebody() {
    String id = "zhou-" + mark();
    accounts.open(id, "周" + id, "pond", null);
    return id;
  }

  private long waiting(String person) {
    return statements
        .sql("select id from proposal where account = :account and state = 'OPEN'")
        .param("account", person)
        .query(Long.class)
        .single();
  }

  private static Subject post(String person) {
    return new Subject(Proposal.Kind.POST, person, HANDLER.toString());
  }

  private static String mark() {
    return UUID.randomUUID().toString().substring(0, 8);
  }
}
