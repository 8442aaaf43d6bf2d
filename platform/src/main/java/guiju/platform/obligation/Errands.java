package guiju.platform.obligation;

import guiju.engine.ruling.Ripple;
import guiju.engine.ruling.Ruling;
import guiju.platform.docket.Answer;
import guiju.platform.docket.Docket;
import guiju.platform.docket.TimedDossier;
import guiju.platform.docket.TimedDossiers;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Has the clock act where something is due, and where that makes something due in turn. */
@Service
class Errands {

  private static final Logger LOG = LoggerFactory.getLogger(Errands.class);

  /** More waves than any rulebook needs; what is left then waits for the next day. */
  private static final int WAVES = 20;

  private final Docket docket;
  private final TimedDossiers timed;

  Errands(Docket docket, TimedDossiers timed) {
    this.docket = docket;
    this.timed = timed;
  }

  /** Everywhere. */
  Tally everywhere(LocalDate on) {
    Walk walk = new Walk(on);
    timed.due(on, walk::at);
    return waves(walk);
  }

  /** On those that have changed and those that see them. */
  Tally around(Collection<TimedDossier> changed, LocalDate on) {
    Walk walk = new Walk(on);
    timed.dueAround(changed, on).forEach(walk::at);
    return waves(walk);
  }

  private Tally waves(Walk walk) {
    for (int wave = 0; wave < WAVES && !walk.changed.isEmpty(); wave++) {
      List<TimedDossier> changed = List.copyOf(walk.changed);
      walk.changed.clear();
      timed.dueAround(changed, walk.on).forEach(walk::at);
    }
    return walk.tally;
  }

  /** One walk on one day: what was done and where. */
  private final class Walk {

    private final LocalDate on;
    private final Set<TimedDossier> changed = new LinkedHashSet<>();
    private Tally tally = Tally.NOTHING;

    Walk(LocalDate on) {
      this.on = on;
    }

    /** One dossier that fails must not keep the others waiting. */
    void at(TimedDossier dossier) {
      try {
        docket
            .tick(dossier.kind(), dossier.key(), on)
            .forEach(answer -> tally = tally.plus(counted(answer)));
      } catch (RuntimeException e) {
        LOG.error("The clock could not act on {} {}", dossier.kind(), dossier.key(), e);
        tally = tally.plus(new Tally(0, 0, 1, 0));
      }
    }

    private Tally counted(Answer answer) {
      if (answer instanceof Answer.Taken taken) {
        changed.add(new TimedDossier(taken.entry().kind(), taken.entry().key()));
        taken.ruling().ripples().forEach(this::reached);
        return new Tally(1, 0, 0, 0);
      }
      LOG.warn("An act of the clock was refused: {}", said(answer));
      return new Tally(0, 1, 0, 0);
    }

    private void reached(Ripple ripple) {
      changed.add(new TimedDossier(ripple.kind(), ripple.key()));
    }
  }

  private static String said(Answer answer) {
    if (answer instanceof Answer.Refused refused) {
      Ruling ruling = refused.ruling();
      return "%s on %s %s: %s"
          .formatted(
              ruling.act().path(),
              refused.kind(),
              refused.key(),
              ruling.obstacles().stream().map(finding -> finding.ground().id()).toList());
    }
    return answer.toString();
  }
}
