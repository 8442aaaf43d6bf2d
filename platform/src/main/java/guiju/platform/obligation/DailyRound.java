package guiju.platform.obligation;

import guiju.platform.HouseClock;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * The one scheduler of the house. Once a day, soon after midnight, the clock acts wherever the
 * rulebook says so and open obligations are looked at. Days on which nobody was there are caught up
 * one by one, so that each act bears the day it was due on.
 */
@Service
class DailyRound {

  private static final Logger LOG = LoggerFactory.getLogger(DailyRound.class);
  private static final int ATTEMPTS = 3;

  private final HouseClock clock;
  private final Turn turn;
  private final Rounds rounds;
  private final Errands errands;
  private final Aging aging;
  private final RoundSettings settings;
  private final ApplicationEventPublisher listeners;
  private final String instance = instance();
  private final AtomicBoolean fresh = new AtomicBoolean(true);
  private final AtomicBoolean said = new AtomicBoolean();
  private final ReentrantLock busy = new ReentrantLock();

  DailyRound(
      HouseClock clock,
      Turn turn,
      Rounds rounds,
      Errands errands,
      Aging aging,
      RoundSettings settings,
      ApplicationEventPublisher listeners) {
    this.clock = clock;
    this.turn = turn;
    this.rounds = rounds;
    this.errands = errands;
    this.aging = aging;
    this.settings = settings;
    this.listeners = listeners;
  }

  /** At a fixed rate each beat has a thread of its own; a long round keeps nobody else waiting. */
  @Scheduled(fixedRate = 20_000)
  void beat() {
    if (settings.on() && busy.tryLock()) {
      try {
        catchUp();
      } catch (RuntimeException e) {
        LOG.error("The daily round broke off; it is tried again shortly", e);
      } finally {
        busy.unlock();
      }
    }
  }

  /**
   * Goes on every round that has not been finished, up to today's. Whoever has just started goes on
   * today's again: what was noticed in memory only may have been lost with the process before.
   */
  void catchUp() {
    LocalDate today = clock.today();
    boolean again = fresh.get();
    if (isLeap(today)) {
      return;
    }
    if (again || next(today).isBefore(today.plusDays(1))) {
      boolean done = turn.take(() -> walk(today, again));
      fresh.compareAndSet(true, !done);
    }
  }

  /**
   * So many days at once have hardly passed: rather is a clock wrong, and what is taken because a
   * day has come is never taken back. Somebody has to look first.
   */
  private boolean isLeap(LocalDate today) {
    LocalDate next = next(today);
    boolean leap = next.plusDays(settings.leapDays()).isBefore(today);
    if (leap && !said.getAndSet(true)) {
      LOG.error(
          "The last daily round was made on {}, and the clock says {}. No round is made before somebody has"
              + " looked at the clock. If it is right, start once with GUIJU_ROUND_LEAPDAYS={}.",
          next.minusDays(1),
          today,
          ChronoUnit.DAYS.between(next, today));
    } else if (!leap) {
      said.set(false);
    }
    return leap;
  }

  private void walk(LocalDate today, boolean again) {
    LocalDate day = next(today);
    if (again && day.isAfter(today)) {
      day = today;
    }
    for (; !day.isAfter(today); day = day.plusDays(1)) {
      if (!isDone(day, day.equals(today))) {
        return;
      }
    }
  }

  /** Before the first round of all there is nothing to catch up. */
  private LocalDate next(LocalDate today) {
    return rounds.lastFinished(today).map(day -> day.plusDays(1)).orElse(today);
  }

  /** Obligations are looked at on the last day only: nobody wants to hear of the days before. */
  private boolean isDone(LocalDate day, boolean last) {
    int attempt = rounds.begin(day, clock.stamp(), instance);
    Tally tally = errands.everywhere(day);
    if (last) {
      listeners.publishEvent(new RoundMade(day));
      tally = tally.plus(new Tally(0, 0, 0, aging.noteOn(day)));
    }
    rounds.count(day, tally);
    if (tally.failed() > 0 && attempt < ATTEMPTS) {
      return false;
    }
    rounds.finish(day, clock.stamp());
    LOG.info("Round of {}: {}", day, tally);
    return true;
  }

  private static String instance() {
    try {
      return InetAddress.getLocalHost().getHostName() + "/" + ProcessHandle.current().pid();
    } catch (UnknownHostException e) {
      return "process " + ProcessHandle.current().pid();
    }
  }
}
