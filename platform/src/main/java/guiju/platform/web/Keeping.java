package guiju.platform.web;

import java.util.Optional;

/**
 * How a form stands with the draft that is kept of it.
 *
 * @param saved says when it was kept; empty when it is not
 * @param version of the draft it goes on from; empty when it does not say, 0 when there was none
 * @param newer what another window has kept since; nothing of this window is kept then
 */
record Keeping(String saved, String version, Optional<Drafts.Draft> newer) {

  /** A form with nothing to keep. */
  static final Keeping NOTHING = new Keeping("", "0", Optional.empty());

  /** A form that has just been opened. */
  static Keeping begun(Visit visit, Optional<Drafts.Draft> draft) {
    return draft
        .map(
            kept ->
                new Keeping(
                    saved(visit, kept),
                    String.valueOf(kept.version()),
                    Optional.<Drafts.Draft>empty()))
        .orElse(NOTHING);
  }

  /** A form that has just been sent. */
  static Keeping after(Visit visit, Drafts.Outcome outcome, String seen) {
    if (outcome instanceof Drafts.Outcome.Kept kept) {
      Texts texts = visit.texts();
      return new Keeping(
          texts.say("act.saved", texts.wording().moment(visit.now(), visit.today())),
          String.valueOf(kept.version()),
          Optional.empty());
    } else if (outcome instanceof Drafts.Outcome.Newer newer) {
      return new Keeping(visit.texts().say("act.saved.not"), seen, Optional.of(newer.draft()));
    }
    return new Keeping("", seen, Optional.empty());
  }

  private static String saved(Visit visit, Drafts.Draft kept) {
    Texts texts = visit.texts();
    return texts.say("act.saved", texts.wording().moment(kept.saved(), visit.today()));
  }
}
