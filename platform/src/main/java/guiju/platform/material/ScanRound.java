package guiju.platform.material;

import guiju.platform.Home;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks at papers nobody has looked at: those that came in while the scanner did not answer, and,
 * after them, those that came in before there was one.
 */
@Component
class ScanRound {

  /** Few, for other rounds of the house wait meanwhile. */
  private static final int AT_ONCE = 10;

  private final ScannerSettings settings;
  private final Examination examination;
  private final PaperStore store;

  ScanRound(ScannerSettings settings, Examination examination, Home home) {
    this.settings = settings;
    this.examination = examination;
    this.store = PaperStore.in(home);
  }

  /** Every few seconds; ends at the first paper the scanner has no opinion on. */
  @Scheduled(fixedDelayString = "${guiju.material.scanner.every:PT15S}")
  void goRound() {
    if (settings.on()) {
      for (String digest : examination.next(AT_ONCE)) {
        Optional<Path> file = store.file(digest);
        Opinion opinion = file.map(examination::of).orElse(Opinion.NONE);
        examination.again(digest, opinion);
        if (file.isPresent() && opinion.word() == Opinion.Word.NONE) {
          return;
        }
      }
    }
  }
}
