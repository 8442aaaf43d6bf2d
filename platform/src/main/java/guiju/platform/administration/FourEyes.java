package guiju.platform.administration;

import guiju.engine.law.Capacity;
import guiju.platform.HouseClock;
import guiju.platform.identity.Account;
import guiju.platform.identity.Accounts;
import guiju.platform.identity.Office;
import guiju.platform.identity.Organisations;
import guiju.platform.identity.Person;
import guiju.platform.identity.Witness;
import guiju.platform.trail.Kind;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What one proposes and another confirms: the system administrator proposes, the security
 * administrator decides. Nobody does either for themselves, and what could not be proposed any more
 * cannot be confirmed.
 */
@Service
class FourEyes {

  /** What a proposal for a new first secret names. */
  static final String SECRET = "secret";

  private final Proposals proposals;
  private final Accounts accounts;
  private final Organisations organisations;
  private final Eligibility eligibility;
  private final Witness witness;
  private final HouseClock clock;

  FourEyes(
      Proposals proposals,
      Accounts accounts,
      Organisations organisations,
      Eligibility eligibility,
      Witness witness,
      HouseClock clock) {
    this.proposals = proposals;
    this.accounts = accounts;
    this.organisations = organisations;
    this.eligibility = eligibility;
    this.witness = witness;
    this.clock = clock;
  }

  /** What is proposed, to whom. */
  record Subject(Proposal.Kind kind, String account, String object) {}

  /** Proposes something; empty when it waits for its confirmation now. */
  @Transactional
  Optional<Objection> propose(Person by, Subject subject, String reason) {
    Optional<Account> about = accounts.hold(subject.account());
    if (by.office() != Office.SYSTEM) {
      return Optional.of(Objection.of("office"));
    } else if (about.isEmpty()) {
      return Optional.of(Objection.of("account"));
    } else if (by.account().equals(subject.account())) {
      return Optional.of(Objection.of("self"));
    } else if (reason.isBlank()) {
      return Optional.of(Objection.of("reason"));
    } else if (proposals.isOpen(subject.kind(), subject.account(), subject.object())) {
      return Optional.of(Objection.of("twice"));
    }
    Optional<Objection> objection = against(about.get(), subject);
    if (objection.isEmpty()) {
      proposals.add(
          subject.kind(), subject.account(), subject.object(), reason.strip(), by.account());
      witness.done(Kind.PROPOSAL, subject.account(), "", told(subject, reason));
    }
    return objection;
  }

  /** Confirms a proposal, which takes effect at once. */
  @Transactional
  Optional<Objection> confirm(Person by, long id) {
    Optional<Proposal> found = proposals.hold(id);
    Optional<Objection> objection = SecondWord.againstDeciding(by, waiting(by, found));
    if (objection.isPresent()) {
      return objection;
    }
    Proposal proposal = found.orElseThrow();
    Subject subject = new Subject(proposal.kind(), proposal.account(), proposal.object());
    Account about = accounts.hold(proposal.account()).orElseThrow();
    objection = against(about, subject);
    if (objection.isEmpty()) {
      proposals.decide(id, Proposal.State.CONFIRMED, by.account(), "");
      takeEffect(subject);
      witness.done(
          Kind.DECISION, proposal.account(), standing(about), told(subject, "confirmed " + id));
    }
    return objection;
  }

  /** Declines a proposal, with the reason. */
  @Transactional
  Optional<Objection> decline(Person by, long id, String why) {
    Optional<Proposal> found = proposals.hold(id);
    Optional<Objection> objection =
        why.isBlank()
            ? Optional.of(Objection.of("reason"))
            : SecondWord.againstDeciding(by, waiting(by, found));
    if (objection.isEmpty()) {
      Proposal proposal = found.orElseThrow();
      proposals.decide(id, Proposal.State.DECLINED, by.account(), why.strip());
      witness.done(Kind.DECISION, proposal.account(), "", "declined " + id + ": " + why);
    }
    return objection;
  }

  /** Takes back what waits; only who proposed it can. */
  @Transactional
  Optional<Objection> takeBack(Person by, long id) {
    Optional<Proposal> found = proposals.hold(id);
    Optional<Objection> objection = SecondWord.againstTakingBack(by, waiting(by, found));
    if (objection.isEmpty()) {
      proposals.decide(id, Proposal.State.TAKEN_BACK, by.account(), "");
      witness.done(Kind.PROPOSAL, found.orElseThrow().account(), "", "taken back " + id);
    }
    return objection;
  }

  private Optional<SecondWord.Waiting> waiting(Person by, Optional<Proposal> found) {
    return found
        .filter(one -> one.state() == Proposal.State.OPEN)
        .map(one -> new SecondWord.Waiting(one.proposedBy(), hindrance(by, one)));
  }

  private Optional<Objection> hindrance(Person by, Proposal proposal) {
    if (!proposal.isOpen(clock.present())) {
      return Optional.of(Objection.of("expired"));
    }
    return by.account().equals(proposal.account())
        ? Optional.of(Objection.of("self"))
        : Optional.empty();
  }

  private Optional<Objection> against(Account about, Subject subject) {
    if (!about.open()) {
      return Optional.of(Objection.of("closed"));
    }
    return switch (subject.kind()) {
      case POST -> againstPost(about, subject.object());
      case OFFICE -> againstOffice(about);
      case DISMISSAL -> againstDismissal(about);
      case SECRET -> Optional.empty();
    };
  }

  private Optional<Objection> againstPost(Account about, String object) {
    Capacity wanted = Capacity.of(object);
    if (about.office() != null) {
      return Optional.of(Objection.of("post-beside-office", about.name()));
    } else if (about.posts().contains(wanted)) {
      return Optional.of(Objection.of("held", about.name()));
    }
    boolean within =
        organisations
            .find(about.organisation())
            .map(organisation -> eligibility.of(organisation).contains(wanted))
            .orElse(false);
    return within ? Optional.empty() : Optional.of(Objection.of("scope", about.organisationName()));
  }

  private static Optional<Objection> againstOffice(Account about) {
    if (about.office() != null) {
      return Optional.of(Objection.of("pair", about.name()));
    } else if (!about.posts().isEmpty()) {
      return Optional.of(Objection.of("office-beside-post", about.name()));
    } else if (about.number() == null) {
      return Optional.of(Objection.of("number", about.name()));
    }
    return Optional.empty();
  }

  private Optional<Objection> againstDismissal(Account about) {
    if (about.office() == null) {
      return Optional.of(Objection.of("no-office", about.name()));
    }
    return isLast(about) ? Optional.of(Objection.of("last", about.name())) : Optional.empty();
  }

  /** Whether nobody else with an open account holds the same office. */
  private boolean isLast(Account about) {
    return accounts.holdAdministrators().stream()
        .filter(Account::open)
        .filter(one -> one.office() == about.office())
        .allMatch(one -> one.id().equals(about.id()));
  }

  private void takeEffect(Subject subject) {
    switch (subject.kind()) {
      case POST -> accounts.grant(subject.account(), Capacity.of(subject.object()));
      case OFFICE -> accounts.appoint(subject.account(), Office.valueOf(subject.object()));
      case DISMISSAL -> accounts.appoint(subject.account(), null);
      case SECRET -> {
        // Issued by who proposed it: nobody can do both alone.
      }
    }
  }

  private static String standing(Account about) {
    return about.office() == null ? "posts=" + about.posts() : "office=" + about.office();
  }

  private static String told(Subject subject, String remark) {
    return subject.kind() + " " + subject.object() + "; " + remark.strip();
  }
}
