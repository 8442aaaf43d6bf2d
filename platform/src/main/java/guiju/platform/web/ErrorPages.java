package guiju.platform.web;

import guiju.platform.identity.Entitlement;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Says in the reader's language what did not work and what to do; never a trace. */
@Component
class ErrorPages implements ErrorViewResolver {
  private static final Set<Integer> SAID = Set.of(400, 401, 403, 404, 405, 409, 413, 422, 429);

  private final VisitResolver visits;

  ErrorPages(VisitResolver visits) {
    this.visits = visits;
  }

  @Override
  public ModelAndView resolveErrorView(
      HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
    return page(
        visits.visit(request),
        status.value(),
        Entitlement.isWhy(request) ? "error.office" : key(status.value()));
  }

  static ModelAndView page(Visit visit, int status) {
    return page(visit, status, key(status));
  }

  static String key(int status) {
    return "error." + (SAID.contains(status) ? status : status < 500 ? 400 : 500);
  }

  static ModelAndView page(Visit visit, int status, String key) {
    Texts texts = visit.texts();
    String title = texts.say(key);
    ErrorPage page =
        new ErrorPage(
            visit.frame(title, Section.VERIFY),
            status,
            title,
            texts.say(key + ".what"),
            texts.say(key + ".way"));
    ModelAndView view = new ModelAndView("web/error", "page", page);
    view.setStatus(HttpStatus.valueOf(status));
    return view;
  }
}
