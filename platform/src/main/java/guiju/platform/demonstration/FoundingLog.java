package guiju.platform.demonstration;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers for which day the city was founded, and whether that was finished. */
@Repository
class FoundingLog {

  private final JdbcClient database;

  FoundingLog(JdbcClient database) {
    this.database = database;
  }

  /**
   * A founding.
   *
   * @param day the day that is today in the city's stories
   * @param finished whether every act has been taken
   */
  record Founding(LocalDate day, boolean finished) {}

  /** The founding that was begun here, when there is one. */
  Optional<Founding> begun() {
    return database
        .sql("select day, finished from founding")
        .query((row, number) -> new Founding(row.getObject(1, LocalDate.class), row.getBoolean(2)))
        .optional();
  }

  /** Whether somebody works here already. */
  boolean isInhabited() {
    return database
        .sql("select exists (select from account) or exists (select from dossier)")
        .query(Boolean.class)
        .single();
  }

  void begin(LocalDate day) {
    database.sql("insert into founding (day) values (:day)").param("day", day).update();
  }

  void finish() {
    database.sql("update founding set finished = true").update();
  }
}
