package guiju.platform.api;

import guiju.engine.RulingTree;
import guiju.engine.ruling.Ruling;
import guiju.engine.text.Language;
import guiju.engine.text.Text;
import guiju.platform.identity.CapacityNotHeld;
import guiju.platform.material.MaterialRefused;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Problem documents (RFC 9457): what was attempted, what stands in the way, what to do. */
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems {

  @ExceptionHandler
  ProblemDetail unusable(Unusable e, Locale locale) {
    return of(e.status(), "unusable", Body.WORDS.of("bad"), e.problems(), locale);
  }

  @ExceptionHandler
  ProblemDetail refused(MaterialRefused e, Locale locale) {
    return of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "unusable",
        Body.WORDS.of("bad"),
        List.of(e.why()),
        locale);
  }

  @ExceptionHandler
  ProblemDetail foreignCapacity(CapacityNotHeld e, Locale locale) {
    Text what = Body.WORDS.of("capacity", e.account(), e.capacity());
    return of(HttpStatus.FORBIDDEN, "capacity", what, List.of(what), locale);
  }

  static ProblemDetail of(
      HttpStatus status, String type, Text title, List<Text> problems, Locale locale) {
    Language language = language(locale);
    ProblemDetail problem = ProblemDetail.forStatus(status);
    problem.setType(URI.create("/problems/" + type));
    problem.setTitle(title.in(language));
    problem.setDetail(
        problems.isEmpty()
            ? title.in(language)
            : String.join(" ", problems.stream().map(p -> p.in(language)).toList()));
    problem.setProperty("problems", problems.stream().map(Problems::both).toList());
    return problem;
  }

  /** A refusal by the law, with every finding. */
  static ProblemDetail refusal(String kind, String key, Ruling ruling, Locale locale) {
    List<Text> messages =
        ruling.obstacles().stream().map(finding -> finding.evidence().message()).toList();
    ProblemDetail problem =
        of(HttpStatus.UNPROCESSABLE_CONTENT, "refused", Body.WORDS.of("refused"), messages, locale);
    problem.setProperty("dossier", Map.of("kind", kind, "key", key));
    problem.setProperty("findings", RulingTree.findings(ruling.findings()));
    return problem;
  }

  private static Language language(Locale locale) {
    return locale.getLanguage().equals("en") ? Language.EN : Language.ZH;
  }

  private static Map<String, Object> both(Text text) {
    Map<String, Object> both = new LinkedHashMap<>();
    both.put("zh", text.zh());
    both.put("en", text.en());
    return both;
  }
}
