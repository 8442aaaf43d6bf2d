package guiju.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.web.ErrorProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;

/**
 * What is answered when no controller did: a page for browsers, for programs a problem document
 * (RFC 9457) with the same words.
 */
@Controller
@ConditionalOnWebApplication
class ErrorAnswers extends BasicErrorController {

  private final VisitResolver visits;

  ErrorAnswers(ErrorAttributes attributes, List<ErrorViewResolver> pages, VisitResolver visits) {
    super(attributes, new ErrorProperties(), pages);
    this.visits = visits;
  }

  @Override
  public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
    return problem(request, getStatus(request), visits.visit(request).texts());
  }

  static ResponseEntity<Map<String, Object>> problem(
      HttpServletRequest request, HttpStatus status, Texts texts) {
    String key = ErrorPages.key(status.value());
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", URI.create("about:blank"));
    problem.put("title", texts.say(key));
    problem.put("status", status.value());
    problem.put("detail", texts.say(key + ".what"));
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
