package guiju.platform.lab;

import guiju.engine.Rulebook;
import guiju.engine.law.Identity;
import guiju.engine.loading.Loading;
import guiju.engine.loading.RulebookLoader;
import guiju.engine.replay.Retrial;
import guiju.engine.text.Directory;
import guiju.platform.CannotStart;
import guiju.platform.Home;
import guiju.platform.HouseClock;
import guiju.platform.database.DatabaseSettings;
import guiju.platform.database.OperatorAccess;
import guiju.platform.docket.Recollection;
import guiju.platform.docket.Recollection.Place;
import guiju.platform.enactment.Enactments;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Judges everything on the dockets of a stopped or running platform again under a draft. It reads
 * the data and writes nothing. Exit 0 when nothing would change, 3 when something would, 2 when the
 * draft or the data cannot be used.
 */
public final class OfflineReplay {
  private static final int NOTHING = 0;
  private static final int UNUSABLE = 2;
  private static final int CHANGES = 3;
  private static final int AT_ONCE = 100;

  private final PrintStream out;
  private int acts;
  private int outcomes;
  private int others;
  private int oldLaw;

  private OfflineReplay(PrintStream out) {
    this.out = out;
  }

  /** Replays under the draft named on the command line, on the data named by the settings. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(List.of(arguments), System.getenv(), out, err));
  }

  static int run(
      List<String> arguments, Map<String, String> settings, PrintStream out, PrintStream err) {
    if (arguments.size() != 2 || !arguments.get(0).equals("--draft")) {
      err.println("Name one draft: ./run replay --draft RULEBOOK");
      return UNUSABLE;
    }
    String lawFolder = settings.getOrDefault("GUIJU_RULEBOOK", "rulebooks/nanchong-2023");
    try {
      Rulebook draft = load(arguments.get(1));
      DatabaseSettings database = database(settings);
      Path home = Path.of(settings.getOrDefault("GUIJU_HOME", ".guiju"));
      requireData(home, database);
      try (OperatorAccess access = OperatorAccess.open(new Home(home), database);
          Connection connection = access.source().getConnection()) {
        DataSource source = readingOnly(connection);
        LocalDate today = today(source);
        Law law = inForce(source, today).orElseGet(() -> Law.of(lawFolder));
        out.println("Beside: " + law.from());
        return new OfflineReplay(out).replay(source, law.rulebook(), draft, today);
      }
    } catch (CannotStart e) {
      err.println(e.getMessage());
      err.println(e.remedy());
      return UNUSABLE;
    } catch (SQLException | DataAccessException | Unusable e) {
      err.println(e.getMessage());
      return UNUSABLE;
    }
  }

  /**
   * What the draft is compared with.
   *
   * @param from where it comes from, in words
   */
  private record Law(Rulebook rulebook, String from) {

    /** A house older than decisions about rulebooks works under its folder. */
    static Law of(String folder) {
      Rulebook rulebook = load(folder);
      return new Law(rulebook, name(rulebook.identity()) + ", from " + folder);
    }

    static String name(Identity identity) {
      return "%s, version %s (%s)"
          .formatted(identity.title().en(), identity.version(), identity.hash());
    }
  }

  /** The one that governs today by the house's own decisions, whatever its folder holds. */
  private static Optional<Law> inForce(DataSource source, LocalDate today) {
    Clock clock = Clock.fixed(today.atStartOfDay(HouseClock.ZONE).toInstant(), HouseClock.ZONE);
    return Enactments.in(source, new HouseClock(clock))
        .flatMap(
            enactments ->
                enactments
                    .inForce(today)
                    .map(
                        one -> {
                          Rulebook rulebook =
                              loaded(
                                  "The rulebook in force",
                                  RulebookLoader.load(enactments.files(one.hash())));
                          return new Law(
                              rulebook,
                              Law.name(rulebook.identity())
                                  + ", in force since "
                                  + one.wish().from());
                        }));
  }

