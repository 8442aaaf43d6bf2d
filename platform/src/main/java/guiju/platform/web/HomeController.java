package guiju.platform.web;

import guiju.engine.Rulebook;
import guiju.platform.identity.Demonstration;
import guiju.platform.identity.OwnSession;
import guiju.platform.identity.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Coming in, and the first page then. */
@Controller
class HomeController {
  private final Workbench workbench;
  private final SignInPages signIn;
  private final Demonstration demonstration;
  private final Rulebook rulebook;
  private final OwnSession own;

  HomeController(
      Workbench workbench,
      SignInPages signIn,
      Demonstration demonstration,
      Rulebook rulebook,
      OwnSession own) {
    this.own = own;
    this.rulebook = rulebook;
    this.workbench = workbench;
    this.signIn = signIn;
    this.demonstration = demonstration;
  }

  @GetMapping("/sign-in")
  ModelAndView come(
      Visit visit,
      HttpServletRequest request,
      @RequestParam Optional<String> refused,
      @RequestParam(defaultValue = "/") String next) {
    String displaced = own.isDisplaced(request) ? visit.texts().say("signin.displaced") : "";
    String error = refused.map(why -> visit.texts().say(refusal(why))).orElse(displaced);
    Frame frame = visit.frame(visit.texts().say("signin.go"), Section.WORKBENCH);
    return new ModelAndView(
        "web/sign-in",
        "page",
        signIn.page(frame, demonstration.on(), new SignInPage.Attempt(error, next)));
  }

  /** Who decides what nobody else may sees the whole first; administrators see their office. */
  @GetMapping("/")
  ModelAndView home(Visit visit, Person person) {
    if (person.office() != null) {
      return new ModelAndView("redirect:" + Section.ADMINISTRATION.href());
    }
    return Section.decides(person, rulebook.overview().deciders())
        ? new ModelAndView("redirect:" + Section.LEADERS.href())
        : workbench(visit, person);
  }

  @GetMapping("/workbench")
  ModelAndView workbench(Visit visit, Person person) {
    return new ModelAndView("web/workbench", "page", workbench.page(visit, person));
  }

  private static String refusal(String why) {
    return switch (why) {
      case "provider" -> "signin.refused.provider";
      case "unknown" -> "signin.refused.unknown";
      case "unreachable" -> "signin.refused.unreachable";
      default -> "signin.refused";
    };
  }
}
