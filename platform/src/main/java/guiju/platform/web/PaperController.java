package guiju.platform.web;

import guiju.engine.dossier.Dossier;
import guiju.platform.docket.Chronicle;
import guiju.platform.docket.Dossiers;
import guiju.platform.docket.Entry;
import guiju.platform.docket.Paper;
import guiju.platform.identity.Person;
import guiju.platform.material.Materials;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out papers on dockets to whoever may read the dossier. */
@Controller
class PaperController {
  private final Dossiers dossiers;
  private final Chronicle chronicle;
  private final Materials materials;

  PaperController(Dossiers dossiers, Chronicle chronicle, Materials materials) {
    this.dossiers = dossiers;
    this.chronicle = chronicle;
    this.materials = materials;
  }

  @GetMapping("/papers/{kind}/{key}/{sequence}/{material}")
  ResponseEntity<Resource> paper(
      Person person,
      @PathVariable String kind,
      @PathVariable String key,
      @PathVariable long sequence,
      @PathVariable String material) {
    Dossier dossier = DossierPages.readable(dossiers, person, kind, key);
    Paper paper =
        chronicle.of(dossier.kind().name(), key).stream()
            .filter(entry -> entry.sequence() == sequence)
            .map(Entry::papers)
            .flatMap(java.util.List::stream)
            .filter(one -> one.material().equals(material))
            .findFirst()
            .orElseThrow(NoSuchPage::new);
    Path file = materials.file(paper.digest()).orElseThrow(NoSuchPage::new);
    // Always to be saved, never shown in place: what people upload must not run as a page of this
    // house.
    ContentDisposition saved =
        ContentDisposition.attachment().filename(paper.name(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .contentType(MediaType.parseMediaType(materials.type(paper.digest())))
        .body(new FileSystemResource(file));
  }
}
