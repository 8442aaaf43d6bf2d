package guiju.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;

/**
 * Lets the first, second, … last call of a use case fail, in every {@link Faults.Way}, and looks at
 * every table and file afterwards: they are as before, or as after the whole use case, never in
 * between; and asked once more the use case comes to its end, once. Usually the ways that leave
 * most behind are tried; {@code -Dguiju.interrupted=all} tries all.
 */
public final class Sweep {

  /** All ways, or those that leave most behind. */
  private static final boolean ALL = "all".equals(System.getProperty("guiju.interrupted"));

  private static final Set<Faults.Way> USUAL = EnumSet.of(Faults.Way.LOST_AFTER, Faults.Way.DISK);

  private static final long MOST = 100_000;
  private static final long EACH = ALL ? 60 : 8;

  private static final Path TOLD = Path.of("target/interrupted.txt");

  private final ScheduledAnnotationBeanPostProcessor clockwork;
  private final JdbcClient database;
  private final Path home;
  private final String everything;

  Sweep(
      JdbcClient database,
      @Qualifier("schemaDataSource") DataSource owner,
      Home home,
      ScheduledAnnotationBeanPostProcessor clockwork)
      throws SQLException {
    this.clockwork = clockwork;
    this.database = database;
    this.home = home.path();
    List<String> tables =
        database
            .sql(
                """
                select tablename from pg_tables where schemaname = 'public'
                  and has_table_privilege(format('%I.%I', schemaname, tablename), 'select')
                  and tablename not in ('flyway_schema_history', 'fault')
                """)
            .query(String.class)
            .list();
    undermine(owner, tables);
    this.everything = each(tables, ROWS);
  }

  private static final String ROWS =
      "select '%1$s', count(*), coalesce(md5(string_agg(h, '' order by h)), '')"
          + " from (select md5(t::text) as h from \"%1$s\" t) rows";

  private static String each(List<String> tables, String query) {
    return String.join(" union all ", tables.stream().map(query::formatted).toList());
  }

