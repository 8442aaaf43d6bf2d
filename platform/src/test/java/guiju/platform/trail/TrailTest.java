package guiju.platform.trail;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guiju.platform.PlatformTest;
import guiju.platform.trail.Event.Who;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class TrailTest {

  private static final Logger LOG = LoggerFactory.getLogger(TrailTest.class);

  private static final Who SOMEBODY = new Who("gao", "高例一", "administration", "10.0.0.7");

  @Autowired Trail trail;
  @Autowired JdbcClient program;

  @Autowired
  @Qualifier("schemaDataSource")
  DataSource ownersSource;

  private JdbcClient owner;
  private final String object = UUID.randomUUID().toString();

  @BeforeEach
  void the_owner_is_at_hand() {
    owner = JdbcClient.create(ownersSource);
  }

  @Test
  void a_line_is_chained_to_the_one_before() {
    write(object + "-1");
    write(object + "-2");

    List<Line> lines = mine();
    assertThat(lines)
        .extracting(line -> line.event().object())
        .containsExactly(object + "-2", object + "-1");
    assertThat(lines.get(0).previous()).isEqualTo(lines.get(1).hash()).startsWith("sm3:");
    assertThat(trail.check().sound()).isTrue();
    assertThat(trail.check().head()).isEqualTo(lines.get(0).hash());
  }

  @Test
  void lines_written_at_once_stand_one_after_another() throws Exception {
    int many = Integer.getInteger("guiju.trail.lines", 40);
    long begun = System.nanoTime();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Object>> tasks =
          IntStream.range(0, many)
              .mapToObj(i -> Executors.callable(() -> write(object + "-" + i)))
              .toList();
      for (var done : threads.invokeAll(tasks)) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }

    double spent = (System.nanoTime() - begun) / 1e9;
    LOG.info("{} lines by eight writers: {} lines a second", many, Math.round(many / spent));
    assertThat(mine()).hasSize(Math.min(many, 100));
    assertThat(trail.check().sound()).isTrue();
  }

  @Test
  void the_running_program_may_not_change_or_remove_a_line() {
    write(object);

    for (String attempt :
        List.of(
            "update trail set result = 'REFUSED'",
            "delete from trail",
            "truncate trail",
            "select purge_trail(400)")) {
      assertThatThrownBy(() -> program.sql(attempt).query().listOfRows())
          .as(attempt)
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void not_even_its_owner_changes_or_removes_a_line_by_mistake() {
    write(object);

    for (String attempt :
        List.of("update trail set result = 'REFUSED'", "delete from trail", "truncate trail")) {
      assertThatThrownBy(() -> owner.sql(attempt).update())
          .as(attempt)
          .hasMessageContaining("never changed");
    }
  }

  @Test
  void nothing_younger_than_half_a_year_is_removed() {
    write(object);

    assertThatThrownBy(() -> owner.sql("select purge_trail(182)").query().singleValue())
        .hasMessageContaining("at least 183 days");
    assertThat(owner.sql("select purge_trail(183)").query(Long.class).single()).isZero();
    assertThat(mine()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "taken = taken + interval '1 microsecond'",
        "kind = 'DOWNLOAD'",
        "kind = 'nothing known'",
        "account = 'goa'",
        "name = name || ' '",
        "organisation = ''",
        "source = '10.0.0.8'",
        "object = object || 'x', was = substr(was, 2)",
        "result = 'REFUSED'",
        "was = became, became = was",
        "became = ''",
        "previous = 'sm3:' || repeat('0', 64)",
        "hash = 'sm3:' || repeat('1', 64)"
      })
  void a_line_changed_behind_the_trails_back_is_found(String change) {
    write(object);
    write("after it");
    long sequence =
        owner
            .sql("select sequence from trail where object = :object")
            .param("object", object)
            .query(Long.class)
            .single();
    Map<String, Object> before =
        owner
            .sql("select * from trail where sequence = :at")
            .param("at", sequence)
            .query()
            .singleRow();

    behindItsBack("update trail set " + change + " where sequence = " + sequence);
    Soundness found = trail.check();
    restore(before);

    assertThat(found.broken()).isEqualTo(sequence);
    assertThat(trail.check().sound()).isTrue();
  }

  @Test
  void what_strangers_send_stays_one_line_of_readable_length() {
    trail.write(
        new Event(
            Kind.SIGN_IN,
            new Who("eve\r\nroot DONE", "\u202Eevil", "\u001B[31m", "10.0.0.9"),
            object,
            Result.REFUSED,
            "",
            "x".repeat(100_000)));

    Event kept = mine().get(0).event();
    assertThat(kept.who().account()).isEqualTo("eve\\u{d}\\u{a}root DONE");
    assertThat(kept.who().name()).isEqualTo("\\u{202e}evil");
    assertThat(kept.who().organisation()).isEqualTo("\\u{1b}[31m");
    assertThat(kept.became()).hasSizeLessThan(600).endsWith("…+99500");
  }

  @Test
  void lines_are_found_by_kind_result_words_and_day() {
    write(object);
    LocalDate today = mine().get(0).taken().atZone(guiju.platform.HouseClock.ZONE).toLocalDate();

    assertThat(found(Kind.ACCOUNT, Result.DONE, today, today)).hasSize(1);
    assertThat(found(Kind.ACCESS, null, null, null)).isEmpty();
    assertThat(found(null, Result.REFUSED, null, null)).isEmpty();
    assertThat(found(null, null, today.plusDays(1), null)).isEmpty();
    assertThat(found(null, null, null, today.minusDays(1))).isEmpty();
  }

  private List<Line> found(
      @Nullable Kind kind,
      @Nullable Result result,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {
    return trail.lines(new Wanted(kind, result, object, from, until), Long.MAX_VALUE, 10);
  }

  private List<Line> mine() {
    return trail.lines(new Wanted(null, null, object, null, null), Long.MAX_VALUE, 100);
  }

  private void write(String about) {
    trail.write(new Event(Kind.ACCOUNT, SOMEBODY, about, Result.DONE, "name=高", "name=高例一"));
  }

  private void restore(Map<String, Object> row) {
    owner.sql("alter table trail disable trigger trail_stays").update();
    owner
        .sql("delete from trail where sequence = ?")
        .params(requireNonNull(row.get("sequence")))
        .update();
    owner.sql("alter table trail enable trigger trail_stays").update();
    owner
        .sql("insert into trail values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(List.copyOf(row.values()))
        .update();
  }

  private void behindItsBack(String change) {
    owner.sql("alter table trail disable trigger trail_stays").update();
    owner.sql(change).update();
    owner.sql("alter table trail enable trigger trail_stays").update();
  }
}
