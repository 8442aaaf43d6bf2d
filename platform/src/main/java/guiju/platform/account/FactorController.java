package guiju.platform.account;

import guiju.platform.identity.Fresh;
import guiju.platform.identity.Origin;
import guiju.platform.identity.OwnSession;
import guiju.platform.identity.SecondFactor;
import guiju.platform.identity.Session;
import guiju.platform.identity.Session.Step;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Setting up the second factor, new recovery codes, doing without. */
@Controller
class FactorController {

  private static final String HERE = "/account/second-factor";

  private final Desk desk;
  private final SecondFactor factor;
  private final Fresh fresh;
  private final OwnSession own;

  FactorController(Desk desk, SecondFactor factor, Fresh fresh, OwnSession own) {
    this.desk = desk;
    this.factor = factor;
    this.fresh = fresh;
    this.own = own;
  }

  @GetMapping(HERE)
  ModelAndView page(
      Visit visit, Session session, @RequestParam(defaultValue = "/account") String next) {
    return page(visit, session, new Shown("", List.of(), next));
  }

  /** A code and a password on one screen left open must not be enough to change the lock. */
  @PostMapping(HERE + "/begin")
  String begin(Session session, @RequestParam(defaultValue = "/account") String next) {
    fresh.required(session);
    stepIsAllowed(session);
    factor.begin(session.person().account());
    return "redirect:" + HERE + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
  }

  @PostMapping(HERE)
  ModelAndView confirm(
      Visit visit,
      HttpServletRequest request,
      HttpServletResponse response,
      Session session,
      @RequestParam String code,
      @RequestParam(defaultValue = "/account") String next) {
    stepIsAllowed(session);
    List<String> codes = factor.confirm(session.person().account(), code, Origin.of(request));
    if (codes.isEmpty()) {
      ModelAndView page =
          page(visit, session, new Shown(visit.texts().say("factor.wrong"), List.of(), next));
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
      return page;
    }
    Session whole = own.done(request, response, session, Step.FACTOR);
    return once(page(visit, whole, new Shown("", codes, next)), response);
  }

  @PostMapping(HERE + "/codes")
  ModelAndView codes(Visit visit, HttpServletResponse response, Session session) {
    fresh.required(session);
    String account = session.person().account();
    List<String> codes = factor.isSet(account) ? factor.renewCodes(account) : List.of();
    return once(page(visit, session, new Shown("", codes, "/account")), response);
  }

  @PostMapping(HERE + "/end")
  String end(HttpServletRequest request, Session session) {
    fresh.required(session);
    if (!factor.isDemandedOf(session.person())) {
      factor.remove(session.person().account(), Origin.of(request));
    }
    return "redirect:/account?done=factor";
  }

  /** Whoever owes another step first is not let around it. */
  private static void stepIsAllowed(Session session) {
    if (!session.whole() && session.due() != Step.FACTOR) {
      throw new org.springframework.web.server.ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  private record Shown(String problem, List<String> codes, String next) {}

  private ModelAndView page(Visit visit, Session session, Shown shown) {
    Step due = session.due();
    if (due != null && due != Step.FACTOR) {
      return new ModelAndView("redirect:" + due.path());
    }
    Texts texts = visit.texts();
    String account = session.person().account();
    boolean set = factor.isSet(account);
    FactorPage.Setup setup =
        factor.pending(account).map(key -> setup(texts, account, key)).orElse(null);
    String say =
        !shown.codes().isEmpty()
            ? "factor.say.codes"
            : set ? "factor.say.set" : due == Step.FACTOR ? "factor.say.due" : "factor.say";
    return new ModelAndView(
        "account/second-factor",
        "page",
        new FactorPage(
            desk.frame(visit, session, texts.say("factor.title")),
            texts.sentence(say, factor.codesLeft(account)),
            shown.problem(),
            setup,
            shown.codes(),
            set,
            !factor.isDemandedOf(session.person()),
            Desk.onward(shown.next()),
            !session.whole()));
  }

  /** The address every authenticator program understands. */
  private static FactorPage.Setup setup(Texts texts, String account, String key) {
    String house = URLEncoder.encode(texts.say("brand"), StandardCharsets.UTF_8);
    String address =
        "otpauth://totp/%s:%s?secret=%s&issuer=%s".formatted(house, account, key, house);
    return new FactorPage.Setup(QrCode.of(address), String.join(" ", key.split("(?<=\\G.{4})")));
  }

  private static ModelAndView once(ModelAndView page, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    return page;
  }
}
