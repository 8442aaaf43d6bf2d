package guiju.platform.notice;

import guiju.platform.HouseClock;
import guiju.platform.material.PaperHeld;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells whoever handed a paper in that it has been held back: nobody else can send another. */
@Component
class HeldPapers {

  private final JdbcClient database;
  private final Notices notices;
  private final HouseClock clock;

  HeldPapers(JdbcClient database, Notices notices, HouseClock clock) {
    this.database = database;
    this.notices = notices;
    this.clock = clock;
  }

  private record HandedIn(String kind, String key, long sequence, String account, String act) {}

  @EventListener
  void hear(PaperHeld held) {
    database
        .sql(
            """
            select distinct d.kind, d.key, e.sequence, e.account, e.act
            from paper p join dossier d on d.id = p.dossier
            join entry e on e.dossier = p.dossier and e.sequence = p.sequence
            where p.digest = :digest
            """)
        .param("digest", held.digest())
        .query(HandedIn.class)
        .list()
        .forEach(one -> notices.add(one.kind(), one.key(), occasion(one, held)));
  }

  private Occasion occasion(HandedIn paper, PaperHeld held) {
    return new Occasion(
        Topic.HELD,
        paper.act(),
        held.digest() + "/" + paper.sequence(),
        Set.of(paper.account()),
        null,
        clock.today(),
        null);
  }
}
