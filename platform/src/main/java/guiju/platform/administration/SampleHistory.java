package guiju.platform.administration;

import guiju.engine.law.Capacity;
import guiju.platform.Words;
import guiju.platform.demonstration.CityFounded;
import guiju.platform.identity.Accounts;
import guiju.platform.identity.Office;
import guiju.platform.identity.Organisation;
import guiju.platform.identity.Organisations;
import guiju.platform.identity.People;
import guiju.platform.identity.Person;
import guiju.platform.identity.Witness;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What the administrators of the demonstration city have done before anybody looks: one person came
 * and was granted a post, one proposal waits, one was declined, one account was closed.
 */
@Component
class SampleHistory {

  private static final Words WORDS = new Words(SampleHistory.class);

  private final Accounts accounts;
  private final Organisations organisations;
  private final People people;
  private final Proposals proposals;
  private final Eligibility eligibility;
  private final AccountDesk desk;
  private final FourEyes fourEyes;
  private final Witness witness;

  SampleHistory(
      Accounts accounts,
      Organisations organisations,
      People people,
      Proposals proposals,
      Eligibility eligibility,
      AccountDesk desk,
      FourEyes fourEyes,
      Witness witness) {
    this.accounts = accounts;
    this.organisations = organisations;
    this.people = people;
    this.proposals = proposals;
    this.eligibility = eligibility;
    this.desk = desk;
    this.fourEyes = fourEyes;
    this.witness = witness;
  }

  @EventListener
  void hear(CityFounded city) {
    Optional<Person> keeper = holder(Office.SYSTEM);
    Optional<Person> decider = holder(Office.SECURITY);
    Optional<Organisation> home =
        organisations.all().stream().filter(one -> one.id().equals(word("home"))).findFirst();
    boolean fresh = accounts.find(word("newcomer.id")).isEmpty();
    if (keeper.isPresent() && decider.isPresent() && home.isPresent() && fresh) {
      write(keeper.get(), decider.get(), home.get());
    }
  }

  private void write(Person keeper, Person decider, Organisation home) {
    String newcomer = open(keeper, "newcomer", home);
    String guest = open(keeper, "guest", home);
    List<Capacity> open = eligibility.of(home);
    propose(keeper, newcomer, open.get(0), "newcomer.reason");
    witness.as(decider, () -> fourEyes.confirm(decider, latest(newcomer)));
    propose(keeper, guest, open.get(1), "guest.reason");
    witness.as(decider, () -> fourEyes.decline(decider, latest(guest), word("guest.declined")));
    witness.as(keeper, () -> desk.close(keeper, guest, word("guest.closed")));
    propose(keeper, newcomer, open.get(1), "newcomer.further");
  }

  private String open(Person keeper, String who, Organisation home) {
    String id = word(who + ".id");
    var opening =
        new AccountDesk.Opening(id, word(who + ".name"), home.id(), word(who + ".number"), "");
    witness.as(keeper, () -> desk.open(opening));
    return id;
  }

  private void propose(Person keeper, String account, Capacity capacity, String reason) {
    var subject = new FourEyes.Subject(Proposal.Kind.POST, account, capacity.toString());
    witness.as(keeper, () -> fourEyes.propose(keeper, subject, word(reason)));
  }

  private long latest(String account) {
    return proposals.about(account).get(0).id();
  }

  private Optional<Person> holder(Office office) {
    return accounts.administrators().stream()
        .filter(one -> one.office() == office)
        .flatMap(one -> people.find(one.id()).stream())
        .findFirst();
  }

  private static String word(String key) {
    return WORDS.of(key).zh();
  }
}
