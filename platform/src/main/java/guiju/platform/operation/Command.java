package guiju.platform.operation;

import guiju.platform.CannotStart;
import guiju.platform.Home;
import guiju.platform.Scratch;
import guiju.platform.database.DatabaseSettings;
import guiju.platform.database.OperatorAccess;
import guiju.platform.material.PaperStore;
import guiju.platform.record.KeptRecord;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * What an operator asks of the house by {@code ./run}: exit 0 when done and sound, 3 when something
 * kept is not what it was, 4 when it is sound and older than what a witness knows, 2 when the
 * command cannot be carried out.
 */
public final class Command {

  private static final int DONE = 0;
  private static final int UNUSABLE = 2;
  private static final int BROKEN = 3;
  private static final int OLDER = 4;

  private static final String USE =
      """
      backup FILE.zip    everything that must not be lost, in one file
      restore FILE.zip   puts a backup into an empty house
      check              follows every docket, reads every paper
      drill FILE.zip     restores a backup into a throw-away house, checks it, clears it away
      --witness FOLDER   behind the last three: compares with the heads a witness keeps there""";

  private final Home home;
  private final DatabaseSettings settings;
  private final PrintStream out;

  private Command(Home home, DatabaseSettings settings, PrintStream out) {
    this.home = home;
    this.settings = settings;
    this.out = out;
  }

  /** Carries out the command of the command line. */
  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), System.out, System.err));
  }

  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(Settings.class)
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .registerShutdownHook(false)
            .run()) {
      Environment environment = context.getEnvironment();
      DatabaseSettings database =
          Binder.get(environment).bindOrCreate("guiju.database", DatabaseSettings.class);
      Home home = new Home(Path.of(environment.getProperty("guiju.home", ".guiju")));
      return new Command(home, database, out).carryOut(arguments);
    } catch (CannotStart e) {
      err.println(e.getMessage());
      err.println(e.remedy());
      return UNUSABLE;
    } catch (Unusable e) {
      err.println(e.getMessage());
      return UNUSABLE;
    } catch (IOException e) {
      err.println("A file cannot be read or written: " + e);
      return UNUSABLE;
    } catch (SQLException e) {
      err.println("The database does not do what is asked: " + e.getMessage());
      return UNUSABLE;
    }
  }

  private int carryOut(List<String> arguments) throws IOException, SQLException {
    List<String> words = new ArrayList<>(arguments);
    Optional<Path> witness = witness(words);
    String name = words.isEmpty() ? "" : words.get(0);
    boolean withFile = words.size() == 2;
    if (name.equals("check") && words.size() == 1) {
      return check(witness);
    } else if (name.equals("backup") && withFile && witness.isEmpty()) {
      return backup(Path.of(words.get(1)));
    } else if (name.equals("restore") && withFile) {
      return restore(Path.of(words.get(1)), witness);
    } else if (name.equals("drill") && withFile) {
      return drill(Path.of(words.get(1)), witness);
    }
    throw new Unusable("Say what is to be done:\n" + USE);
  }

  /** Takes the witness out of the words of the command. */
  private static Optional<Path> witness(List<String> words) {
    int at = words.indexOf("--witness");
    if (at < 0) {
      return Optional.empty();
    }
    if (at + 1 >= words.size() || !Files.isDirectory(Path.of(words.get(at + 1)))) {
      throw new Unusable("Name the folder a witness keeps heads in behind --witness.");
    }
    words.remove(at);
    return Optional.of(Path.of(words.remove(at)));
  }

  private int backup(Path file) throws IOException, SQLException {
    try (OperatorAccess database = OperatorAccess.open(home, settings)) {
      Manifest manifest = new Backup(database.source(), PaperStore.in(home)).write(file);
      out.printf(
          "%s: %d dossiers, %d entries, %d papers, %d bytes.%n",
          file, manifest.dossiers(), manifest.entries(), manifest.papers(), Files.size(file));
      Backups.note(database.source(), manifest, String.valueOf(file.getFileName()));
      manifest.missing().forEach(digest -> out.println("Missing paper: " + digest));
      return manifest.missing().isEmpty() ? DONE : BROKEN;
    }
  }

  private int restore(Path file, Optional<Path> witness) throws IOException, SQLException {
    try (OperatorAccess database = OperatorAccess.open(home, settings)) {
      if (database.inUse()) {
        throw new Unusable("Guiju is running on %s; stop it first.".formatted(home.path()));
      }
      Manifest manifest = new Restore(database, PaperStore.in(home)).from(file);
      out.printf(
          "Restored what was backed up at %s: %d dossiers, %d entries, %d papers.%n",
          manifest.made(), manifest.dossiers(), manifest.entries(), manifest.papers());
      return report(database.source(), witness);
    }
  }

  private int check(Optional<Path> witness) throws IOException {
    try (OperatorAccess database = OperatorAccess.open(home, settings)) {
      return report(database.source(), witness);
    }
  }

  /** Always into an embedded database of its own: a drill must not come near the real one. */
  private int drill(Path file, Optional<Path> witness) throws IOException, SQLException {
    try (Scratch scratch = Scratch.begin(home)) {
      Home away = new Home(scratch.folder().resolve("drill"));
      DatabaseSettings own = new DatabaseSettings(null, null, null, null, null, null);
      return new Command(away, own, out).restore(file, witness);
    }
  }

  private int report(DataSource database, Optional<Path> witness) throws IOException {
    Check.Result result = new Check(database, PaperStore.in(home)).all();
    result.flaws().forEach(out::println);
    out.printf(
        "%d dockets with %d entries and %d papers looked through: %s%n",
        result.dockets(),
        result.entries(),
        result.papers(),
        result.sound() ? "everything holds." : result.flaws().size() + " flaws.");
    if (witness.isEmpty()) {
      out.println(
          "Not compared with a witness: whoever owns a database can write it anew, and an older one"
              + " looks sound. Name the folder of one by --witness.");
      return result.sound() ? DONE : BROKEN;
    }
    int compared = compare(KeptRecord.in(database).compare(witness.get()));
    return result.sound() ? compared : BROKEN;
  }

  private int compare(KeptRecord.Comparison comparison) {
    comparison.broken().forEach(out::println);
    comparison.older().ifPresent(out::println);
    out.println(comparison.sum());
    if (!comparison.broken().isEmpty()) {
      return BROKEN;
    }
    return comparison.older().isPresent() ? OLDER : DONE;
  }

  /** Only so that settings are found where the house itself finds them. */
  @Configuration(proxyBeanMethods = false)
  static class Settings {}
}
