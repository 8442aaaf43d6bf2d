package guiju.platform.identity;

import guiju.platform.identity.AccountEvent.What;
import guiju.platform.identity.Session.Step;
import guiju.platform.identity.Session.Way;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Coming in: what is asked, in which order, and what is due afterwards. */
@Service
class Entrance {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private final Passwords passwords;
  private final SecondFactor factor;
  private final SignIns signIns;
  private final Guesses guesses;
  private final People people;
  private final AccountEvents events;
  private final Demonstration demonstration;
  private final TransactionTemplate transaction;

  Entrance(
      Passwords passwords,
      SecondFactor factor,
      SignIns signIns,
      Guesses guesses,
      People people,
      AccountEvents events,
      Demonstration demonstration,
      TransactionTemplate transaction) {
    this.transaction = transaction;
    this.passwords = passwords;
    this.factor = factor;
    this.signIns = signIns;
    this.guesses = guesses;
    this.people = people;
    this.events = events;
    this.demonstration = demonstration;
  }

  /** By account and secret: the token of a session in which steps may be due. */
  Optional<String> bySecret(String typed, String secret, Origin from) {
    String account = named(typed);
    boolean familiar = isFamiliar(account, from);
    return passwords
        .match(account, secret, from)
        .flatMap(kept -> transaction.execute(status -> comeIn(account, kept, from, familiar)));
  }

  /** A first secret is used up by coming in, never by an attempt that broke off. */
  private Optional<String> comeIn(
      String account, Passwords.Kept kept, Origin from, boolean familiar) {
    return Optional.of(kept)
        .filter(shown -> shown.firstUntil() == null || usesUp(account, shown, from))
        .flatMap(shown -> people.find(account).map(person -> due(person, shown)))
        .map(due -> begin(new Arrival(account, Way.PASSWORD, from, due), familiar));
  }

  /** A program by account and secret, which cannot do steps: what it owes must be nothing. */
  Optional<String> ofProgram(String typed, String secret, String code, Origin from) {
    String account = named(typed);
    boolean familiar = isFamiliar(account, from);
    return passwords
        .match(account, secret, from)
        .filter(kept -> kept.firstUntil() == null)
        .flatMap(kept -> people.find(account).map(person -> due(person, kept)))
        .filter(due -> due.isEmpty() || due.equals(EnumSet.of(Step.CODE)))
        .filter(due -> due.isEmpty() || factor.check(account, code, from))
        .map(due -> begin(new Arrival(account, Way.PASSWORD, from, Set.of()), familiar));
  }

  /** By a click; only in a demonstration. */
  Optional<String> byCard(String typed, Origin from) {
    String account = named(typed);
    return demonstration.on() && people.find(account).isPresent()
        ? Optional.of(begin(Arrival.byCard(account, from), true))
        : Optional.empty();
  }

  /** By the word of the provider; what the account owes besides its password is still due. */
  Optional<String> byProvider(String typed, Origin from) {
    String account = named(typed);
    boolean familiar = isFamiliar(account, from);
    return people
        .find(account)
        .map(
            person -> {
              guesses.right(account, from.address());
              return begin(new Arrival(account, Way.PROVIDER, from, due(person)), familiar);
            });
  }

  /** What cannot be an account is counted and refused as one name nobody has. */
  private static String named(String typed) {
    return NAME.matcher(typed).matches() ? typed : "?";
  }

  private boolean usesUp(String account, Passwords.Kept first, Origin from) {
    boolean used = passwords.useUp(account, first);
    if (used) {
      events.note(account, What.FIRST_SECRET_USED, from);
    }
    return used;
  }

  private Set<Step> due(Person person, Passwords.Kept kept) {
    Set<Step> due = due(person);
    if (kept.firstUntil() != null || passwords.isStale(person.account(), kept.made())) {
      due.add(Step.PASSWORD);
    }
    return due;
  }

  private Set<Step> due(Person person) {
    Set<Step> due = EnumSet.noneOf(Step.class);
    if (factor.isSet(person.account())) {
      due.add(Step.CODE);
    } else if (factor.isDemandedOf(person)) {
      due.add(Step.FACTOR);
    }
    return due;
  }

  /** Both where from and what with; before anything of this attempt is written. */
  private boolean isFamiliar(String account, Origin from) {
    return guesses.isFamiliar(account, from.address())
        && events.isFamiliar(account, from, Guesses.FAMILIAR);
  }

  private String begin(Arrival arrival, boolean familiar) {
    return transaction.execute(
        status -> {
          String token = signIns.begin(arrival);
          events.note(
              arrival.account(), familiar ? What.SIGNED_IN : What.SIGNED_IN_ANEW, arrival.origin());
          return token;
        });
  }
}
