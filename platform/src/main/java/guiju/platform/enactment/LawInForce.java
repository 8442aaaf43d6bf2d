package guiju.platform.enactment;

import guiju.engine.Rulebook;
import guiju.engine.loading.Loading;
import guiju.engine.loading.RulebookLoader;
import guiju.platform.CannotStart;
import guiju.platform.HouseClock;
import guiju.platform.RulebookFolder;
import guiju.platform.trail.Event;
import guiju.platform.trail.Kind;
import guiju.platform.trail.Result;
import guiju.platform.trail.Trail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The rulebook this process works under: the one that was put into force, as it was then. The
 * folder it once came from is only looked at to begin with, and to say that something else lies
 * there now.
 */
@Component
public class LawInForce {

  private static final Logger LOG = LoggerFactory.getLogger(LawInForce.class);

  private final Enactments enactments;
  private final RulebookFolder folder;
  private final EnactmentSettings settings;
  private final HouseClock clock;
  private final Trail trail;
  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Rulebook rulebook;
  private final Enactment running;

  LawInForce(
      Enactments enactments,
      RulebookFolder folder,
      EnactmentSettings settings,
      HouseClock clock,
      Trail trail,
      JdbcClient database,
      TransactionTemplate transaction) {
    this.enactments = enactments;
    this.folder = folder;
    this.settings = settings;
    this.clock = clock;
    this.trail = trail;
    this.database = database;
    this.transaction = transaction;
    if (enactments.inForce(clock.today()).isEmpty()) {
      begin();
    }
    Enactment now = enactments.inForce(clock.today()).orElseThrow();
    Loading loading = RulebookLoader.load(enactments.files(now.hash()));
    if (loading instanceof Loading.Loaded loaded) {
      this.rulebook = loaded.rulebook();
      this.running = now;
      sayIfTheFolderDiffers();
    } else {
      this.rulebook = instead(now, ((Loading.Failed) loading));
      this.running = enactments.inForce(clock.today()).orElseThrow();
    }
  }

  /** What this process works under. */
  public Enactment running() {
    return running;
  }

  /** The files of what this process works under, relative path → text. */
  public Map<String, String> files() {
    return enactments.files(running.hash());
  }

  /** Whether something else is in force today: this process must begin anew to work under it. */
  public boolean isOver() {
    return enactments
        .inForce(clock.today())
        .filter(now -> !now.hash().equals(running.hash()))
        .isPresent();
  }

  /** Fingerprint of what lies in the folder now, when it can be read and is something else. */
  public Optional<String> elsewhere() {
    try {
      String there = RulebookLoader.hash(folder.files());
      return there.equals(running.hash()) ? Optional.empty() : Optional.of(there);
    } catch (IOException | UncheckedIOException gone) {
      LOG.debug("There is no rulebook to read in {}", folder.path(), gone);
      return Optional.empty();
    }
  }

  Rulebook rulebook() {
    return rulebook;
  }

  private void sayIfTheFolderDiffers() {
    elsewhere()
        .ifPresent(
            there ->
                LOG.warn(
                    "{} holds another rulebook ({}) than the one in force ({}, version {}). It governs when"
                        + " one administrator has proposed it and another confirmed: Administration,"
                        + " Rulebook.",
                    folder.path(),
                    there,
                    running.hash(),
                    running.version()));
  }

  /** The first start: of an empty house, or of one that is older than this book of decisions. */
  private void begin() {
    Rulebook first = load(folder.path());
    boolean worked =
        database.sql("select exists (select 1 from entry)").query(Boolean.class).single();
    Enactment.Way way = worked ? Enactment.Way.CARRIED : Enactment.Way.FIRST;
    try {
      transaction.executeWithoutResult(status -> enter(first, way));
    } catch (DuplicateKeyException e) {
      LOG.info("Another process has put a rulebook into force at this moment");
    }
  }

  /** The rulebook in force cannot be read by this program: the operator may name another. */
  private Rulebook instead(Enactment now, Loading.Failed failed) {
    String named = settings.instead();
    if (named.isBlank()) {
      throw new CannotStart(
          "The rulebook in force (version %s, %s) cannot be used by this program:\n  %s"
              .formatted(now.version(), now.hash(), problems(failed)),
          "Start the program it was put into force with. If that is no way, check %s by `./run lint` and set GUIJU_ENACTMENT_INSTEAD to its fingerprint; that stands in the trail."
              .formatted(folder.path()));
    }
    Rulebook other = load(folder.path());
    if (!other.identity().hash().equals(named.strip())) {
      throw new CannotStart(
          "GUIJU_ENACTMENT_INSTEAD names another rulebook than %s holds: that one is %s"
              .formatted(folder.path(), other.identity().hash()),
          "Look at what the folder holds, then set it to that fingerprint.");
    }
    transaction.executeWithoutResult(status -> enter(other, Enactment.Way.SETTING));
    return other;
  }

  private void enter(Rulebook book, Enactment.Way way) {
    try {
      enactments.begin(
          book.identity(), folder.files(), way, String.valueOf(folder.path().getFileName()));
    } catch (IOException e) {
      throw new UncheckedIOException("The rulebook in " + folder.path() + " cannot be read", e);
    }
    trail.write(
        new Event(
            Kind.HOUSE,
            Event.Who.HOUSE,
            "rulebook " + book.identity().version(),
            Result.DONE,
            "",
            "rulebook " + way + " " + book.identity().hash()));
    LOG.info(
        "Rulebook {}, version {}, is in force from now on ({})",
        book.identity().hash(),
        book.identity().version(),
        way);
  }

  private static Rulebook load(Path folder) {
    Loading loading = RulebookLoader.load(folder);
    if (loading instanceof Loading.Loaded loaded) {
      return loaded.rulebook();
    }
    throw new CannotStart(
        "The rulebook in %s cannot be used:\n  %s"
            .formatted(folder, problems((Loading.Failed) loading)),
        "`./run lint %s` checks it; GUIJU_RULEBOOK names another.".formatted(folder));
  }

  private static String problems(Loading.Failed failed) {
    return failed.problems().stream().map(Object::toString).collect(Collectors.joining("\n  "));
  }
}
