package guiju.platform.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import guiju.platform.Home;
import guiju.platform.PlatformTest;
import guiju.platform.docket.Docket;
import guiju.platform.docket.Units;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.context.TestPropertySource;

/** Whoever owns the database bends it in every way, and undoes it afterwards. */
@PlatformTest
@TestPropertySource(properties = "guiju.home=target/record-home")
class WholeCheckTest {

  private static final String GUARDED = "entry record_identity record_key record_leaf record_head";

  @Autowired JdbcClient database;
  @Autowired HikariDataSource pool;
  @Autowired Home home;
  @Autowired RecordRound round;
  @Autowired Clerk clerk;
  @Autowired WholeCheck whole;

  private long docket;
  private long first;

  @BeforeEach
  void three_heads_over_sixty_entries() {
    docket = Rows.docket(database);
    round.gatherAll();
    clerk.sign(Instant.MAX);
    first = database.sql("select count(*) from record_leaf").query(Long.class).single();
    for (int i = 0; i < 3; i++) {
      Rows.entries(database, docket, 20 * i + 1, 20 * i + 20);
      round.gatherAll();
      assertThat(clerk.sign(Instant.MAX)).isPresent();
    }
  }

  @Test
  void an_untouched_record_holds() {
    WholeCheck.Outcome outcome = whole.check();

    assertThat(outcome.problems()).isEmpty();
    assertThat(outcome.entries())
        .isEqualTo(database.sql("select count(*) from entry").query(Long.class).single());
  }

  static Stream<String> bendings() {
    return Stream.of(
        "update entry set body = replace(body, '-', '+') where dossier = %1$d and sequence = 7",
        "update entry set body = body || ' ' where dossier = %1$d and sequence = 7",
        "update entry set hash = replace(hash, 'sm3:', 'sm3:0') where dossier = %1$d and sequence = 7",
        "update entry set hash = 'sha256:' || split_part(hash, ':', 2) where dossier = %1$d and sequence = 7",
        "update entry set body = '{}', hash = 'sm3:"
            + EMPTY
            + "' where dossier = %1$d and sequence = 7",
        "update entry set hash = '' where dossier = %1$d and sequence = 7",
        "delete from entry where dossier = %1$d and sequence = 1",
        "delete from entry where dossier = %1$d and sequence = 30",
        "delete from entry where dossier = %1$d and sequence = 60",
        "delete from entry where dossier = %1$d",
        "delete from record_leaf where position = %2$d",
        "delete from record_leaf where dossier = %1$d and sequence = 60",
        "delete from record_leaf",
        "with gone as (delete from entry where dossier = %1$d and sequence = 30 returning 1),"
            + " less as (delete from record_leaf where dossier = %1$d and sequence = 30 returning 1)"
            + " select 1",
        "insert into entry (dossier, sequence, body, previous, hash, idempotency, act, account, taken)"
            + " select dossier, 99, body, previous, hash, 'doubled', act, account, taken from entry"
            + " where dossier = %1$d and sequence = 30",
        "update entry set sequence = case sequence when 3 then 104 else 103 end"
            + " where dossier = %1$d and sequence in (3, 4)",
        "update record_leaf set sequence = sequence + 1000 where dossier = %1$d and sequence in (3, 4)",
        "update record_leaf set hash = '\\x" + EMPTY + "' where position = %2$d",
        "update record_leaf set position = position + 1000000 where position = %2$d",
        "update record_leaf a set dossier = b.dossier, sequence = 500 from record_leaf b"
            + " where a.position = %2$d and b.position = 0",
        "update record_head set body = replace(body, '\"time\":\"2', '\"time\":\"1')",
        "update record_head set signature = reverse(signature)",
        "delete from record_head where number = (select max(number) - 1 from record_head)",
        "update record_head set number = number + 1000 where number = (select max(number) from record_head)",
        "delete from record_key",
        "update record_key set body = replace(body, '\"number\":1', '\"number\":2')",
        "update record_key set signature = reverse(signature)",
        "update record_identity set statement = replace(statement, '\"begun\":\"2', '\"begun\":\"1')",
        "delete from record_identity");
  }

  private static final String EMPTY =
      "1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b";

  @ParameterizedTest
  @MethodSource("bendings")
  void whatever_the_databases_owner_changes_is_found_without_any_witness(String bending)
      throws Exception {
    assertThat(after(bending.formatted(docket, first + 5))).as(bending).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "account = 'somebody-else'",
        "act = 'unit.appoint'",
        "idempotency = 'another-mark'",
        "previous = 'sm3:0'",
        "taken = taken - interval '1 day'"
      })
  void an_entry_listed_otherwise_than_it_says_is_found(String otherwise, @Autowired Docket dockets)
      throws Exception {
    String unit = "W-" + UUID.randomUUID().toString().substring(0, 13);
    Units.enrol(dockets, unit);
    round.gatherAll();

    assertThat(
            after(
                "update entry set %s where dossier = (select id from dossier where key = '%s')"
                    .formatted(otherwise, unit)))
        .containsExactly(
            "1 entries are listed under another act, person, time or mark than they say.");
  }

  @Test
  void a_whole_older_state_put_back_is_found_by_witnesses_only() throws Exception {
    List<String> problems =
        after(
            """
            with head as (select max(number) as last from record_head),
              kept as (select size from record_head, head where number = last - 1),
              leaves as (delete from record_leaf where position >= (select size from kept)
                returning dossier, sequence),
              entries as (delete from entry e using record_leaf l
                where l.position >= (select size from kept)
                  and e.dossier = l.dossier and e.sequence = l.sequence returning 1)
            delete from record_head where number = (select last from head)
            """);

    assertThat(problems).as("the file of heads a witness keeps is what shows it").isEmpty();
  }

  /** What the check finds after the owner has done something with the guards off; then undone. */
  private List<String> after(String bending) throws Exception {
    String secret = Files.readString(home.path().resolve("postgres/secrets/guiju_owner")).strip();
    try (Connection owner = DriverManager.getConnection(pool.getJdbcUrl(), "guiju_owner", secret);
        Statement sql = owner.createStatement()) {
      owner.setAutoCommit(false);
      for (String table : GUARDED.split(" ")) {
        sql.execute("alter table %s disable trigger user".formatted(table));
      }
      sql.execute(bending);
      try {
        return new WholeCheck(JdbcClient.create(new SingleConnectionDataSource(owner, true)))
            .check()
            .problems();
      } finally {
        owner.rollback();
      }
    }
  }
}
