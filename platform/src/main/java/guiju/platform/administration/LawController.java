package guiju.platform.administration;

import guiju.engine.Rulebook;
import guiju.engine.loading.RulebookLoader;
import guiju.platform.HouseClock;
import guiju.platform.RulebookFolder;
import guiju.platform.enactment.Enactment;
import guiju.platform.enactment.Enactments;
import guiju.platform.enactment.LawInForce;
import guiju.platform.identity.Accounts;
import guiju.platform.identity.Office;
import guiju.platform.identity.Person;
import guiju.platform.identity.Route;
import guiju.platform.identity.Routes;
import guiju.platform.lab.Review;
import guiju.platform.trail.Kind;
import guiju.platform.web.Sentence;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which rulebook governs, since when and on whose word; and what could come next. */
@Controller
class LawController implements Routes {

  static final String HERE = "/administration/rulebook";

  private final Heads heads;
  private final LawInForce force;
  private final Enactments enactments;
  private final Review review;
  private final Rulebook law;
  private final RulebookFolder folder;
  private final Accounts accounts;
  private final HouseClock clock;

  LawController(
      Heads heads,
      LawInForce force,
      Enactments enactments,
      Review review,
      Rulebook law,
      RulebookFolder folder,
      Accounts accounts,
      HouseClock clock) {
    this.heads = heads;
    this.force = force;
    this.enactments = enactments;
    this.review = review;
    this.law = law;
    this.folder = folder;
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  public List<Route> all() {
    return List.of(
        Route.officePage(HERE, Heads.Place.RULEBOOK.offices()),
        Route.officeForm(HERE + "/folder", Office.SYSTEM));
  }

  @GetMapping(HERE)
  ModelAndView rulebook(Visit visit, Person person, @RequestParam(defaultValue = "") String done) {
    return page(visit, person, Heads.Word.of(done));
  }

  /** What lies in the operator's folder becomes a draft, to be looked at like any other. */
  @PostMapping(HERE + "/folder")
  ModelAndView bringIn(Visit visit, Person person) {
    Texts texts = visit.texts();
    Map<String, String> files;
    try {
      files = folder.files();
    } catch (IOException e) {
      return refused(visit, person, Objection.of("law.folder"));
    }
    String title =
        texts.say("adm.law.from-folder", texts.wording().date(clock.today(), clock.today()));
    String hash = RulebookLoader.hash(files);
    Optional<Long> known =
        review.offers().stream()
            .filter(one -> RulebookLoader.hash(review.files(one)).equals(hash))
            .map(Review.Offer::id)
            .findFirst();
    return known
        .or(() -> review.bringIn(title, law.identity(), files, person.account()))
        .map(id -> new ModelAndView("redirect:" + HERE + "/drafts/" + id))
        .orElseGet(() -> refused(visit, person, Objection.of("law.full")));
  }

  private ModelAndView refused(Visit visit, Person person, Objection objection) {
    return heads.answer(
        new Heads.Asked(Kind.PROPOSAL, "rulebook"),
        Optional.of(objection),
        HERE,
        word -> page(visit, person, word));
  }

  private ModelAndView page(Visit visit, Person person, Heads.Word word) {
    Texts texts = visit.texts();
    boolean proposes = person.office() == Office.SYSTEM;
    Enactment running = force.running();
    Optional<String> elsewhere = force.elsewhere();
    Sentence say =
        texts.sentence(
            force.isOver() ? "adm.law.over" : "adm.law", running.version(), since(visit, running));
    return new ModelAndView(
        "administration/law",
        "page",
        new LawPage(
            heads.head(visit, person, Heads.Place.RULEBOOK, say, word),
            facts(visit, running),
            elsewhere
                .map(there -> texts.say("adm.law.elsewhere", RecordController.brief(there)))
                .orElse(""),
            proposes,
            enactments.open().map(one -> open(visit, one)).stream().toList(),
            proposes ? review.offers().stream().map(one -> line(visit, one)).toList() : List.of(),
            enactments.all().stream().map(one -> past(visit, one)).toList()));
  }

  private String since(Visit visit, Enactment one) {
    return visit.texts().wording().date(one.wish().from(), visit.today());
  }

  private List<TablePage.Row> facts(Visit visit, Enactment running) {
    Texts texts = visit.texts();
    List<TablePage.Row> rows = new ArrayList<>();
    rows.add(row(texts, "title", texts.of(running.title())));
    rows.add(row(texts, "hash", running.hash()));
    rows.add(row(texts, "word", how(visit, running)));
    return rows;
  }

  private static TablePage.Row row(Texts texts, String key, String value) {
    return new TablePage.Row(
        texts.say("adm.law." + key), value, texts.say("adm.law." + key + ".means"), false);
  }

  private LawPage.Line open(Visit visit, Enactment one) {
    Texts texts = visit.texts();
    return new LawPage.Line(
        texts.say("adm.law.waits", one.version(), since(visit, one)),
        HERE + "/proposals/" + one.number(),
        texts.say("adm.because", one.wish().reason(), proposed(visit, one)));
  }

  private String proposed(Visit visit, Enactment one) {
    return visit
        .texts()
        .say("adm.proposed", name(one.proposedBy()), ProposalLines.moment(visit, one.proposed()));
  }

  private LawPage.Line line(Visit visit, Review.Offer offer) {
    return new LawPage.Line(
        offer.title(),
        HERE + "/drafts/" + offer.id(),
        visit
            .texts()
            .say(
                "adm.law.draft",
                offer.revision(),
                name(offer.account()),
                ProposalLines.moment(visit, offer.started())));
  }

  private LawPage.Past past(Visit visit, Enactment one) {
    return new LawPage.Past(
        one.version(), RecordController.brief(one.hash()), since(visit, one), how(visit, one));
  }

  private String how(Visit visit, Enactment one) {
    Texts texts = visit.texts();
    String by = one.decidedBy() == null ? "" : name(one.decidedBy());
    if (one.way() != Enactment.Way.PROPOSED) {
      return texts.say(
          "adm.law.way." + one.way().name().toLowerCase(java.util.Locale.ROOT),
          ProposalLines.moment(visit, one.proposed()));
    }
    return switch (one.state()) {
      case OPEN -> texts.say("adm.law.way.open", name(one.proposedBy()));
      case CONFIRMED -> texts.say("adm.law.way.confirmed", name(one.proposedBy()), by);
      case DECLINED -> texts.say("adm.declined", by, one.note());
      case TAKEN_BACK -> texts.say("adm.takenback", by);
    };
  }

  private String name(String account) {
    return accounts.find(account).map(one -> one.name()).orElse(account);
  }
}
