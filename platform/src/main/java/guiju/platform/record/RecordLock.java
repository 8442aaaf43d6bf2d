package guiju.platform.record;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Held until the transaction ends by the one, among all instances, that adds to the record. */
final class RecordLock {

  /** The letters of "record" as a number nobody else uses. */
  private static final long NUMBER = 0x7265636f7264L;

  private RecordLock() {}

  /** Takes it, or says that somebody else has it. */
  static boolean take(JdbcClient database) {
    return database
        .sql("select pg_try_advisory_xact_lock(:number)")
        .param("number", NUMBER)
        .query(Boolean.class)
        .single();
  }

  /** Waits until it is free. */
  static void wait(JdbcClient database) {
    database
        .sql("select 1 from pg_advisory_xact_lock(:number)")
        .param("number", NUMBER)
        .query(Integer.class)
        .single();
  }
}
