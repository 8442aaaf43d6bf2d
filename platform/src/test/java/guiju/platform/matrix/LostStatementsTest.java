package guiju.platform.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.platform.matrix.Mutation.Statements;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * On every page a statement to the database gets lost: the first, the last and one in between, or
 * with {@code -Dguiju.lost=all} each in its turn. Whoever asked is told that the platform failed,
 * and nothing of its inside; nobody is sent to sign in, or told that a page does not exist.
 */
@InTheCity
class LostStatementsTest {

  private static final boolean ALL = System.getProperty("guiju.lost", "").equals("all");
  private static final List<String> INSIDE =
      List.of("Exception", "made up", "select ", "guiju.platform", "springframework");

  @Autowired ApplicationContext house;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  private List<Guest> guests = List.of();
  private Door door = new Door(0);

  /** A page and somebody for whom it opens. */
  private record Page(String path, Guest guest) {}

  @BeforeEach
  void somebody_of_every_kind() {
    new Guests(house).leave();
    door = new Door(port);
    guests = new Guests(house).all(door);
  }

  @AfterEach
  void everybody_leaves() {
    Statements.fail(-1);
    new Guests(house).leave();
  }

  @Test
  void a_lost_statement_is_a_fault_of_ours_on_every_page_and_tells_nothing(TestReporter told)
      throws Exception {
    List<String> otherwise = new ArrayList<>();
    long lost = 0;
    try (AutoCloseable listening = Mutation.listening()) {
      for (Page page : pages()) {
        long statements = statements(page);
        for (long n : turns(statements)) {
          lost++;
          Statements.fail(n);
          otherwise.addAll(flaws(page, n));
        }
        Statements.fail(0);
        if (statements > 0 && ask(page).status() != 200) {
          otherwise.add("does not open again: " + page);
        }
      }
    }
    told.publishEntry("statements lost", String.valueOf(lost));

    assertThat(otherwise).isEmpty();
    assertThat(lost).isGreaterThan(100);
  }

  /** A file that has begun to leave breaks off: no browser takes what came for the whole. */
  private List<String> flaws(Page page, long n) {
    Door.Reply reply;
    try {
      reply = ask(page);
    } catch (UncheckedIOException e) {
      return page.path().matches(".*\\.(zip|csv)") ? List.of() : List.of("breaks off: " + page);
    }
    boolean told = reply.status() == 200 || reply.status() >= 500;
    // Forms have lists to choose from.
    String said = reply.text().replace("<select ", "<");
    boolean quiet = INSIDE.stream().noneMatch(said::contains);
    return told && quiet
        ? List.of()
        : List.of("%s, statement %d: %d".formatted(page, n, reply.status()));
  }

  /** Every page that opens for somebody by the table, and those of one's own matters. */
  private List<Page> pages() {
    Guest handler =
        guests.stream().filter(one -> one.who().equals("owner.handler")).findFirst().orElseThrow();
    String own =
        database
            .sql(
                "select min(key) from dossier where kind = 'project' and owner = 'civil-affairs'"
                    + " and procedure <> 'registration'")
            .query(String.class)
            .single();
    Stream<Page> matters =
        Stream.of("", "?tab=docket", "?tab=papers", "/docket.xlsx", "/export.zip")
            .map(rest -> new Page("/dossiers/project/" + own + rest, handler));
    Stream<Page> table =
        Table.read().stream()
            .filter(row -> row.way().verb().equals("GET"))
            .flatMap(
                row ->
                    guests.stream()
                        .filter(guest -> row.expected().getOrDefault(guest.column(), -1) == 200)
                        .limit(1)
                        .map(guest -> new Page(row.address(), guest)));
    return Stream.concat(matters, table).toList();
  }

  private long statements(Page page) {
    Statements.fail(0);
    // Taking guards away costs a controller the names of its parameters until the process ends
    // (JDK-8240908): a page that does not open is another test's matter.
    return ask(page).status() == 200 ? Statements.heard() : 0;
  }

  private static Set<Long> turns(long statements) {
    Set<Long> turns = new TreeSet<>();
    for (long n = 1; n <= statements; n++) {
      if (ALL || n == 1 || n == (statements + 1) / 2 || n == statements) {
        turns.add(n);
      }
    }
    return turns;
  }

  private Door.Reply ask(Page page) {
    return door.ask("GET", page.path(), page.guest().token(), "");
  }
}
