package guiju.platform.administration;

import guiju.engine.text.Text;
import guiju.platform.HouseClock;
import guiju.platform.identity.Account;
import guiju.platform.identity.Accounts;
import guiju.platform.identity.Organisation;
import guiju.platform.identity.Organisations;
import guiju.platform.identity.Witness;
import guiju.platform.trail.Kind;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done to organisations. */
@Service
class OrganisationDesk {

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{1,63}");
  private static final Pattern COUNTY = Pattern.compile("[0-9]{6}");
  private static final int LONGEST_NAME = 120;

  private final Organisations organisations;
  private final Accounts accounts;
  private final Eligibility eligibility;
  private final Witness witness;
  private final HouseClock clock;

  OrganisationDesk(
      Organisations organisations,
      Accounts accounts,
      Eligibility eligibility,
      Witness witness,
      HouseClock clock) {
    this.organisations = organisations;
    this.accounts = accounts;
    this.eligibility = eligibility;
    this.witness = witness;
    this.clock = clock;
  }

  /** Adds an organisation. */
  @Transactional
  Optional<Objection> add(Organisation wanted) {
    Optional<Objection> objection = against(wanted);
    if (objection.isEmpty()) {
      organisations.register(wanted);
      witness.done(Kind.ORGANISATION, wanted.id(), "", "added " + told(wanted));
    }
    return objection;
  }

  /** What speaks against adding an organisation. */
  Optional<Objection> against(Organisation wanted) {
    if (!ID.matcher(wanted.id()).matches()) {
      return Optional.of(Objection.of("organisation-id"));
    } else if (organisations.find(wanted.id()).isPresent()) {
      return Optional.of(Objection.of("organisation-taken", wanted.id()));
    } else if (!eligibility.knowsBody(wanted.body())) {
      return Optional.of(Objection.of("body"));
    } else if (wanted.county() != null && !COUNTY.matcher(wanted.county()).matches()) {
      return Optional.of(Objection.of("county"));
    }
    return againstName(wanted.id(), wanted.name());
  }

  /** Renames an organisation; the name before stays on record. */
  @Transactional
  Optional<Objection> rename(String id, Text name) {
    Optional<Organisation> before = organisations.find(id);
    Optional<Objection> objection =
        before.isEmpty() ? Optional.of(Objection.of("organisation")) : againstName(id, name);
    if (objection.isEmpty()) {
      organisations.rename(id, name, clock.today());
      witness.done(
          Kind.ORGANISATION, id, told(before.orElseThrow().name()), "renamed " + told(name));
    }
    return objection;
  }

  /** Closes an organisation with all its accounts. */
  @Transactional
  Optional<Objection> close(String id, String reason) {
    if (organisations.find(id).isEmpty() || organisations.closed(id).isPresent()) {
      return Optional.of(Objection.of("organisation"));
    } else if (reason.isBlank()) {
      return Optional.of(Objection.of("reason"));
    } else if (accounts.administrators().stream().anyMatch(one -> isOpenIn(one, id))) {
      return Optional.of(Objection.of("administrators-there"));
    }
    long people = accounts.count(new Accounts.Wanted("", id, true));
    organisations.close(id, clock.today());
    witness.done(
        Kind.ORGANISATION, id, "open accounts=" + people, "closed accounts=0; " + reason.strip());
    return Optional.empty();
  }

  /** Opens an organisation again; its accounts are opened one by one. */
  @Transactional
  Optional<Objection> reopen(String id, String reason) {
    if (organisations.closed(id).isEmpty()) {
      return Optional.of(Objection.of("organisation"));
    } else if (reason.isBlank()) {
      return Optional.of(Objection.of("reason"));
    }
    organisations.close(id, null);
    witness.done(Kind.ORGANISATION, id, "closed", "open; " + reason.strip());
    return Optional.empty();
  }

  private Optional<Objection> againstName(String id, Text name) {
    if (name.zh().isBlank() || name.en().isBlank() || name.zh().length() > LONGEST_NAME) {
      return Optional.of(Objection.of("organisation-name"));
    }
    return organisations.all().stream()
            .filter(one -> !one.id().equals(id))
            .anyMatch(one -> one.name().zh().equals(name.zh()))
        ? Optional.of(Objection.of("organisation-namesake", name.zh()))
        : Optional.empty();
  }

  private static boolean isOpenIn(Account account, String organisation) {
    return account.open() && account.organisation().equals(organisation);
  }

  private static String told(Organisation organisation) {
    return "%s body=%s county=%s"
        .formatted(told(organisation.name()), organisation.body(), organisation.county());
  }

  private static String told(Text name) {
    return "name=%s / %s".formatted(name.zh(), name.en());
  }
}