  /** A trigger behind every table, which fails when it is its turn. */
  private static void undermine(DataSource owner, List<String> tables) throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute("create sequence fault_count");
      sql.execute("grant usage, select, update on sequence fault_count to public");
      sql.execute("create table fault (at bigint not null)");
      sql.execute("insert into fault values (0)");
      sql.execute("grant select, update on fault to public");
      sql.execute(
          """
          create function fault() returns trigger language plpgsql security definer as $$
          declare wanted bigint;
          begin
            select at into wanted from fault;
            if wanted > 0 and nextval('fault_count') = wanted then
              raise exception 'No space left on device (made up), at %', tg_table_name
                using errcode = '53100';
            end if;
            return null;
          end $$""");
      for (String table : tables) {
        sql.execute(
            "create trigger fault after insert or update or delete on \"%s\"".formatted(table)
                + " for each statement execute function fault()");
      }
    }
  }

  /**
   * How everything stands.
   *
   * @param tables table → how many rows and the fingerprint of them all
   * @param files file in the home folder → its size
   */
  public record State(Map<String, Rows> tables, Map<String, Long> files) {
    record Rows(long count, String print) {}

    /** What has changed since, by tables and files; and by how many rows. */
    List<String> since(State before) {
      List<String> changed = new ArrayList<>();
      tables.forEach(
          (table, rows) -> {
            Rows were = Objects.requireNonNull(before.tables.get(table));
            if (!were.equals(rows)) {
              changed.add("%s %+d".formatted(table, rows.count - were.count));
            }
          });
      int files = this.files.size() - before.files.size();
      if (!this.files.equals(before.files)) {
        changed.add("files %+d".formatted(files));
      }
      return changed;
    }
  }

  /** How everything stands now. */
  public State state() {
    Map<String, State.Rows> tables = new TreeMap<>();
    database
        .sql(everything)
        .query(
            row -> {
              tables.put(row.getString(1), new State.Rows(row.getLong(2), row.getString(3)));
            });
    return new State(tables, files());
  }

  private Map<String, Long> files() {
    Map<String, Long> files = new TreeMap<>();
    for (String folder : List.of("materials", "record", "backup")) {
      Path place = home.resolve(folder);
      if (!Files.isDirectory(place)) {
        continue;
      }
      try (Stream<Path> all = Files.walk(place)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          files.put(home.relativize(file).toString(), Files.size(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  /** What the second attempt may find. */
  public enum Again {
    /** Done already: it changes nothing more, and may say so. */
    ONCE,
    /** It cannot know of the first, whose answer was lost, and is done once more. */
    ANEW
  }

  /**
   * A use case.
   *
   * @param name what is done
   * @param again what holds when it is asked once more
   * @param prepare makes everything ready, afresh each time, and gives what is then done; that may
   *     be run twice
   * @param apart tables and files that may change whatever becomes of it, with a reason in the
   *     test's text
   */
  public record UseCase(String name, Again again, Supplier<Runnable> prepare, List<String> apart) {
    /** One of which nothing may remain. */
    public UseCase(String name, Again again, Supplier<Runnable> prepare) {
      this(name, again, prepare, List.of());
    }
  }

  /**
   * What came of it.
   *
   * @param failures how often something went wrong, by the way it did
   * @param between what was found to stand in between; empty when all is well
   */
  public record Result(Map<Faults.Way, Long> failures, List<String> between) {
    /** How often something went wrong. */
    public long all() {
      return failures.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /** Lets every call fail, in every way; nothing may ever be found in between. */
  public void insist(UseCase use) {
    Result result = over(use);
    assertThat(result.between()).as(use.name()).isEmpty();
    assertThat(result.all()).as("%s: calls that failed", use.name()).isPositive();
    try {
      Files.writeString(
          TOLD,
          "%s: %s%n".formatted(use.name(), result.failures()),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets every call fail, in every way. */
  public Result over(UseCase use) {
    clockwork.destroy();
    List<String> clean = clean(use);
    Map<Faults.Way, Long> failures = new LinkedHashMap<>();
    List<String> between = new ArrayList<>();
    for (Faults.Way way : ALL ? EnumSet.allOf(Faults.Way.class) : USUAL) {
      long n = 1;
      long failed = 0;
      while (n <= MOST && fails(use, way, n, clean, between)) {
        failed++;
        // Writing a long file has thousands of calls that are all alike.
        n += n < EACH ? 1 : n / 4;
      }
      assertThat(n).as("%s never comes to its end", use.name()).isLessThanOrEqualTo(MOST);
      failures.put(way, failed);
    }
    return new Result(failures, between);
  }

  private List<String> clean(UseCase use) {
    Runnable attempt = use.prepare().get();
    State before = state();
    attempt.run();
    List<String> changed = differs(use, state(), before);
    assertThat(changed).as("%s changes something", use.name()).isNotEmpty();
    return changed;
  }

  private static List<String> differs(UseCase use, State now, State before) {
    return now.since(before).stream()
        .filter(one -> !use.apart().contains(one.substring(0, one.indexOf(' '))))
        .toList();
  }

  private boolean fails(
      UseCase use, Faults.Way way, long n, List<String> clean, List<String> between) {
    Runnable attempt = use.prepare().get();
    State before = state();
    String at = "%s, %s %d".formatted(use.name(), way, n);
    arm(way, n);
    String answer = outcome(attempt);
    boolean fired = disarm(way, n);
    List<String> changed = differs(use, state(), before);
    if (!fired) {
      assertThat(answer).as("%s, where nothing failed", at).isEqualTo("done");
      return false;
    }
    boolean undone = changed.isEmpty();
    if (!undone && !changed.equals(clean)) {
      between.add("%s: %s instead of nothing or %s (%s)".formatted(at, changed, clean, answer));
    } else if (undone && answer.equals("done")) {
      between.add(at + ": done, it says, and nothing has changed");
    }
    String second = outcome(attempt);
    List<String> whole = differs(use, state(), before);
    boolean once = use.again() == Again.ONCE || undone;
    if (undone && !second.equals("done")) {
      between.add("%s: asked again it fails: %s".formatted(at, second));
    } else if (once && !whole.equals(clean)) {
      between.add("%s: asked again it has changed %s instead of %s".formatted(at, whole, clean));
    }
    return true;
  }

  private void arm(Faults.Way way, long n) {
    if (way == Faults.Way.IN_SERVER) {
      database.sql("select setval('fault_count', 1, false)").query(rows -> {});
      database.sql("update fault set at = :n").param("n", n).update();
    } else {
      Faults.arm(way, n);
    }
  }

  private boolean disarm(Faults.Way way, long n) {
    if (way != Faults.Way.IN_SERVER) {
      return Faults.disarm();
    }
    database.sql("update fault set at = 0").update();
    return database
            .sql("select case when is_called then last_value else 0 end from fault_count")
            .query(Long.class)
            .single()
        >= n;
  }

  private static String outcome(Runnable attempt) {
    try {
      attempt.run();
      return "done";
    } catch (RuntimeException | AssertionError e) {
      return String.valueOf(e);
    }
  }
}
