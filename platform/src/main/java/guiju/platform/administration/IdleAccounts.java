package guiju.platform.administration;

import guiju.platform.HouseClock;
import guiju.platform.identity.Account;
import guiju.platform.identity.Accounts;
import guiju.platform.identity.Demonstration;
import guiju.platform.identity.Witness;
import guiju.platform.obligation.RoundMade;
import guiju.platform.trail.Kind;
import guiju.platform.trail.Trail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes accounts nobody has used for long, once a day. Administrators are left open: an office
 * must not fall vacant by itself. In a demonstration everybody stays.
 */
@Service
class IdleAccounts {

  private static final Logger LOG = LoggerFactory.getLogger(IdleAccounts.class);

  private final Accounts accounts;
  private final Trail trail;
  private final Witness witness;
  private final AdministrationSettings settings;
  private final Demonstration demonstration;
  private final HouseClock clock;

  IdleAccounts(
      Accounts accounts,
      Trail trail,
      Witness witness,
      AdministrationSettings settings,
      Demonstration demonstration,
      HouseClock clock) {
    this.accounts = accounts;
    this.trail = trail;
    this.witness = witness;
    this.settings = settings;
    this.demonstration = demonstration;
    this.clock = clock;
  }

  @EventListener
  @Transactional
  void hear(RoundMade round) {
    if (settings.idleDays() > 0 && !demonstration.on()) {
      int closed = close(settings.idleDays());
      if (closed > 0) {
        LOG.info("Round of {}: {} idle accounts closed", round.day(), closed);
      }
    }
  }

  /** Closes what has not been used for so many days, and says how many that were. */
  @Transactional
  int close(int days) {
    Instant since = clock.present().minus(Duration.ofDays(days));
    List<Account> old = accounts.openedBefore(since);
    Map<String, Instant> latest = trail.lastSignIns(old.stream().map(Account::id).toList());
    List<Account> idle =
        old.stream()
            .filter(one -> latest.getOrDefault(one.id(), Instant.EPOCH).isBefore(since))
            .toList();
    idle.forEach(one -> accounts.close(one.id()));
    idle.forEach(one -> witness.done(Kind.HOUSE, one.id(), "open", "closed; idle days=" + days));
    return idle.size();
  }
}
