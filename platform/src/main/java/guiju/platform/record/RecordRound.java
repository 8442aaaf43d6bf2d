package guiju.platform.record;

import guiju.platform.HouseClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Keeps the record going: gathers what was committed and signs heads when it is time. */
@Service
class RecordRound {

  /** Whoever may write into the home folder asks for a head by putting this file there. */
  static final String WANTED = "head.wanted";

  private static final Logger LOG = LoggerFactory.getLogger(RecordRound.class);

  private final Gatherer gatherer;
  private final Clerk clerk;
  private final SigningKey key;
  private final Founding founding;
  private final RecordSettings settings;
  private final HouseClock clock;
  private final Path wanted;
  private boolean told;

  RecordRound(
      Gatherer gatherer,
      Clerk clerk,
      SigningKey key,
      Founding founding,
      RecordSettings settings,
      HouseClock clock,
      KeyFile file) {
    this.gatherer = gatherer;
    this.clerk = clerk;
    this.key = key;
    this.founding = founding;
    this.settings = settings;
    this.clock = clock;
    this.wanted = file.folder().resolve(WANTED);
  }

  @Scheduled(fixedDelay = 2_000)
  void goRound() throws IOException {
    if (settings.on()) {
      founding.ensure();
      tellOfTheKey();
      boolean now = Files.exists(wanted);
      gatherAll();
      Instant before = now ? Instant.MAX : clock.present().minus(settings.every());
      clerk
          .sign(before)
          .ifPresent(head -> LOG.info("Head {} over {} entries", head.number(), head.size()));
      if (now) {
        Files.deleteIfExists(wanted);
      }
    }
  }

  /** Gathers until nothing waits, or somebody else gathers. */
  void gatherAll() {
    boolean more = gatherer.gather();
    while (more) {
      more = gatherer.gather();
    }
  }

  /** Once: several processes may share a record of which only one holds the key. */
  private void tellOfTheKey() {
    if (!told && !key.isHere()) {
      LOG.warn(
          "This home folder does not hold the key that signs the record; another process must, or"
              + " no heads are signed.");
    }
    told = true;
  }
}
