package guiju.platform.account;

import guiju.platform.identity.Flaw;
import guiju.platform.identity.Origin;
import guiju.platform.identity.OwnSession;
import guiju.platform.identity.Passwords;
import guiju.platform.identity.Person;
import guiju.platform.identity.Session;
import guiju.platform.identity.Session.Step;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Choosing a password: after a first secret, when the old one is too old, or because one wants to.
 */
@Controller
class PasswordController {

  private final Desk desk;
  private final Passwords passwords;
  private final OwnSession own;

  PasswordController(Desk desk, Passwords passwords, OwnSession own) {
    this.desk = desk;
    this.passwords = passwords;
    this.own = own;
  }

  /** What the form sends. */
  record Typed(String old, String password, String again) {}

  @GetMapping("/account/password")
  ModelAndView page(
      Visit visit, Session session, @RequestParam(defaultValue = "/account") String next) {
    return page(visit, session, List.of(), next);
  }

  @PostMapping("/account/password")
  ModelAndView choose(
      Visit visit,
      HttpServletRequest request,
      HttpServletResponse response,
      Session session,
      @RequestParam(defaultValue = "") String old,
      @RequestParam String password,
      @RequestParam String again,
      @RequestParam(defaultValue = "/account") String next) {
    stepIsAllowed(session);
    Origin from = Origin.of(request);
    List<String> problems = problems(visit.texts(), session, new Typed(old, password, again), from);
    if (!problems.isEmpty()) {
      ModelAndView page = page(visit, session, problems, next);
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
      return page;
    }
    own.passwordChosen(request, response, session);
    String onward = Desk.onward(next);
    return new ModelAndView(
        "redirect:" + (onward.equals("/account") ? "/account?done=password" : onward));
  }

  /** Whoever has shown a password but owes the code must not change the lock with it. */
  private static void stepIsAllowed(Session session) {
    if (session.due() == Step.CODE) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  /** The old one first: who cannot tell it learns nothing about the rules. */
  private List<String> problems(Texts texts, Session session, Typed typed, Origin from) {
    Person person = session.person();
    if (asksForOld(session) && !passwords.isRight(person.account(), typed.old(), from)) {
      return List.of(texts.say("password.old.wrong"));
    }
    List<String> problems = new ArrayList<>();
    if (!typed.password().equals(typed.again())) {
      problems.add(texts.say("password.again.differs"));
      return problems;
    }
    Passwords.Asked asked = passwords.asked(person);
    for (Flaw flaw : passwords.choose(person, typed.password(), from)) {
      problems.add(
          texts.say(
              "password.flaw." + flaw.name().toLowerCase(Locale.ROOT),
              asked.shortest(),
              asked.longest(),
              asked.kinds(),
              asked.remembered()));
    }
    return problems;
  }

  /** Who has just shown a secret to come in need not show it again; who has none cannot. */
  private boolean asksForOld(Session session) {
    return session.due() != Step.PASSWORD
        && passwords.since(session.person().account()).isPresent();
  }

  private ModelAndView page(Visit visit, Session session, List<String> problems, String next) {
    Texts texts = visit.texts();
    if (session.due() == Step.CODE) {
      return new ModelAndView("redirect:" + Step.CODE.path());
    }
    boolean due = session.due() == Step.PASSWORD;
    return new ModelAndView(
        "account/password",
        "page",
        new PasswordPage(
            desk.frame(visit, session, texts.say("password.title")),
            texts.sentence(due ? "password.say.due" : "password.say", session.person().name()),
            asksForOld(session),
            rules(texts, passwords.asked(session.person())),
            problems,
            Desk.onward(next),
            session.person().account(),
            !session.whole()));
  }

  private static List<String> rules(Texts texts, Passwords.Asked asked) {
    List<String> rules = new ArrayList<>();
    rules.add(texts.say("password.rule.length", asked.shortest(), asked.longest()));
    if (asked.kinds() > 1) {
      rules.add(texts.say("password.rule.kinds", asked.kinds()));
    }
    rules.add(texts.say("password.rule.easy"));
    rules.add(texts.say("password.rule.names"));
    if (asked.remembered() > 0) {
      rules.add(texts.say("password.rule.before", asked.remembered()));
    }
    if (asked.days() > 0) {
      rules.add(texts.say("password.rule.days", asked.days()));
    }
    return rules;
  }
}
