package guiju.platform.obligation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes which obligations have come near, to their last day or overdue, and tells of each once. */
@Service
class Aging {

  private final JdbcClient database;
  private final Obligations obligations;
  private final ApplicationEventPublisher house;
  private final RoundSettings settings;

  Aging(
      JdbcClient database,
      Obligations obligations,
      ApplicationEventPublisher house,
      RoundSettings settings) {
    this.database = database;
    this.obligations = obligations;
    this.house = house;
    this.settings = settings;
  }

  /**
   * Notes the stage every obligation has on a day. Only the latest one is told when several were
   * reached while nobody looked.
   *
   * @return how many were told
   */
  @Transactional
  int noteOn(LocalDate day) {
    forgetClosed();
    List<ObligationAged> aged = new ArrayList<>();
    for (OpenObligation obligation :
        obligations.dueBefore(day.plusDays(settings.nearDays() + 1L))) {
      LocalDate due = obligation.due();
      Stage stage = due == null ? null : Stage.of(due, day, settings.nearDays());
      if (stage != null && note(obligation, stage, day)) {
        aged.add(new ObligationAged(obligation, stage));
      }
    }
    aged.forEach(house::publishEvent);
    return aged.size();
  }

  /** Whether it is news; an obligation opened again, or until another day, starts anew. */
  private boolean note(OpenObligation obligation, Stage stage, LocalDate day) {
    return database
            .sql(
                """
                insert into obligation_stage as s (dossier, id, since, due, stage, day)
                select d.id, :id, :since, :due, :stage, :day from dossier d
                where d.kind = :kind and d.key = :key
                on conflict (dossier, id) do update
                  set since = excluded.since, due = excluded.due, stage = excluded.stage,
                      day = excluded.day
                  where (s.since, s.due, s.stage)
                    is distinct from (excluded.since, excluded.due, excluded.stage)
                """)
            .param("id", obligation.id())
            .param("since", obligation.since())
            .param("due", obligation.due())
            .param("stage", stage.name())
            .param("day", day)
            .param("kind", obligation.kind())
            .param("key", obligation.key())
            .update()
        > 0;
  }

  private void forgetClosed() {
    database
        .sql(
            """
            delete from obligation_stage s where not exists (
              select from obligation o where o.dossier = s.dossier and o.id = s.id)
            """)
        .update();
  }
}
