package guiju.platform.administration;

import guiju.engine.law.Capacity;
import guiju.platform.identity.Account;
import guiju.platform.identity.Accounts;
import guiju.platform.identity.FirstSecrets;
import guiju.platform.identity.Office;
import guiju.platform.identity.Organisations;
import guiju.platform.identity.Person;
import guiju.platform.identity.Witness;
import guiju.platform.trail.Kind;
import guiju.platform.trail.Trail;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done to accounts by one administrator alone. */
@Service
class AccountDesk {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,63}");
  private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9-]{4,32}");
  private static final int LONGEST_NAME = 60;

  private final Accounts accounts;
  private final Organisations organisations;
  private final Proposals proposals;
  private final FirstSecrets secrets;
  private final Witness witness;
  private final Trail trail;

  AccountDesk(
      Accounts accounts,
      Organisations organisations,
      Proposals proposals,
      FirstSecrets secrets,
      Witness witness,
      Trail trail) {
    this.accounts = accounts;
    this.organisations = organisations;
    this.proposals = proposals;
    this.secrets = secrets;
    this.witness = witness;
    this.trail = trail;
  }

  /**
   * What is needed to open an account.
   *
   * @param id the name to sign in with
   * @param name the person's name
   * @param organisation id of the organisation
   * @param number staff number; empty when there is none
   * @param reason why this is another person than the one of the same name; empty otherwise
   */
  record Opening(String id, String name, String organisation, String number, String reason) {

    /** Without spaces around anything. */
    Opening {
      id = id.strip();
      name = name.strip();
      organisation = organisation.strip();
      number = number.strip();
      reason = reason.strip();
    }

    @Nullable String numberOrNone() {
      return number.isEmpty() ? null : number;
    }
  }

  /** Opens an account that can act as nothing yet. */
  @Transactional
  Optional<Objection> open(Opening wanted) {
    Optional<Objection> objection = against(wanted);
    if (objection.isEmpty()) {
      accounts.open(wanted.id(), wanted.name(), wanted.organisation(), wanted.numberOrNone());
      witness.done(
          Kind.ACCOUNT,
          wanted.id(),
          "",
          "opened name=%s organisation=%s%s"
              .formatted(
                  wanted.name(),
                  wanted.organisation(),
                  wanted.reason().isEmpty() ? "" : " another person: " + wanted.reason()));
    }
    return objection;
  }

  /** What speaks against opening an account. */
  Optional<Objection> against(Opening wanted) {
    if (!ID.matcher(wanted.id()).matches()) {
      return Optional.of(Objection.of("id"));
    } else if (wanted.name().isEmpty() || wanted.name().length() > LONGEST_NAME) {
      return Optional.of(Objection.of("name"));
    } else if (organisations.find(wanted.organisation()).isEmpty()) {
      return Optional.of(Objection.of("organisation"));
    } else if (organisations.closed(wanted.organisation()).isPresent()) {
      return Optional.of(Objection.of("organisation-closed"));
    } else if (accounts.find(wanted.id()).isPresent()) {
      return Optional.of(Objection.of("taken", wanted.id()));
    }
    return againstPerson(wanted);
  }

  /** One person has one account: by staff number, or by name within the organisation. */
  private Optional<Objection> againstPerson(Opening wanted) {
    String number = wanted.numberOrNone();
    if (number != null) {
      if (!NUMBER.matcher(number).matches()) {
        return Optional.of(Objection.of("number-form"));
      }
      Optional<Account> same = accounts.numbered(number);
      if (same.isPresent()) {
        return Optional.of(Objection.of("person", same.get().name(), same.get().id()));
      }
    }
    List<Account> namesakes = accounts.named(wanted.name(), wanted.organisation());
    return namesakes.isEmpty() || !wanted.reason().isEmpty()
        ? Optional.empty()
        : Optional.of(Objection.of("namesake", wanted.name(), namesakes.get(0).id()));
  }

  /** Closes an account; its holder is out within a second. */
  @Transactional
  Optional<Objection> close(Person by, String id, String reason) {
    Optional<Account> about = accounts.hold(id);
    Optional<Objection> objection = against(by, about, reason);
    if (objection.isEmpty() && !about.orElseThrow().open()) {
      objection = Optional.of(Objection.of("closed"));
    }
    if (objection.isEmpty()) {
      accounts.close(id);
      witness.done(
          Kind.ACCOUNT,
          id,
          "open posts=" + about.orElseThrow().posts(),
          "closed; " + reason.strip());
    }
    return objection;
  }

  /** Opens a closed account again, without the posts it had. */
  @Transactional
  Optional<Objection> reopen(Person by, String id, String reason) {
    Optional<Account> about = accounts.hold(id);
    Optional<Objection> objection = against(by, about, reason);
    if (objection.isPresent()) {
      return objection;
    } else if (about.orElseThrow().open()) {
      return Optional.of(Objection.of("open"));
    } else if (organisations.closed(about.orElseThrow().organisation()).isPresent()) {
      return Optional.of(Objection.of("organisation-closed"));
    }
    accounts.reopen(id);
    witness.done(
        Kind.ACCOUNT,
        id,
        "closed posts=" + about.orElseThrow().posts(),
        "open posts=[]; " + reason.strip());
    return Optional.empty();
  }

  /** Moves a person to another organisation; posts end and are proposed anew there. */
  @Transactional
  Optional<Objection> move(Person by, String id, String organisation, String reason) {
    Optional<Account> about = accounts.hold(id);
    Optional<Objection> objection = against(by, about, reason);
    if (objection.isPresent()) {
      return objection;
    } else if (organisations.find(organisation).isEmpty()) {
      return Optional.of(Objection.of("organisation"));
    } else if (organisations.closed(organisation).isPresent()) {
      return Optional.of(Objection.of("organisation-closed"));
    }
    Account before = about.orElseThrow();
    accounts.move(id, organisation);
    witness.done(
        Kind.ACCOUNT,
        id,
        "organisation=%s posts=%s".formatted(before.organisation(), before.posts()),
        "organisation=%s posts=[]; %s".formatted(organisation, reason.strip()));
    return Optional.empty();
  }

  /** Takes something away from somebody; the next request of that person feels it. */
  @Transactional
  Optional<Objection> withdraw(Person by, String id, Capacity capacity, String reason) {
    Optional<Account> about = accounts.hold(id);
    if (by.office() != Office.SECURITY) {
      return Optional.of(Objection.of("office"));
    } else if (reason.isBlank()) {
      return Optional.of(Objection.of("reason"));
    } else if (about.isEmpty() || !about.get().posts().contains(capacity)) {
      return Optional.of(Objection.of("not-held"));
    }
    accounts.withdraw(id, capacity);
    witness.done(
        Kind.WITHDRAWAL,
        id,
        "posts=" + about.get().posts(),
        "without %s; %s".formatted(capacity, reason.strip()));
    return Optional.empty();
  }

  /** Whether a new first secret needs somebody else's word: for whoever could act with it. */
  boolean needsConfirmation(Account about) {
    return about.office() != null
        || !about.posts().isEmpty()
        || trail.lastSignIns(List.of(about.id())).containsKey(about.id());
  }

  /** Issues a first secret, which is shown once; null with the objection when it is not. */
  @Transactional
  Secret issue(Person by, String id) {
    Optional<Account> about = accounts.hold(id);
    if (about.isEmpty() || !about.get().open()) {
      return new Secret("", Objection.of("closed"));
    } else if (by.account().equals(id)) {
      return new Secret("", Objection.of("self"));
    }
    if (needsConfirmation(about.get())) {
      Optional<Proposal> confirmed = proposals.unused(id);
      if (confirmed.isEmpty()) {
        return new Secret("", Objection.of("secret", about.get().name()));
      }
      proposals.use(confirmed.get().id());
    }
    String secret = secrets.issue(id);
    accounts.endSessions(id);
    witness.done(Kind.SECRET, id);
    return new Secret(secret, null);
  }

  /**
   * A secret just issued.
   *
   * @param text the secret; empty when there is an objection
   * @param objection why none was issued; null when it was
   */
  record Secret(String text, @Nullable Objection objection) {}

  /** The whole staff number, which is noted. */
  @Transactional
  String number(String id) {
    Optional<Account> about = accounts.find(id);
    if (about.isEmpty()) {
      return "";
    }
    witness.done(Kind.UNMASK, id);
    String number = about.get().number();
    return number == null ? "" : number;
  }

  private static Optional<Objection> against(Person by, Optional<Account> about, String reason) {
    if (about.isEmpty()) {
      return Optional.of(Objection.of("account"));
    } else if (by.account().equals(about.get().id())) {
      return Optional.of(Objection.of("self"));
    } else if (about.get().office() != null) {
      return Optional.of(Objection.of("administrator", about.get().name()));
    } else if (reason.isBlank()) {
      return Optional.of(Objection.of("reason"));
    }
    return Optional.empty();
  }
}
