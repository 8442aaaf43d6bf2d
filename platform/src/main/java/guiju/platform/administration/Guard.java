package guiju.platform.administration;

import guiju.platform.identity.Accounts;
import guiju.platform.identity.Office;
import guiju.platform.identity.Person;
import guiju.platform.identity.SecondFactor;
import guiju.platform.identity.Witness;
import guiju.platform.trail.Kind;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the security administrator does at somebody's door. */
@Service
class Guard {

  private final Accounts accounts;
  private final SecondFactor factor;
  private final Witness witness;

  Guard(Accounts accounts, SecondFactor factor, Witness witness) {
    this.accounts = accounts;
    this.factor = factor;
    this.witness = witness;
  }

  /** Lets an account that is locked be tried again at once. */
  @Transactional
  Optional<Objection> release(Person by, String id) {
    return relieve(by, id, accounts::release, "lock released");
  }

  /** Ends every session of somebody. */
  @Transactional
  Optional<Objection> end(Person by, String id) {
    return relieve(by, id, accounts::endSessions, "sessions ended");
  }

  /** Takes away the second factor of somebody who has lost it. */
  @Transactional
  Optional<Objection> reset(Person by, String id) {
    return relieve(by, id, factor::reset, "second factor reset");
  }

  private Optional<Objection> relieve(Person by, String id, Consumer<String> how, String said) {
    Optional<Objection> objection = against(by, id);
    if (objection.isEmpty()) {
      how.accept(id);
      witness.done(Kind.RELEASE, id, "", said);
    }
    return objection;
  }

  private Optional<Objection> against(Person by, String id) {
    if (by.office() != Office.SECURITY) {
      return Optional.of(Objection.of("office"));
    } else if (by.account().equals(id)) {
      return Optional.of(Objection.of("self"));
    }
    return accounts.find(id).isEmpty() ? Optional.of(Objection.of("account")) : Optional.empty();
  }
}
