package guiju.platform.enactment;

import guiju.platform.RulebookDue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Notices that another rulebook's day has come, and says so to whoever can begin anew. */
@Component
class TurnoverWatch {

  private static final Logger LOG = LoggerFactory.getLogger(TurnoverWatch.class);

  private final LawInForce law;
  private final ApplicationEventPublisher listeners;

  TurnoverWatch(LawInForce law, ApplicationEventPublisher listeners) {
    this.law = law;
    this.listeners = listeners;
  }

  @Scheduled(initialDelay = 20_000, fixedDelay = 20_000)
  void look() {
    if (law.isOver()) {
      LOG.info("Another rulebook is in force; the house begins anew under it");
      listeners.publishEvent(new RulebookDue());
    }
  }
}
