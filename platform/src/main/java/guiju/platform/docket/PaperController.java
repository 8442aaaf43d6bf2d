package guiju.platform.docket;

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

/**
 * Hands out papers to those who may read the dossier: to be saved, or, where that runs nothing of
 * them, to be looked at inside a page of this house.
 */
@Controller
class PaperController implements Routes {

  private static final String PAPER = "/dossiers/{kind}/{key}/papers/{sequence}/{material}";

  private static final String VIEW = PAPER + "/view";

  private final Dossiers dossiers;
  private final Chronicle chronicle;
  private final Materials materials;

  PaperController(Dossiers dossiers, Chronicle chronicle, Materials materials) {
    this.dossiers = dossiers;
    this.chronicle = chronicle;
    this.materials = materials;
  }

  @Override
  public List<Route> all() {
    return List.of(Route.page(PAPER), Route.page(VIEW));
  }

  @GetMapping(PAPER)
  ResponseEntity<Resource> paper(
      Person person,
      @PathVariable String kind,
      @PathVariable String key,
      @PathVariable long sequence,
      @PathVariable String material) {
    Paper paper = paper(person, new PaperLink(kind, key, sequence, material));
    return file(paper, attachment(paper.name()));
  }

  @GetMapping(VIEW)
  ResponseEntity<Resource> view(
      Person person,
      @PathVariable String kind,
      @PathVariable String key,
      @PathVariable long sequence,
      @PathVariable String material) {
    Paper paper = paper(person, new PaperLink(kind, key, sequence, material));
    if (!PaperLink.shows(paper.name())) {
      throw absent();
    }
    return file(paper, inPlace(paper.name()));
  }

  private Paper paper(Person person, PaperLink link) {
    if (!dossiers.readable(person, link.kind(), link.key())) {
      throw absent();
    }
    Paper paper =
        chronicle.of(link.kind(), link.key()).stream()
            .filter(entry -> entry.sequence() == link.sequence())
            .flatMap(entry -> entry.papers().stream())
            .filter(handedIn -> handedIn.material().equals(link.material()))
            .findFirst()
            .orElseThrow(PaperController::absent);
    materials.requireOpen(List.of(paper.digest()), person);
    return paper;
  }

  private ResponseEntity<Resource> file(Paper paper, HttpHeaders headers) {
    Path file = materials.file(paper.digest()).orElseThrow(PaperController::absent);
    return ResponseEntity.ok()
        .headers(headers)
        .contentType(MediaType.parseMediaType(materials.type(paper.digest())))
        .body(new FileSystemResource(file));
  }

  /** What people hand in must never run as a page of this house. */
  static HttpHeaders attachment(String name) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentDisposition(
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build());
    headers.set("Content-Security-Policy", "sandbox; default-src 'none'");
    headers.set("X-Content-Type-Options", "nosniff");
    return headers;
  }

  // Pages of this house may frame it; it may load nothing and run nothing.
  private static HttpHeaders inPlace(String name) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentDisposition(
        ContentDisposition.inline().filename(name, StandardCharsets.UTF_8).build());
    headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'self'");
    headers.set("X-Frame-Options", "SAMEORIGIN");
    headers.set("X-Content-Type-Options", "nosniff");
    return headers;
  }

  /** Whoever may not read a dossier is told the same as if there were none. */
  static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
