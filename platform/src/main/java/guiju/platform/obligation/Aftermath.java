package guiju.platform.obligation;

import guiju.platform.HouseClock;
import guiju.platform.docket.ActTaken;
import guiju.platform.docket.TimedDossier;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has the clock act on the very day on which somebody's act makes it due: a project that is ended
 * ends what hangs on it. What is lost with the process is made up for at the next start.
 */
@Component
class Aftermath {

  private static final Logger LOG = LoggerFactory.getLogger(Aftermath.class);

  private final Errands errands;
  private final HouseClock clock;
  private final RoundSettings settings;
  private final Set<TimedDossier> changed = new LinkedHashSet<>();

  Aftermath(Errands errands, HouseClock clock, RoundSettings settings) {
    this.errands = errands;
    this.clock = clock;
    this.settings = settings;
  }

  @EventListener
  void hear(ActTaken taken) {
    if (settings.on()) {
      synchronized (changed) {
        changed.add(new TimedDossier(taken.kind(), taken.key()));
      }
    }
  }

  /** Looks around what has changed since it last did. */
  @Scheduled(fixedDelay = 2_000)
  void look() {
    List<TimedDossier> some = drained();
    if (!some.isEmpty()) {
      try {
        errands.around(some, clock.today());
      } catch (RuntimeException e) {
        LOG.error("What became due through other acts waits for the next round", e);
      }
    }
  }

  private List<TimedDossier> drained() {
    synchronized (changed) {
      List<TimedDossier> some = List.copyOf(changed);
      changed.clear();
      return some;
    }
  }
}
