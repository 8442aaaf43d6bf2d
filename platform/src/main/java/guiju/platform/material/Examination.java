package guiju.platform.material;

import guiju.platform.HouseClock;
import guiju.platform.identity.Witness;
import guiju.platform.trail.Kind;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is known of papers from the virus scanner; its latest word counts. */
@Component
class Examination {

  private final Scanner scanner;
  private final JdbcClient database;
  private final Witness witness;
  private final HouseClock clock;
  private final ApplicationEventPublisher house;

  Examination(
      Scanner scanner,
      JdbcClient database,
      Witness witness,
      HouseClock clock,
      ApplicationEventPublisher house) {
    this.house = house;
    this.scanner = scanner;
    this.database = database;
    this.witness = witness;
    this.clock = clock;
  }

  /** Has a file looked at; nothing is kept of it. */
  Opinion of(Path file) {
    return scanner.of(file);
  }

  /** Notes what was said of a paper that has just been taken in; one not looked at waits. */
  void first(String digest, Opinion opinion) {
    switch (opinion.word()) {
      case NOT_ASKED -> {
        // Without a scanner papers are as open as they always were.
      }
      case CLEAN -> note(digest, "CLEAN");
      case NONE -> untried(digest, "WAITING");
      case FOUND -> hold(digest, opinion);
    }
  }

  /** Notes what was said of a paper that was there; without an opinion it stays what it was. */
  @Transactional
  public void again(String digest, Opinion opinion) {
    switch (opinion.word()) {
      case NOT_ASKED -> {
        // Nobody said anything.
      }
      case CLEAN -> note(digest, "CLEAN");
      case NONE -> untried(digest, "OPEN");
      case FOUND -> hold(digest, opinion);
    }
  }

  /** Holds back whatever has this content, and has the trail say so. */
  @Transactional
  public void hold(String digest, Opinion opinion) {
    int taken =
        database
            .sql(
                """
                insert into material_scan (digest, state, found, tried)
                select digest, 'HELD', :found, :tried from material where digest = :digest
                on conflict (digest)
                  do update set state = 'HELD', found = excluded.found, tried = excluded.tried
                """)
            .param("digest", digest)
            .param("found", opinion.found())
            .param("tried", clock.stamp())
            .update();
    if (taken > 0) {
      house.publishEvent(new PaperHeld(digest));
    }
    witness.refused(Kind.HELD, "paper " + digest, "found " + opinion.found());
  }

  /** Papers to look at, those somebody waits for first. */
  List<String> next(int most) {
    return database
        .sql(
            """
            select m.digest from material m left join material_scan s using (digest)
            where s.digest is null or s.state in ('WAITING', 'OPEN')
            order by s.state is distinct from 'WAITING', s.tried nulls first, m.received
            limit :most
            """)
        .param("most", most)
        .query(String.class)
        .list();
  }

  /** Those of some papers that are not open to everybody, and why. */
  Map<String, Withheld> withheld(Collection<String> digests) {
    Map<String, Withheld> withheld = new LinkedHashMap<>();
    if (!digests.isEmpty()) {
      database
          .sql(
              """
              select digest, state from material_scan
              where digest = any(:digests) and state in ('WAITING', 'HELD')
              """)
          .param("digests", digests.toArray(String[]::new))
          .query(
              row -> {
                withheld.put(row.getString(1), Withheld.valueOf(row.getString(2)));
              });
    }
    return withheld;
  }

  private void note(String digest, String state) {
    write(
        digest, state, "do update set state = excluded.state, found = '', tried = excluded.tried");
  }

  private void untried(String digest, String state) {
    write(digest, state, "do update set tried = excluded.tried");
  }

  private void write(String digest, String state, String otherwise) {
    database
        .sql(
            """
            insert into material_scan (digest, state, tried)
            values (:digest, :state, :tried) on conflict (digest)
            """
                + otherwise)
        .param("digest", digest)
        .param("state", state)
        .param("tried", clock.stamp())
        .update();
  }
}
