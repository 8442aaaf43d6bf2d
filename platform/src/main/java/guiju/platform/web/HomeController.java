package guiju.platform.web;

import guiju.platform.identity.Demonstration;
import guiju.platform.identity.Person;
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

  HomeController(Workbench workbench, SignInPages signIn, Demonstration demonstration) {
    this.workbench = workbench;
    this.signIn = signIn;
    this.demonstration = demonstration;
  }

  @GetMapping("/sign-in")
  ModelAndView come(
      Visit visit,
      @RequestParam Optional<String> refused,
      @RequestParam(defaultValue = "/") String next) {
    String error = refused.isPresent() ? visit.texts().say("signin.refused") : "";
    Frame frame = visit.frame(visit.texts().say("signin.go"), Section.WORKBENCH);
    return new ModelAndView(
        "web/sign-in",
        "page",
        signIn.page(frame, demonstration.on(), new SignInPage.Attempt(error, next)));
  }

  @GetMapping("/")
  ModelAndView workbench(Visit visit, Person person) {
    return new ModelAndView("web/workbench", "page", workbench.page(visit, person));
  }
}
