package guiju.platform.insight;

import guiju.engine.law.Overview.Level;
import guiju.engine.ruling.Sign;
import guiju.platform.insight.Observation.Matter;
import guiju.platform.insight.Observation.YearSum;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was seen in dossiers, and knows which have moved since. */
@Repository
class Observations {
  private static final String OUTDATED =
      """
      from dossier d left join observed o on o.dossier = d.id
      where d.kind = any(:kinds) and (o.dossier is null or o.sequence <> d.sequence
        or o.day <> :day or o.rulebook <> :rulebook)
      """;

  private final JdbcClient database;

  Observations(JdbcClient database) {
    this.database = database;
  }

  /**
   * A dossier that has moved, or was last looked at on another day or under another rulebook.
   *
   * @param id its row
   * @param kind its kind
   * @param sequence how many acts it has now
   */
  record Outdated(long id, String kind, long sequence) {}

  /** Some dossiers to be looked at, those that moved last first. */
  List<Outdated> outdated(Collection<String> kinds, LocalDate day, String rulebook, int most) {
    return database
        .sql("select d.id, d.kind, d.sequence " + OUTDATED + " order by d.updated desc limit :most")
        .param("kinds", texts(kinds))
        .param("day", day)
        .param("rulebook", rulebook)
        .param("most", most)
        .query(Outdated.class)
        .list();
  }

  /**
   * Keeps what was seen. Two who looked at once wait for each other at the first row; what is known
   * of a later act is not overwritten.
   */
  @Transactional
  public void keep(Outdated one, Observation seen, LocalDate day, String rulebook) {
    Level rating = seen.rating();
    int kept =
        database
            .sql(
                """
                insert into observed as o
                  (dossier, sequence, day, rulebook, phase, rating, note, rated)
                values (:id, :sequence, :day, :rulebook, :phase, :rating, :note, :rated)
                on conflict (dossier) do update set sequence = excluded.sequence,
                  day = excluded.day, rulebook = excluded.rulebook, phase = excluded.phase,
                  rating = excluded.rating, note = excluded.note, rated = excluded.rated
                where o.sequence <= excluded.sequence
                """)
            .param("id", one.id())
            .param("sequence", one.sequence())
            .param("day", day)
            .param("rulebook", rulebook)
            .param("phase", seen.phase())
            .param("rating", rating == null ? null : rating.ordinal())
            .param("note", seen.note())
            .param("rated", seen.rated())
            .update();
    if (kept == 0) {
      return;
    }
    for (String table : List.of("sign", "figure", "matter")) {
      database.sql("delete from " + table + " where dossier = ?").param(one.id()).update();
    }
    signs(one.id(), seen.signs());
    seen.figures().forEach(sum -> figure(one.id(), sum));
    seen.matters().forEach(matter -> matter(one.id(), matter));
  }

  private void signs(long id, List<Sign> signs) {
    for (int i = 0; i < signs.size(); i++) {
      Sign sign = signs.get(i);
      database
          .sql(
              """
              insert into sign (dossier, number, id, level, zh, en, cites, kind, key)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?)
              """)
          .params(
              id,
              i,
              sign.id(),
              sign.level().ordinal(),
              sign.says().zh(),
              sign.says().en(),
              texts(sign.cites()),
              sign.kind(),
              sign.key())
          .update();
    }
  }

  private void figure(long id, YearSum sum) {
    database
        .sql("insert into figure (dossier, id, year, amount) values (?, ?, ?, ?)")
        .params(id, sum.figure(), sum.year(), sum.amount())
        .update();
  }

  private void matter(long id, Matter matter) {
    database
        .sql("insert into matter (dossier, procedure, state, since, ended) values (?, ?, ?, ?, ?)")
        .params(id, matter.procedure(), matter.state(), matter.since(), matter.ended())
        .update();
  }

  static SqlArrayValue texts(Collection<String> values) {
    return new SqlArrayValue("text", values.toArray());
  }
}
