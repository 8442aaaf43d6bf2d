package guiju.platform.record;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.law.Kind;
import guiju.engine.law.KindRole;
import guiju.platform.docket.Dossiers;
import guiju.platform.identity.Person;
import guiju.platform.identity.Route;
import guiju.platform.identity.Routes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Gives out packages of evidence to those who may read the dossier. */
@Controller
class EvidenceController implements Routes {

  private static final String EXPORT = "/dossiers/{kind}/{key}/export.zip";
  private static final String PROJECT_EXPORT = "/projects/{key}/export.zip";

  private final Dossiers dossiers;
  private final Evidence evidence;
  private final Rulebook rulebook;

  EvidenceController(Dossiers dossiers, Evidence evidence, Judge judge) {
    this.rulebook = judge.rulebook();
    this.dossiers = dossiers;
    this.evidence = evidence;
  }

  @Override
  public List<Route> all() {
    return List.of(Route.page(EXPORT), Route.page(PROJECT_EXPORT));
  }

  @GetMapping(PROJECT_EXPORT)
  ResponseEntity<StreamingResponseBody> project(Person person, @PathVariable String key) {
    String kind =
        rulebook.kindOf(KindRole.PROJECT).map(Kind::name).orElseThrow(EvidenceController::absent);
    return docket(person, kind, key);
  }

  @GetMapping(EXPORT)
  ResponseEntity<StreamingResponseBody> docket(
      Person person, @PathVariable String kind, @PathVariable String key) {
    if (!dossiers.readable(person, kind, key)) {
      throw absent();
    }
    evidence.requireOpen(kind, key, person);
    HttpHeaders headers = new HttpHeaders();
    headers.setContentDisposition(
        ContentDisposition.attachment().filename(key + ".zip", StandardCharsets.UTF_8).build());
    headers.set("Content-Security-Policy", "sandbox; default-src 'none'");
    headers.set("X-Content-Type-Options", "nosniff");
    return ResponseEntity.ok()
        .headers(headers)
        .contentType(MediaType.parseMediaType("application/zip"))
        .body(out -> evidence.write(kind, key, out));
  }

  /** Whoever may not read a dossier is told the same as if there were none. */
  static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
