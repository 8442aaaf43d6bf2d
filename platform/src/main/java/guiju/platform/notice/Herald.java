package guiju.platform.notice;

import guiju.platform.HouseClock;
import guiju.platform.obligation.ObligationAged;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells people what concerns them. */
@Service
class Herald {

  private static final Logger LOG = LoggerFactory.getLogger(Herald.class);
  private static final int AT_ONCE = 500;

  private final Pending pending;
  private final Occasions occasions;
  private final Notices notices;
  private final HouseClock clock;
  private final NoticeSettings settings;
  private final TransactionTemplate transaction;

  Herald(
      Pending pending,
      Occasions occasions,
      Notices notices,
      HouseClock clock,
      NoticeSettings settings,
      PlatformTransactionManager transactions) {
    this.pending = pending;
    this.occasions = occasions;
    this.notices = notices;
    this.clock = clock;
    this.settings = settings;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Tells of what was taken lately. */
  @Scheduled(fixedDelay = 2_000)
  void goRound() {
    if (settings.on()) {
      pending.some(AT_ONCE).forEach(this::tellOf);
    }
  }

  /** One dossier that cannot be told of must not silence the others. */
  void tellOf(Pending.Place place) {
    try {
      transaction.executeWithoutResult(
          status -> {
            if (pending.take(place)) {
              tell(place.kind(), place.key());
            }
          });
    } catch (RuntimeException e) {
      LOG.error("Nobody could be told of {} {}", place.kind(), place.key(), e);
      pending.failed(place);
    }
  }

  /** Shares the transaction in which the stage is noted: both, or neither. */
  @EventListener
  void hear(ObligationAged aged) {
    Occasion occasion = occasions.aged(aged.obligation(), aged.stage(), clock.today());
    notices.supersede(aged.obligation().kind(), aged.obligation().key(), occasion);
    notices.add(aged.obligation().kind(), aged.obligation().key(), occasion);
  }

  /** Tells of a dossier as it stands. */
  void tell(String kind, String key) {
    List<Occasion> standing = occasions.of(kind, key);
    notices.settle(kind, key, standing);
    standing.forEach(occasion -> notices.add(kind, key, occasion));
  }
}
