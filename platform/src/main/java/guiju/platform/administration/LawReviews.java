package guiju.platform.administration;

import guiju.engine.law.Identity;
import guiju.platform.HouseClock;
import guiju.platform.enactment.Enactment;
import guiju.platform.enactment.Enactments;
import guiju.platform.identity.Office;
import guiju.platform.identity.Person;
import guiju.platform.lab.Checked;
import guiju.platform.lab.Review;
import guiju.platform.web.Crumb;
import guiju.platform.web.Sentence;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Says what two people have to know of a rulebook before it governs. */
@Component
class LawReviews {

  private static final int SHOWN = 50;

  private final Heads heads;
  private final Review review;
  private final Enactments enactments;
  private final HouseClock clock;

  LawReviews(Heads heads, Review review, Enactments enactments, HouseClock clock) {
    this.heads = heads;
    this.review = review;
    this.enactments = enactments;
    this.clock = clock;
  }

  /** A draft that could be proposed. */
  ModelAndView draft(Visit visit, Person person, Review.Offer offer, Heads.Word word) {
    Optional<Checked> checked = review.of(offer);
    Optional<Review.Tried> tried = review.tried(offer);
    boolean clean = checked.map(Checked::isClean).orElse(false);
    boolean differs = checked.map(one -> !one.differences().isEmpty()).orElse(false);
    boolean one = enactments.open().isEmpty();
    return page(
        visit,
        heads.head(visit, person, Heads.Place.RULEBOOK, say(visit, checked), word),
        new Subject(
            offer.title(),
            "/drafts/" + offer.id(),
            visit.texts().say("adm.law.draft.source", offer.revision()),
            tried(visit.texts(), tried),
            new LawReviewPage.May(
                clean && differs && tried.isEmpty(), clean && differs && one, false, false)),
        checked);
  }

  /** A rulebook that was proposed. */
  ModelAndView proposal(Visit visit, Person person, Enactment one, Heads.Word word) {
    Texts texts = visit.texts();
    Optional<Checked> checked = review.of(one.hash(), () -> enactments.files(one.hash()));
    boolean open = one.state() == Enactment.State.OPEN;
    boolean own = one.proposedBy().equals(person.account());
    Sentence say =
        texts.sentence(
            open ? "adm.law.proposal" : "adm.law.proposal.past",
            one.version(),
            texts.wording().date(one.wish().from(), visit.today()));
    return page(
        visit,
        heads.head(visit, person, Heads.Place.RULEBOOK, say, word),
        new Subject(
            one.version(),
            "/proposals/" + one.number(),
            texts.say("adm.law.proposal.source", one.wish().source(), one.wish().reason()),
            one.wish()
                .trial()
                .map(
                    trial ->
                        texts.say("adm.law.tried", trial.acts(), trial.outcomes(), trial.others()))
                .orElse(texts.say("adm.law.untried")),
            new LawReviewPage.May(
                false, false, open && !own && person.office() == Office.SECURITY, open && own)),
        checked);
  }

  /** What is looked at. */
  private record Subject(
      String title, String path, String source, String trial, LawReviewPage.May may) {}

  private static Sentence say(Visit visit, Optional<Checked> checked) {
    Texts texts = visit.texts();
    if (checked.isEmpty()) {
      return texts.sentence("adm.law.say.waiting");
    } else if (!checked.get().isClean()) {
      return texts.sentence("adm.law.say.unclean");
    } else if (checked.get().differences().isEmpty()) {
      return texts.sentence("adm.law.say.same");
    }
    return texts.sentence("adm.law.say.clean", checked.get().differences().size());
  }

  private ModelAndView page(Visit visit, Head head, Subject subject, Optional<Checked> checked) {
    Texts texts = visit.texts();
    return new ModelAndView(
        "administration/law-review",
        "page",
        new LawReviewPage(
            head,
            List.of(
                new Crumb(texts.say(Heads.Place.RULEBOOK.key()), LawController.HERE),
                new Crumb(subject.title(), "")),
            LawController.HERE + subject.path(),
            checked.isEmpty(),
            facts(visit, subject, checked),
            checks(texts, subject, checked),
            checked.map(one -> problems(texts, one)).orElse(List.of()),
            checked.map(one -> review.changes(texts, one)).orElse(List.of()),
            checked.map(one -> texts.say("lab.changes.count", one.differences().size())).orElse(""),
            subject.may(),
            clock.today().toString()));
  }

  private static List<TablePage.Row> facts(
      Visit visit, Subject subject, Optional<Checked> checked) {
    Texts texts = visit.texts();
    List<TablePage.Row> rows = new ArrayList<>();
    rows.add(new TablePage.Row(texts.say("adm.law.source"), subject.source(), "", false));
    checked
        .map(Checked::rulebook)
        .ifPresent(
            book -> {
              Identity identity = book.identity();
              rows.add(
                  new TablePage.Row(
                      texts.say("adm.law.version"),
                      identity.version(),
                      texts.say("adm.law.version.means"),
                      false));
              rows.add(
                  new TablePage.Row(
                      texts.say("adm.law.hash"),
                      identity.hash(),
                      texts.say("adm.law.hash.means"),
                      false));
            });
    return rows;
  }

  private static List<TablePage.Row> checks(
      Texts texts, Subject subject, Optional<Checked> checked) {
    List<TablePage.Row> rows = new ArrayList<>();
    checked.ifPresent(
        one -> {
          boolean loads = one.rulebook() != null;
          rows.add(
              new TablePage.Row(
                  texts.say("lab.check"),
                  !loads
                      ? texts.say("lab.problems", one.problems().size())
                      : one.flaws().isEmpty()
                          ? texts.say("lab.problems.none")
                          : texts.say("lab.flaws", one.flaws().size()),
                  "",
                  !loads || !one.flaws().isEmpty()));
          rows.add(
              new TablePage.Row(
                  texts.say("lab.examples"),
                  loads
                      ? texts.say("lab.cases", one.cases() - one.red().size(), one.cases())
                      : texts.say("lab.cases.not"),
                  "",
                  !one.red().isEmpty()));
        });
    rows.add(new TablePage.Row(texts.say("lab.replay"), subject.trial(), "", false));
    return rows;
  }

  private static String tried(Texts texts, Optional<Review.Tried> tried) {
    return tried
        .map(
            one ->
                one.done()
                    ? texts.say("adm.law.tried", one.acts(), one.outcomes(), one.others())
                    : texts.say("adm.law.trying"))
        .orElse(texts.say("adm.law.untried"));
  }

  private static List<TablePage.Row> problems(Texts texts, Checked checked) {
    List<TablePage.Row> rows = new ArrayList<>();
    checked
        .problems()
        .forEach(
            one ->
                rows.add(
                    new TablePage.Row(one.file() + ":" + one.line(), one.message(), "", true)));
    checked
        .flaws()
        .forEach(one -> rows.add(new TablePage.Row(one.place(), one.message(), "", true)));
    checked
        .red()
        .forEach(
            one ->
                rows.add(
                    new TablePage.Row(
                        one.example().file(), texts.of(one.example().name()), "", true)));
    return rows.stream().limit(SHOWN).toList();
  }
}
