package guiju.platform.record;

import guiju.platform.HouseClock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What goes to witnesses, and what has arrived. */
@Repository
class Deliveries {

  private static final int LONGEST_WAIT_MINUTES = 60;

  private final JdbcClient database;
  private final HouseClock clock;
  private final List<String> names;

  Deliveries(JdbcClient database, HouseClock clock, RecordSettings settings) {
    this.database = database;
    this.clock = clock;
    this.names = Witnesses.names(settings.witness());
  }

  /** One head for one witness. */
  record Delivery(long head, String witness) {}

  /** Puts a head on the way to every witness. */
  void enlist(long head) {
    for (String witness : names) {
      database
          .sql(
              """
              insert into record_delivery (head, witness, next) values (:head, :witness, :present)
              """)
          .param("head", head)
          .param("witness", witness)
          .param("present", clock.stamp())
          .update();
    }
  }

  /**
   * Takes up the next that is due to a witness of the present settings. Should the process end
   * before it arrives it is due again after a while: rather twice than never.
   */
  Optional<Delivery> take() {
    OffsetDateTime present = clock.stamp();
    return database
        .sql(
            """
            update record_delivery set attempts = attempts + 1,
              next = :present + make_interval(mins => least(:longest, 1 << least(attempts, 10)))
            where (head, witness) = (
              select head, witness from record_delivery
              where delivered is null and next <= :present and witness = any(:witnesses)
              order by next, head limit 1 for update skip locked)
            returning head, witness
            """)
        .param("present", present)
        .param("longest", LONGEST_WAIT_MINUTES)
        .param("witnesses", names.toArray(String[]::new))
        .query(Delivery.class)
        .optional();
  }

  void arrived(Delivery delivery) {
    database
        .sql(
            """
            update record_delivery set delivered = :present, failure = null
            where head = :head and witness = :witness
            """)
        .param("present", clock.stamp())
        .param("head", delivery.head())
        .param("witness", delivery.witness())
        .update();
  }

  void failed(Delivery delivery, String why) {
    database
        .sql(
            """
            update record_delivery set failure = :why where head = :head and witness = :witness
            """)
        .param("why", why)
        .param("head", delivery.head())
        .param("witness", delivery.witness())
        .update();
  }

  /** Who has confirmed a head at or after a number; each once. */
  List<String> witnessesSince(long number) {
    return database
        .sql(
            """
            select distinct witness from record_delivery
            where delivered is not null and head >= :number order by witness
            """)
        .param("number", number)
        .query(String.class)
        .list();
  }
}
