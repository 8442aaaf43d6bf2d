package guiju.platform.administration;

import guiju.platform.identity.Office;
import guiju.platform.identity.Person;
import guiju.platform.identity.Witness;
import guiju.platform.record.KeyChange;
import guiju.platform.trail.Kind;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Another key for the record: the system administrator asks for it, the security administrator
 * confirms the very key that was asked for. Each step stands in the trail, or is not done.
 */
@Service
class KeyDesk {

  /** What the trail calls it. */
  static final String OBJECT = "record key";

  private final KeyChange change;
  private final Witness witness;

  KeyDesk(KeyChange change, Witness witness) {
    this.change = change;
    this.witness = witness;
  }

  /** Asks for another key; empty when it waits for its confirmation now. */
  @Transactional
  Optional<Objection> ask(Person by, String reason) {
    if (by.office() != Office.SYSTEM) {
      return Optional.of(Objection.of("office"));
    } else if (reason.isBlank()) {
      return Optional.of(Objection.of("reason"));
    } else if (change.asked().isPresent()) {
      return Optional.of(Objection.of("twice"));
    }
    change.ask(by.account(), reason.strip());
    change
        .asked()
        .ifPresent(
            asked -> witness.done(Kind.PROPOSAL, OBJECT, "", "key " + asked.key() + "; " + reason));
    return Optional.empty();
  }

  /** Confirms the key somebody else asked for; it signs from then on. */
  @Transactional
  Optional<Objection> confirm(Person by, String key) {
    if (by.office() != Office.SECURITY) {
      return Optional.of(Objection.of("office"));
    }
    Optional<KeyChange.Hindrance> hindrance = change.confirm(by.account(), key);
    if (hindrance.isPresent()) {
      return hindrance.map(
          why -> Objection.of("key." + why.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }
    witness.done(Kind.DECISION, OBJECT, "", "key confirmed " + key);
    return Optional.empty();
  }

  /** Declines what was asked for, or takes it back, as whoever it is may do. */
  @Transactional
  Optional<Objection> drop(Person by) {
    Optional<KeyChange.Asked> asked = change.asked();
    if (asked.isEmpty()) {
      return Optional.of(Objection.of("decided"));
    } else if (by.office() == Office.SYSTEM && !asked.get().account().equals(by.account())) {
      return Optional.of(Objection.of("others"));
    } else if (by.office() == Office.AUDIT || by.office() == null) {
      return Optional.of(Objection.of("office"));
    }
    change.drop();
    Kind kind = by.office() == Office.SYSTEM ? Kind.PROPOSAL : Kind.DECISION;
    String how = by.office() == Office.SYSTEM ? "key taken back " : "key declined ";
    witness.done(kind, OBJECT, "", how + asked.get().key());
    return Optional.empty();
  }
}
