package guiju.platform.administration;

import guiju.platform.HouseClock;
import guiju.platform.enactment.Enactment;
import guiju.platform.enactment.Enactments;
import guiju.platform.identity.Fresh;
import guiju.platform.identity.Office;
import guiju.platform.identity.Person;
import guiju.platform.identity.Route;
import guiju.platform.identity.Routes;
import guiju.platform.lab.Checked;
import guiju.platform.lab.Review;
import guiju.platform.trail.Kind;
import guiju.platform.web.NoSuchPage;
import guiju.platform.web.Visit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A rulebook before it is put into force: looked at, proposed, confirmed. */
@Controller
class LawReviewController implements Routes {

  private static final String DRAFT = LawController.HERE + "/drafts/{id:\\d{1,15}}";
  private static final String PROPOSAL = LawController.HERE + "/proposals/{number:\\d{1,15}}";

  private final LawReviews pages;
  private final LawDesk desk;
  private final Review review;
  private final Enactments enactments;
  private final Heads heads;
  private final Fresh fresh;
  private final HouseClock clock;

  LawReviewController(
      LawReviews pages,
      LawDesk desk,
      Review review,
      Enactments enactments,
      Heads heads,
      Fresh fresh,
      HouseClock clock) {
    this.pages = pages;
    this.desk = desk;
    this.review = review;
    this.enactments = enactments;
    this.heads = heads;
    this.fresh = fresh;
    this.clock = clock;
  }

  @Override
  public List<Route> all() {
    String draft = LawController.HERE + "/drafts/{id}";
    String proposal = LawController.HERE + "/proposals/{number}";
    return List.of(
        Route.officePage(draft, Office.SYSTEM),
        Route.officeForm(draft + "/try", Office.SYSTEM),
        Route.officeForm(draft + "/propose", Office.SYSTEM),
        Route.officePage(proposal, Heads.Place.RULEBOOK.offices()),
        Route.officeForm(proposal + "/confirm", Office.SECURITY),
        Route.officeForm(proposal + "/decline", Office.SECURITY),
        Route.officeForm(proposal + "/take-back", Office.SYSTEM));
  }

  @GetMapping(DRAFT)
  ModelAndView draft(Visit visit, Person person, @PathVariable long id) {
    return pages.draft(visit, person, offer(id), Heads.Word.NONE);
  }

  @PostMapping(DRAFT + "/try")
  String tryOut(Person person, @PathVariable long id) {
    Review.Offer offer = offer(id);
    if (review.of(offer).map(Checked::isClean).orElse(false)) {
      review.tryOut(offer, person.account());
    }
    return "redirect:" + LawController.HERE + "/drafts/" + id;
  }

  @PostMapping(DRAFT + "/propose")
  ModelAndView propose(
      Visit visit,
      Person person,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String from) {
    fresh.required();
    Review.Offer offer = offer(id);
    Optional<Objection> objection;
    try {
      objection = desk.propose(person, offer, reason, from);
    } catch (LawDesk.Twice e) {
      objection = Optional.of(Objection.of("law.one"));
    }
    return heads.answer(
        new Heads.Asked(Kind.PROPOSAL, "rulebook"),
        objection,
        told("law-proposed"),
        word -> pages.draft(visit, person, offer, word));
  }

  @GetMapping(PROPOSAL)
  ModelAndView proposal(Visit visit, Person person, @PathVariable long number) {
    return pages.proposal(visit, person, enactment(number), Heads.Word.NONE);
  }

  @PostMapping(PROPOSAL + "/confirm")
  ModelAndView confirm(Visit visit, Person person, @PathVariable long number) {
    fresh.required();
    boolean today = enactment(number).wish().from().equals(clock.today());
    return answer(
        visit, person, today ? "law-now" : "law-confirmed", number, desk.confirm(person, number));
  }

  @PostMapping(PROPOSAL + "/decline")
  ModelAndView decline(
      Visit visit,
      Person person,
      @PathVariable long number,
      @RequestParam(defaultValue = "") String reason) {
    return answer(visit, person, "declined", number, desk.decline(person, number, reason));
  }

  @PostMapping(PROPOSAL + "/take-back")
  ModelAndView takeBack(Visit visit, Person person, @PathVariable long number) {
    return answer(visit, person, "takenback", number, desk.takeBack(person, number));
  }

  private ModelAndView answer(
      Visit visit, Person person, String done, long number, Optional<Objection> objection) {
    return heads.answer(
        new Heads.Asked(Kind.DECISION, "rulebook"),
        objection,
        told(done),
        word -> pages.proposal(visit, person, enactment(number), word));
  }

  private static String told(String done) {
    return LawController.HERE + "?done=" + done;
  }

  private Review.Offer offer(long id) {
    return review.offer(id).orElseThrow(NoSuchPage::new);
  }

  private Enactment enactment(long number) {
    return enactments.find(number).orElseThrow(NoSuchPage::new);
  }
}
