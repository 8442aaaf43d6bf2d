package guiju.platform.insight;

import guiju.engine.Rulebook;
import guiju.engine.dossier.Dossier;
import guiju.platform.HouseClock;
import guiju.platform.docket.Course;
import guiju.platform.insight.Observations.Outdated;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Keeps what is seen in dossiers up to date: a page brings up to date what moved since, as far as
 * nobody has to wait for it; the clock does the rest, and everything once a day.
 */
@Service
class Watch {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final int AT_ONCE = 200;
  private static final int FOR_A_PAGE = 250;

  private final Course course;
  private final Observations observations;
  private final Seer seer;
  private final HouseClock clock;
  private final String rulebook;

  Watch(Course course, Observations observations, Seer seer, HouseClock clock, Rulebook rulebook) {
    this.course = course;
    this.observations = observations;
    this.seer = seer;
    this.clock = clock;
    this.rulebook = rulebook.identity().hash();
  }

  /** Looks at everything that has moved, a batch at a time. */
  @Scheduled(fixedDelay = 10_000, initialDelay = 10_000)
  void keepUp() {
    int looked = AT_ONCE;
    while (looked == AT_ONCE && !Thread.currentThread().isInterrupted()) {
      looked = look(AT_ONCE);
    }
  }

  /**
   * Looks at what has moved, as far as a reader can wait.
   *
   * @return whether everything is up to date
   */
  boolean catchUp() {
    return look(FOR_A_PAGE) < FOR_A_PAGE;
  }

  private int look(int most) {
    LocalDate today = clock.today();
    List<Outdated> outdated = observations.outdated(seer.kinds(), today, rulebook, most);
    Map<Long, Dossier> dossiers =
        outdated.isEmpty()
            ? Map.of()
            : course.present(outdated.stream().map(Outdated::id).toList());
    outdated.forEach(one -> look(one, dossiers, today));
    return outdated.size();
  }

  /** One that cannot be looked at must not hide all others; it is tried again once it moves. */
  private void look(Outdated one, Map<Long, Dossier> dossiers, LocalDate today) {
    Dossier dossier = dossiers.get(one.id());
    if (dossier == null) {
      return;
    }
    Outdated now = new Outdated(one.id(), one.kind(), dossier.sequence());
    observations.keep(now, seen(one, dossier, today), today, rulebook);
  }

  private Observation seen(Outdated one, Dossier dossier, LocalDate today) {
    try {
      Set<String> telling = seer.telling(one.kind());
      List<Course.Step> past =
          telling.isEmpty() ? List.of() : course.steps(one.id(), one.kind(), telling);
      return seer.look(dossier, past, today);
    } catch (IllegalStateException | ArithmeticException e) {
      LOG.warn("{} {} cannot be looked at: {}", one.kind(), dossier.key(), e.getMessage());
      return Observation.NOTHING;
    }
  }
}
