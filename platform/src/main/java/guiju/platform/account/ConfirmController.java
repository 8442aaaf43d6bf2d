package guiju.platform.account;

import guiju.platform.account.ConfirmPage.Asks;
import guiju.platform.identity.NotFresh;
import guiju.platform.identity.Origin;
import guiju.platform.identity.OwnSession;
import guiju.platform.identity.Passwords;
import guiju.platform.identity.SecondFactor;
import guiju.platform.identity.Session;
import guiju.platform.identity.Session.Step;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Before some acts a password or a code is shown once more; and the code on the way in. */
@Controller
class ConfirmController {

  private static final String HERE = "/account/confirm";

  private final Desk desk;
  private final Passwords passwords;
  private final SecondFactor factor;
  private final OwnSession own;

  ConfirmController(Desk desk, Passwords passwords, SecondFactor factor, OwnSession own) {
    this.desk = desk;
    this.passwords = passwords;
    this.factor = factor;
    this.own = own;
  }

  @GetMapping(HERE)
  ModelAndView page(
      Visit visit, Session session, @RequestParam(defaultValue = "/account") String next) {
    return page(visit, session, "", next);
  }

  @PostMapping(HERE)
  ModelAndView confirm(
      Visit visit,
      HttpServletRequest request,
      HttpServletResponse response,
      Session session,
      @RequestParam String secret,
      @RequestParam(defaultValue = "/account") String next) {
    String account = session.person().account();
    Origin from = Origin.of(request);
    boolean right =
        switch (asks(account)) {
          case PASSWORD -> passwords.isRight(account, secret, from);
          case CODE -> factor.check(account, secret, from);
          case ANEW -> false;
        };
    if (!right) {
      ModelAndView page = page(visit, session, visit.texts().say("confirm.wrong"), next);
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
      return page;
    }
    own.proved(request, response);
    return new ModelAndView("redirect:" + Desk.onward(next));
  }

  /** The second step of coming in. */
  @GetMapping("/sign-in/code")
  ModelAndView code(
      Visit visit,
      Session session,
      @RequestParam @Nullable String refused,
      @RequestParam(defaultValue = "/") String next) {
    if (session.due() != Step.CODE) {
      return new ModelAndView("redirect:" + Desk.onward(next));
    }
    Texts texts = visit.texts();
    return new ModelAndView(
        "account/code",
        "page",
        new ConfirmPage(
            desk.frame(visit, session, texts.say("code.title")),
            texts.sentence("code.say", session.person().name()),
            Asks.CODE,
            refused == null ? "" : texts.say("code.wrong"),
            Desk.onward(next),
            session.person().account()));
  }

  private ModelAndView page(Visit visit, Session session, String problem, String next) {
    Texts texts = visit.texts();
    String account = session.person().account();
    return new ModelAndView(
        "account/confirm",
        "page",
        new ConfirmPage(
            desk.frame(visit, session, texts.say("confirm.title")),
            texts.sentence("confirm.say"),
            asks(account),
            problem,
            Desk.onward(next),
            account));
  }

  private Asks asks(String account) {
    if (passwords.since(account).isPresent()) {
      return Asks.PASSWORD;
    }
    return factor.isSet(account) ? Asks.CODE : Asks.ANEW;
  }

  /** Whoever is not fresh is led to confirm, and back to the page the form stood on. */
  @ControllerAdvice
  static final class Turnstile {

    @ExceptionHandler(NotFresh.class)
    ResponseEntity<Void> confirm(NotFresh why, HttpServletRequest request) {
      if (request.getRequestURI().startsWith("/api/")) {
        return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
      }
      String next = request.getMethod().equals("GET") ? whole(request) : formPage(request);
      return ResponseEntity.status(HttpStatus.SEE_OTHER)
          .location(URI.create(HERE + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8)))
          .build();
    }

    private static String whole(HttpServletRequest request) {
      String query = request.getQueryString();
      return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    /** The page the form stood on; only its path is believed. */
    private static String formPage(HttpServletRequest request) {
      String from = request.getHeader(HttpHeaders.REFERER);
      try {
        URI page = from == null ? URI.create("/account") : URI.create(from);
        String path = page.getRawPath() == null ? "/account" : page.getRawPath();
        return page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
      } catch (IllegalArgumentException e) {
        return "/account";
      }
    }
  }
}
