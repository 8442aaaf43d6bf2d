package guiju.platform.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.platform.docket.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every way in × every kind of caller, as the table says. First everything that must change nothing
 * is asked, between two looks at the whole database, then the rest.
 */
@InTheCity
@TestInstance(Lifecycle.PER_CLASS)
class RoutesByPersonTest {

  /** When a session or a token was last used is noted, and what is refused is on the trail. */
  private static final Set<String> MOVES = Set.of("sign_in", "api_token", "trail");

  @Autowired ApplicationContext house;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  private final List<Table.Row> table = Table.read();
  private final List<Knock> quiet = new ArrayList<>();
  private final List<Knock> all = new ArrayList<>();
  private Map<String, String> before = Map.of();
  private Map<String, String> after = Map.of();
  private Map<String, Long> lines = Map.of();

  @BeforeAll
  void everybody_knocks_everywhere() {
    Guests guests = new Guests(house);
    guests.leave();
    Door door = new Door(port);
    List<Guest> everybody = guests.all(door);
    long last = lastLine();
    before = fingerprint();
    quiet.addAll(knock(door, everybody, true));
    after = fingerprint();
    lines = linesAfter(last);
    all.addAll(quiet);
    all.addAll(knock(door, everybody, false));
  }

  @AfterAll
  void everybody_leaves() {
    new Guests(house).leave();
  }

  @Test
  void every_way_in_of_the_running_platform_has_a_row() {
    Set<Way> rows = table.stream().map(Table.Row::way).collect(Collectors.toSet());
    List<String> missing =
        LiveRoutes.of(house).stream()
            .filter(way -> !rows.contains(way))
            .map(
                way ->
                    "%s is open and nobody has said to whom: add a row to %s with the answer to each of %s."
                        .formatted(way, Table.FILE, List.of(Column.values())))
            .toList();

    assertThat(missing).isEmpty();
  }

  @Test
  void every_row_is_a_way_in() {
    assertThat(table.stream().map(Table.Row::way)).doesNotHaveDuplicates();
    assertThat(LiveRoutes.of(house)).containsAll(table.stream().map(Table.Row::way).toList());
  }

  @Test
  void everybody_gets_the_answer_the_table_promises(TestReporter told) {
    told.publishEntry("cells of way in × caller", String.valueOf(all.size()));

    assertThat(all).filteredOn(knock -> !knock.asPromised()).isEmpty();
    assertThat(all).hasSizeGreaterThan(7_000);
    assertThat(all).extracting(knock -> knock.guest().column()).contains(Column.values());
  }

  @Test
  void reading_and_being_refused_changes_nothing() {
    assertThat(quiet).hasSizeGreaterThan(6_000);

    assertThat(after).isEqualTo(before);
  }

  @Test
  void each_refusal_and_each_file_that_leaves_makes_exactly_one_line() {
    Map<String, Long> due = new TreeMap<>();
    quiet.stream()
        .filter(knock -> knock.linesDue() > 0)
        .forEach(knock -> due.merge(knock.line(), (long) knock.linesDue(), Long::sum));

    Set<String> either = new TreeSet<>(due.keySet());
    either.addAll(lines.keySet());
    assertThat(either)
        .filteredOn(what -> !due.getOrDefault(what, 0L).equals(lines.getOrDefault(what, 0L)))
        .extracting(
            what -> what + ": " + lines.getOrDefault(what, 0L) + " lines, not " + due.get(what))
        .isEmpty();
    assertThat(due).hasSizeGreaterThan(1_000);
  }

  private List<Knock> knock(Door door, List<Guest> everybody, boolean changingNothing) {
    List<Callable<List<Knock>>> tasks = new ArrayList<>();
    for (Guest guest : everybody) {
      tasks.add(
          () ->
              table.stream()
                  .filter(row -> guest.asks(row))
                  .filter(row -> Knock.changesNothing(row, guest) == changingNothing)
                  .map(row -> Knock.at(door, row, guest))
                  .toList());
    }
    return Together.run(tasks).stream().flatMap(List::stream).toList();
  }

  private Map<String, String> fingerprint() {
    Map<String, String> prints = new TreeMap<>(Fingerprint.of(database));
    prints.keySet().removeIf(table -> MOVES.contains(table) || table.startsWith("record_"));
    return prints;
  }

  private long lastLine() {
    return database.sql("select coalesce(max(sequence), 0) from trail").query(Long.class).single();
  }

  /** Account and request → how many lines since. */
  private Map<String, Long> linesAfter(long last) {
    Map<String, Long> found = new TreeMap<>();
    database
        .sql(
            """
            select case when account = any(:administrators) then account
                   else account || ' ' || object end as what
            from trail where sequence > :last
            """)
        .param("last", last)
        .param("administrators", new String[] {"mx-system", "mx-security", "mx-audit"})
        .query(String.class)
        .list()
        .forEach(what -> found.merge(what, 1L, Long::sum));
    return found;
  }
}
