package guiju.platform.docket;

import guiju.engine.dossier.Dossier;
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

/** Gives out whole dockets to those who may read the dossier. */
@Controller
class ExportController implements Routes {

  private static final String EXPORT = "/dossiers/{kind}/{key}/export.zip";
  private static final String PROJECT_EXPORT = "/projects/{key}/export.zip";

  private final Dossiers dossiers;
  private final Export export;

  ExportController(Dossiers dossiers, Export export) {
    this.dossiers = dossiers;
    this.export = export;
  }

  @Override
  public List<Route> all() {
    return List.of(Route.page(EXPORT), Route.page(PROJECT_EXPORT));
  }

  @GetMapping(PROJECT_EXPORT)
  ResponseEntity<StreamingResponseBody> project(Person person, @PathVariable String key) {
    return docket(person, "project", key);
  }

  @GetMapping(EXPORT)
  ResponseEntity<StreamingResponseBody> docket(
      Person person, @PathVariable String kind, @PathVariable String key) {
    requireReadable(person, kind, key);
    return ResponseEntity.ok()
        .headers(attachment(key + ".zip"))
        .contentType(MediaType.parseMediaType("application/zip"))
        .body(out -> export.write(kind, key, out));
  }

  /** Whoever may not read a dossier is told the same as if there were none. */
  private void requireReadable(Person person, String kind, String key) {
    if (!dossiers.knows(kind)) {
      throw absent();
    }
    Dossier dossier = dossiers.find(kind, key).orElseThrow(ExportController::absent);
    if (!dossiers.mayRead(person, dossier)) {
      throw absent();
    }
  }

  private static HttpHeaders attachment(String name) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentDisposition(
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build());
    headers.set("Content-Security-Policy", "sandbox; default-src 'none'");
    headers.set("X-Content-Type-Options", "nosniff");
    return headers;
  }

  private static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
