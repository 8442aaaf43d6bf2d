package guiju.platform.lab;

import guiju.engine.law.Identity;
import guiju.engine.loading.RulebookLoader;
import guiju.platform.web.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** What those who put a rulebook into force are shown of drafts: the same as those who wrote it. */
@Service
public class Review {

  private final Drafts drafts;
  private final Runs runs;
  private final Replayer replayer;
  private final Examiner examiner;

  Review(Drafts drafts, Runs runs, Replayer replayer, Examiner examiner) {
    this.drafts = drafts;
    this.runs = runs;
    this.replayer = replayer;
    this.examiner = examiner;
  }

  /**
   * A draft as it stands.
   *
   * @param id its number
   * @param title what its people call it
   * @param revision its latest revision
   * @param account who started it
   * @param started when
   */
  public record Offer(long id, String title, int revision, String account, Instant started) {}

  /**
   * What came of judging everything again under a draft.
   *
   * @param done whether it has come to its end; the figures are of no use before
   * @param acts acts judged again
   * @param outcomes how many of them would come out otherwise
   * @param others how many would differ in findings or in what follows
   */
  public record Tried(boolean done, int acts, int outcomes, int others) {}

  /** All drafts, the newest first. */
  public List<Offer> offers() {
    return drafts.all().stream().map(Review::offered).toList();
  }

  /** A draft. */
  public Optional<Offer> offer(long id) {
    return drafts.find(id).map(Review::offered);
  }

  /** The files of a draft as it stands. */
  public Map<String, String> files(Offer offer) {
    return drafts.files(offer.id(), offer.revision());
  }

  /** What came of looking at a draft; empty when it is not known yet: ask again. */
  public Optional<Checked> of(Offer offer) {
    Map<String, String> files = files(offer);
    return examiner.of(RulebookLoader.hash(files), () -> files);
  }

  /** What came of looking at a rulebook kept elsewhere; empty when it is not known yet. */
  public Optional<Checked> of(String hash, Supplier<Map<String, String>> files) {
    return examiner.of(hash, files);
  }

  /** What came of trying a draft as it stands; empty when nobody has asked for it. */
  public Optional<Tried> tried(Offer offer) {
    return runs.of(offer.id())
        .filter(run -> run.revision() == offer.revision())
        .filter(run -> run.state() != Run.State.FAILED)
        .map(
            run ->
                new Tried(run.state() == Run.State.DONE, run.acts(), run.outcomes(), run.others()));
  }

  /** Has everything judged again under a draft as it stands. */
  public void tryOut(Offer offer, String account) {
    if (tried(offer).isEmpty()) {
      runs.ask(offer.id(), offer.revision(), account);
    }
    replayer.wake();
  }

  /** Makes a draft of a rulebook that came from elsewhere; empty when there are too many. */
  public Optional<Long> bringIn(
      String title, Identity law, Map<String, String> files, String account) {
    return drafts.start(title, new Drafts.Beginning(law.version(), law.hash(), files), account);
  }

  /** What a rulebook says otherwise than the law in force. */
  public List<DraftPage.Change> changes(Texts texts, Checked checked) {
    return DraftReader.changes(texts, checked);
  }

  private static Offer offered(Draft draft) {
    return new Offer(draft.id(), draft.title(), draft.revision(), draft.account(), draft.started());
  }
}
