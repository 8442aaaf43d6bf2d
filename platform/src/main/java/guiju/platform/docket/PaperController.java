package guiju.platform.docket;

import guiju.engine.dossier.Dossier;
import guiju.platform.identity.Person;
import guiju.platform.identity.Route;
import guiju.platform.identity.Routes;
import guiju.platform.material.Materials;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
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

/** Gives out papers and whole dockets to those who may read the dossier, always as attachments. */
@Controller
class PaperController implements Routes {

  private static final String PAPER = "/dossiers/{kind}/{key}/papers/{sequence}/{material}";
  private static final String EXPORT = "/dossiers/{kind}/{key}/export.zip";
  private static final String PROJECT_EXPORT = "/projects/{key}/export.zip";

  private final Dossiers dossiers;
  private final Chronicle chronicle;
  private final Materials materials;
  private final Export export;

  PaperController(Dossiers dossiers, Chronicle chronicle, Materials materials, Export export) {
    this.dossiers = dossiers;
    this.chronicle = chronicle;
    this.materials = materials;
    this.export = export;
  }

  @Override
  public List<Route> all() {
    return List.of(Route.page(PAPER), Route.page(EXPORT), Route.page(PROJECT_EXPORT));
  }

  @GetMapping(PAPER)
  ResponseEntity<Resource> paper(
      Person person,
      @PathVariable String kind,
      @PathVariable String key,
      @PathVariable long sequence,
      @PathVariable String material) {
    requireReadable(person, kind, key);
    Paper paper =
        chronicle.of(kind, key).stream()
            .filter(entry -> entry.sequence() == sequence)
            .flatMap(entry -> entry.papers().stream())
            .filter(handedIn -> handedIn.material().equals(material))
            .findFirst()
            .orElseThrow(PaperController::absent);
    Path file = materials.file(paper.digest()).orElseThrow(PaperController::absent);
    return ResponseEntity.ok()
        .headers(attachment(paper.name()))
        .contentType(MediaType.parseMediaType(materials.type(paper.digest())))
        .body(new FileSystemResource(file));
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
    Dossier dossier = dossiers.find(kind, key).orElseThrow(PaperController::absent);
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
