package guiju.platform.administration;

import guiju.engine.Rulebook;
import guiju.engine.loading.Loading;
import guiju.engine.loading.RulebookLoader;
import guiju.platform.HouseClock;
import guiju.platform.enactment.Enactment;
import guiju.platform.enactment.Enactments;
import guiju.platform.identity.Office;
import guiju.platform.identity.Person;
import guiju.platform.identity.Witness;
import guiju.platform.lab.Checked;
import guiju.platform.lab.Review;
import guiju.platform.trail.Kind;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Another rulebook is put into force: the system administrator proposes what holds together, with
 * the day from which it governs; the security administrator confirms. Neither reads what projects
 * say.
 */
@Service
class LawDesk {

  private static final int LONGEST = 200;

  private final Enactments enactments;
  private final Review review;
  private final Rulebook law;
  private final Witness witness;
  private final HouseClock clock;

  LawDesk(Enactments enactments, Review review, Rulebook law, Witness witness, HouseClock clock) {
    this.enactments = enactments;
    this.review = review;
    this.law = law;
    this.witness = witness;
    this.clock = clock;
  }

  /** Proposes a draft as it stands; empty when it waits for its confirmation now. */
  @Transactional
  Optional<Objection> propose(Person by, Review.Offer offer, String reason, String from) {
    Optional<Checked> checked = review.of(offer);
    Optional<LocalDate> day = day(from);
    Optional<Objection> objection = against(by, checked, reason, day);
    if (objection.isPresent()) {
      return objection;
    }
    Rulebook rulebook = java.util.Objects.requireNonNull(checked.orElseThrow().rulebook());
    Map<String, String> files = review.files(offer);
    if (!RulebookLoader.hash(files).equals(rulebook.identity().hash())) {
      return Optional.of(Objection.of("law.moved"));
    }
    Enactment.Wish wish =
        new Enactment.Wish(
            "%s (%d/%d)".formatted(offer.title(), offer.id(), offer.revision()),
            reason.strip(),
            day.orElseThrow(),
            review
                .tried(offer)
                .filter(Review.Tried::done)
                .map(one -> new Enactment.Trial(one.acts(), one.outcomes(), one.others())));
    try {
      enactments.propose(rulebook.identity(), files, wish, by.account());
    } catch (DuplicateKeyException e) {
      throw new Twice(e);
    }
    witness.done(
        Kind.PROPOSAL,
        object(rulebook.identity().version()),
        "",
        "rulebook %s from %s; %s".formatted(rulebook.identity().hash(), wish.from(), reason));
    return Optional.empty();
  }

  /** Confirms what waits; it governs from its day on. */
  @Transactional
  Optional<Objection> confirm(Person by, long number) {
    Optional<Enactment> found = enactments.hold(number);
    Optional<Objection> objection = SecondWord.againstDeciding(by, waiting(found));
    if (objection.isPresent()) {
      return objection;
    }
    Enactment enactment = found.orElseThrow();
    if (enactment.wish().from().isBefore(clock.today())) {
      return Optional.of(Objection.of("law.past"));
    }
    if (!(RulebookLoader.load(enactments.files(enactment.hash())) instanceof Loading.Loaded)) {
      return Optional.of(Objection.of("law.broken"));
    }
    enactments.decide(number, Enactment.State.CONFIRMED, by.account(), "");
    witness.done(
        Kind.DECISION,
        object(enactment.version()),
        "rulebook " + law.identity().hash(),
        "rulebook confirmed %s from %s".formatted(enactment.hash(), enactment.wish().from()));
    return Optional.empty();
  }

  /** Declines what waits, with the reason. */
  @Transactional
  Optional<Objection> decline(Person by, long number, String why) {
    Optional<Enactment> found = enactments.hold(number);
    Optional<Objection> objection =
        why.isBlank()
            ? Optional.of(Objection.of("reason"))
            : SecondWord.againstDeciding(by, waiting(found));
    if (objection.isEmpty()) {
      end(found.orElseThrow(), Kind.DECISION, Enactment.State.DECLINED, by, why.strip());
    }
    return objection;
  }

  /** Takes back what waits; only who proposed it can. */
  @Transactional
  Optional<Objection> takeBack(Person by, long number) {
    Optional<Enactment> found = enactments.hold(number);
    Optional<Objection> objection = SecondWord.againstTakingBack(by, waiting(found));
    if (objection.isEmpty()) {
      end(found.orElseThrow(), Kind.PROPOSAL, Enactment.State.TAKEN_BACK, by, "");
    }
    return objection;
  }

  private void end(Enactment enactment, Kind kind, Enactment.State state, Person by, String why) {
    enactments.decide(enactment.number(), state, by.account(), why);
    String how = state == Enactment.State.DECLINED ? "declined" : "taken back";
    witness.done(
        kind,
        object(enactment.version()),
        "",
        "rulebook %s %s%s".formatted(how, enactment.hash(), why.isEmpty() ? "" : "; " + why));
  }

  private Optional<Objection> against(
      Person by, Optional<Checked> checked, String reason, Optional<LocalDate> day) {
    if (by.office() != Office.SYSTEM) {
      return Optional.of(Objection.of("office"));
    } else if (reason.isBlank() || reason.length() > LONGEST) {
      return Optional.of(Objection.of("reason"));
    } else if (day.isEmpty() || day.get().isBefore(clock.today())) {
      return Optional.of(Objection.of("law.day"));
    } else if (checked.isEmpty()) {
      return Optional.of(Objection.of("law.waiting"));
    } else if (!checked.get().isClean()) {
      return Optional.of(Objection.of("law.unclean"));
    } else if (checked.get().differences().isEmpty()) {
      return Optional.of(Objection.of("law.same"));
    } else if (enactments.open().isPresent()) {
      return Optional.of(Objection.of("law.one"));
    }
    return Optional.empty();
  }

  private static Optional<SecondWord.Waiting> waiting(Optional<Enactment> found) {
    return found
        .filter(one -> one.state() == Enactment.State.OPEN)
        .map(one -> new SecondWord.Waiting(one.proposedBy(), Optional.empty()));
  }

  private static Optional<LocalDate> day(String from) {
    try {
      return Optional.of(LocalDate.parse(from.strip()));
    } catch (java.time.format.DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** What the trail calls a rulebook. */
  static String object(String version) {
    return "rulebook " + version;
  }

  /** Somebody else proposed a rulebook at the same moment. */
  static final class Twice extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Twice(Throwable cause) {
      super(cause);
    }
  }
}