  /** Whoever only looks must not make an empty database where there was none. */
  private static void requireData(Path home, DatabaseSettings database) {
    if (database.embedded() && !Files.exists(home.resolve("postgres/data/PG_VERSION"))) {
      throw new Unusable(
          "There is no data in %s; name the folder by GUIJU_HOME, or a database by GUIJU_DATABASE_URL."
              .formatted(home));
    }
  }

  /** The database itself refuses whatever would write. */
  private static DataSource readingOnly(Connection connection) throws SQLException {
    try (Statement setting = connection.createStatement()) {
      setting.execute("set default_transaction_read_only = on");
    }
    return new SingleConnectionDataSource(connection, true);
  }

  /** The day it is where the data is. */
  private static LocalDate today(DataSource source) {
    return JdbcClient.create(source)
        .sql("select (now() at time zone ?)::date")
        .param(HouseClock.ZONE.getId())
        .query(LocalDate.class)
        .single();
  }

  private static DatabaseSettings database(Map<String, String> settings) {
    return new DatabaseSettings(
        settings.get("GUIJU_DATABASE_URL"),
        settings.get("GUIJU_DATABASE_USER"),
        settings.get("GUIJU_DATABASE_PASSWORD"),
        settings.get("GUIJU_DATABASE_OWNER"),
        settings.get("GUIJU_DATABASE_OWNERPASSWORD"),
        null);
  }

  /** A rulebook that cannot be used. */
  private static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unusable(String message) {
      super(message);
    }
  }

  private static Rulebook load(String folder) {
    return loaded(folder, RulebookLoader.load(Path.of(folder)));
  }

  private static Rulebook loaded(String name, Loading loading) {
    if (loading instanceof Loading.Loaded loaded) {
      return loaded.rulebook().with(List.of());
    }
    List<String> lines = new ArrayList<>();
    ((Loading.Failed) loading).problems().forEach(problem -> lines.add(problem.toString()));
    throw new Unusable(name + " cannot be used:\n  " + String.join("\n  ", lines));
  }

  private int replay(DataSource source, Rulebook law, Rulebook draft, LocalDate today) {
    Recollection recollection = Recollection.of(source, law);
    Trial trial =
        new Trial(recollection.memory(draft), new Retrial(law, draft, Directory.EMPTY), today);
    int dossiers = 0;
    List<Place> places = recollection.places(0, AT_ONCE);
    while (!places.isEmpty()) {
      for (Place place : places) {
        Trial.Verdict verdict = trial.judge(trial.material(place));
        acts += verdict.count().acts();
        oldLaw += verdict.count().oldLaw();
        verdict.flips().forEach(this::say);
        dossiers++;
      }
      places = recollection.places(places.get(places.size() - 1).id(), AT_ONCE);
    }
    out.printf(
        "%d acts of %d dossiers judged again: %d outcomes would flip, %d would differ in findings"
            + " or consequences%n",
        acts, dossiers, outcomes, others);
    if (oldLaw > 0) {
      out.printf("%d acts cannot be judged under the rules in force either%n", oldLaw);
    }
    return outcomes + others == 0 ? NOTHING : CHANGES;
  }

  private void say(Flip flip) {
    outcomes += flip.change().isOutcome() ? 1 : 0;
    others += flip.change().isOutcome() ? 0 : 1;
    List<String> why = flip.decisive().isEmpty() ? flip.rules() : flip.decisive();
    out.printf(
        "%s %s (%s, %s) %s %s: %s%s%n",
        flip.kind(),
        flip.key(),
        flip.name(),
        flip.owner().isEmpty() ? "-" : flip.owner(),
        flip.act().isEmpty() ? "whole dossier" : flip.act(),
        flip.sequence() == 0 ? "next" : flip.day().toString(),
        flip.change().inWords(),
        why.isEmpty() ? " " + flip.reason() : " by " + String.join(", ", why));
  }
}
