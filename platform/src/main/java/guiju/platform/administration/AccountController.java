package guiju.platform.administration;

import guiju.engine.law.Capacity;
import guiju.platform.identity.Fresh;
import guiju.platform.identity.Office;
import guiju.platform.identity.Person;
import guiju.platform.identity.Route;
import guiju.platform.identity.Routes;
import guiju.platform.trail.Kind;
import guiju.platform.web.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Accounts: found, opened, closed, moved; what their holders may act as. */
@Controller
class AccountController implements Routes {

  private static final String HERE = "/administration/accounts";
  private static final String ONE = HERE + "/{id}";

  private final AccountPages pages;
  private final AccountDesk desk;
  private final FourEyes fourEyes;
  private final Guard guard;
  private final Heads heads;
  private final Fresh fresh;

  AccountController(
      AccountPages pages,
      AccountDesk desk,
      FourEyes fourEyes,
      Guard guard,
      Heads heads,
      Fresh fresh) {
    this.fresh = fresh;
    this.pages = pages;
    this.desk = desk;
    this.fourEyes = fourEyes;
    this.guard = guard;
    this.heads = heads;
  }

  @Override
  public List<Route> all() {
    List<Route> routes = new ArrayList<>();
    routes.add(Route.officePage(HERE, Heads.Place.ACCOUNTS.offices()));
    routes.add(Route.officeForm(HERE, Office.SYSTEM));
    routes.add(Route.officePage(ONE, Heads.Place.ACCOUNTS.offices()));
    for (String kept : List.of("close", "reopen", "move", "propose", "secret", "number")) {
      routes.add(Route.officeForm(ONE + "/" + kept, Office.SYSTEM));
    }
    for (String guarded : List.of("withdraw", "release", "factor", "end")) {
      routes.add(Route.officeForm(ONE + "/" + guarded, Office.SECURITY));
    }
    return routes;
  }

  @GetMapping(HERE)
  ModelAndView accounts(
      Visit visit,
      Person person,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String organisation,
      @RequestParam(defaultValue = "") String only,
      @RequestParam(defaultValue = "0") int skip) {
    return pages.list(
        visit,
        person,
        new AccountPages.Asked(q.strip(), organisation, only, Math.max(0, Math.min(skip, 100_000))),
        Optional.empty(),
        Heads.Word.NONE);
  }

  @PostMapping(HERE)
  ModelAndView open(
      Visit visit,
      Person person,
      @RequestParam(defaultValue = "") String id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String organisation,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String reason) {
    var opening = new AccountDesk.Opening(id, name, organisation, number, reason);
    return heads.answer(
        new Heads.Asked(Kind.ACCOUNT, opening.id()),
        desk.open(opening),
        HERE + "/" + opening.id() + "?done=opened",
        word -> pages.list(visit, person, AccountPages.Asked.ALL, Optional.of(opening), word));
  }

  @GetMapping(ONE)
  ModelAndView account(
      Visit visit,
      Person person,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String done) {
    return pages.one(visit, person, id, "", Heads.Word.of(done));
  }

  @PostMapping(ONE + "/close")
  ModelAndView close(
      Visit visit,
      Person person,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason) {
    return answer(visit, person, id, "closed", desk.close(person, id, reason));
  }

  @PostMapping(ONE + "/reopen")
  ModelAndView reopen(
      Visit visit,
      Person person,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason) {
    return answer(visit, person, id, "reopened", desk.reopen(person, id, reason));
  }

  @PostMapping(ONE + "/move")
  ModelAndView move(
      Visit visit,
      Person person,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String organisation,
      @RequestParam(defaultValue = "") String reason) {
    return answer(visit, person, id, "moved", desk.move(person, id, organisation, reason));
  }

  @PostMapping(ONE + "/propose")
  ModelAndView propose(
      Visit visit,
      Person person,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String what,
      @RequestParam(defaultValue = "") String reason) {
    Optional<Objection> objection =
        pages
            .subject(id, what)
            .map(subject -> fourEyes.propose(person, subject, reason))
            .orElseGet(() -> Optional.of(Objection.of("what")));
    return answer(visit, person, id, "proposed", objection);
  }

  /** The secret is shown in this answer and nowhere else. */
  @PostMapping(ONE + "/secret")
  ModelAndView secret(
      Visit visit,
      Person person,
      @PathVariable String id,
      jakarta.servlet.http.HttpServletResponse response) {
    fresh.required();
    AccountDesk.Secret secret = desk.issue(person, id);
    if (secret.objection() != null) {
      return answer(visit, person, id, "", Optional.of(secret.objection()));
    }
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    return pages.one(visit, person, id, secret.text(), Heads.Word.of("secret"));
  }

  @PostMapping(ONE + "/number")
  ModelAndView number(Visit visit, Person person, @PathVariable String id) {
    return pages.unmasked(visit, person, id, desk.number(id));
  }

  @PostMapping(ONE + "/withdraw")
  ModelAndView withdraw(
      Visit visit,
      Person person,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String post,
      @RequestParam(defaultValue = "") String reason) {
    Optional<Objection> objection =
        post.matches("[A-Za-z0-9-]+\\.[A-Za-z0-9-]+")
            ? desk.withdraw(person, id, Capacity.of(post), reason)
            : Optional.of(Objection.of("not-held"));
    return answer(visit, person, id, "withdrawn", objection);
  }

  @PostMapping(ONE + "/release")
  ModelAndView release(Visit visit, Person person, @PathVariable String id) {
    return answer(visit, person, id, "released", guard.release(person, id));
  }

  @PostMapping(ONE + "/factor")
  ModelAndView factor(Visit visit, Person person, @PathVariable String id) {
    fresh.required();
    return answer(visit, person, id, "factor", guard.reset(person, id));
  }

  @PostMapping(ONE + "/end")
  ModelAndView end(Visit visit, Person person, @PathVariable String id) {
    return answer(visit, person, id, "ended", guard.end(person, id));
  }

  private ModelAndView answer(
      Visit visit, Person person, String id, String done, Optional<Objection> objection) {
    return heads.answer(
        new Heads.Asked(Kind.ACCOUNT, id),
        objection,
        HERE + "/" + id + "?done=" + done,
        word -> pages.one(visit, person, id, "", word));
  }
}
