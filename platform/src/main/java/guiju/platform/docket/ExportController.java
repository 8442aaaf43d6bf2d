package guiju.platform.docket;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.law.Kind;
import guiju.engine.law.KindRole;
import guiju.platform.identity.Person;
import guiju.platform.identity.Route;
import guiju.platform.identity.Routes;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Gives out whole dockets to those who may read the dossier. */
@Controller
class ExportController implements Routes {

  private static final String EXPORT = "/dossiers/{kind}/{key}/export.zip";
  private static final String PROJECT_EXPORT = "/projects/{key}/export.zip";

  private final Dossiers dossiers;
  private final Export export;
  private final Rulebook rulebook;

  ExportController(Dossiers dossiers, Export export, Judge judge) {
    this.rulebook = judge.rulebook();
    this.dossiers = dossiers;
    this.export = export;
  }

  @Override
  public List<Route> all() {
    return List.of(Route.page(EXPORT), Route.page(PROJECT_EXPORT));
  }

  @GetMapping(PROJECT_EXPORT)
  ResponseEntity<StreamingResponseBody> project(Person person, @PathVariable String key) {
    String kind =
        rulebook.kindOf(KindRole.PROJECT).map(Kind::name).orElseThrow(PaperController::absent);
    return docket(person, kind, key);
  }

  @GetMapping(EXPORT)
  ResponseEntity<StreamingResponseBody> docket(
      Person person, @PathVariable String kind, @PathVariable String key) {
    if (!dossiers.readable(person, kind, key)) {
      throw PaperController.absent();
    }
    return ResponseEntity.ok()
        .headers(PaperController.attachment(key + ".zip"))
        .contentType(MediaType.parseMediaType("application/zip"))
        .body(out -> export.write(kind, key, out));
  }
}
