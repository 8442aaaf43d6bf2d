package guiju.platform.administration;

import guiju.platform.identity.Fresh;
import guiju.platform.identity.Office;
import guiju.platform.identity.Person;
import guiju.platform.identity.Route;
import guiju.platform.identity.Routes;
import guiju.platform.trail.Kind;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What waits for its confirmation. */
@Controller
class ProposalController implements Routes {

  private static final String HERE = "/administration/proposals";
  private static final int DECIDED = 30;

  private final Heads heads;
  private final Proposals proposals;
  private final ProposalLines lines;
  private final FourEyes fourEyes;
  private final Fresh fresh;

  ProposalController(
      Heads heads, Proposals proposals, ProposalLines lines, FourEyes fourEyes, Fresh fresh) {
    this.heads = heads;
    this.proposals = proposals;
    this.lines = lines;
    this.fourEyes = fourEyes;
    this.fresh = fresh;
  }

  @Override
  public List<Route> all() {
    return List.of(
        Route.officePage(HERE, Heads.Place.PROPOSALS.offices()),
        Route.officeForm(HERE + "/{id}/confirm", Office.SECURITY),
        Route.officeForm(HERE + "/{id}/decline", Office.SECURITY),
        Route.officeForm(HERE + "/{id}/take-back", Office.SYSTEM));
  }

  @GetMapping(HERE)
  ModelAndView proposals(Visit visit, Person person, @RequestParam(defaultValue = "") String done) {
    return page(visit, person, Heads.Word.of(done));
  }

  @PostMapping(HERE + "/{id}/confirm")
  ModelAndView confirm(Visit visit, Person person, @PathVariable long id) {
    fresh.required();
    return answer(visit, person, "confirmed", id, fourEyes.confirm(person, id));
  }

  @PostMapping(HERE + "/{id}/decline")
  ModelAndView decline(
      Visit visit,
      Person person,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason) {
    return answer(visit, person, "declined", id, fourEyes.decline(person, id, reason));
  }

  @PostMapping(HERE + "/{id}/take-back")
  ModelAndView takeBack(Visit visit, Person person, @PathVariable long id) {
    return answer(visit, person, "takenback", id, fourEyes.takeBack(person, id));
  }

  private ModelAndView answer(
      Visit visit, Person person, String done, long id, Optional<Objection> objection) {
    return heads.answer(
        new Heads.Asked(Kind.DECISION, "proposal " + id),
        objection,
        HERE + "?done=" + done,
        word -> page(visit, person, word));
  }

  private ModelAndView page(Visit visit, Person person, Heads.Word word) {
    Texts texts = visit.texts();
    List<Proposal> open = proposals.open();
    Head head =
        heads.head(
            visit,
            person,
            Heads.Place.PROPOSALS,
            texts.sentence(open.isEmpty() ? "adm.proposals.none" : "adm.proposals", open.size()),
            word);
    return new ModelAndView(
        "administration/proposals",
        "page",
        new ProposalsPage(
            head,
            open.stream().map(one -> lines.row(visit, person, one)).toList(),
            proposals.latest().stream()
                .filter(one -> open.stream().noneMatch(waits -> waits.id() == one.id()))
                .limit(DECIDED)
                .map(one -> lines.row(visit, person, one))
                .toList()));
  }
}
