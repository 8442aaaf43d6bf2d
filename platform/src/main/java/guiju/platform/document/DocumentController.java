package guiju.platform.document;

import guiju.engine.document.Sheet;
import guiju.platform.docket.Dossiers;
import guiju.platform.identity.Person;
import guiju.platform.identity.Route;
import guiju.platform.identity.Routes;
import guiju.platform.web.NoSuchPage;
import guiju.platform.web.Visit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Gives out papers to those who may read the dossier. */
@Controller
class DocumentController implements Routes {
  private static final String MADE = "/dossiers/{kind}/{key}/documents/{sequence}/{document}";
  private static final String DRAFT = "/dossiers/{kind}/{key}/drafts/{act}/{document}";
  private static final String WORD = ".docx";
  private static final String STYLE = ".css";
  private static final MediaType WORD_TYPE =
      MediaType.parseMediaType(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final Dossiers dossiers;
  private final Papers papers;
  private final Views views;
  private final PaperPages pages;
  private final WordFile word;

  DocumentController(
      Dossiers dossiers, Papers papers, Views views, PaperPages pages, WordFile word) {
    this.dossiers = dossiers;
    this.papers = papers;
    this.views = views;
    this.pages = pages;
    this.word = word;
  }

  @Override
  public List<Route> all() {
    return List.of(
        Route.page(MADE),
        Route.page(MADE + WORD),
        Route.page(MADE + STYLE),
        Route.page(DRAFT),
        Route.page(DRAFT + WORD),
        Route.page(DRAFT + STYLE));
  }

  @GetMapping(MADE)
  ModelAndView made(
      Visit visit,
      Person person,
      @PathVariable String kind,
      @PathVariable String key,
      @PathVariable long sequence,
      @PathVariable String document) {
    Paper paper = find(visit, person, new Papers.Place(kind, key), sequence, document);
    return page(visit, person, paper, "documents/" + sequence + "/" + document);
  }

  @GetMapping(MADE + WORD)
  ResponseEntity<byte[]> madeWord(
      Visit visit,
      Person person,
      @PathVariable String kind,
      @PathVariable String key,
      @PathVariable long sequence,
      @PathVariable String document)
      throws IOException {
    return file(visit, find(visit, person, new Papers.Place(kind, key), sequence, document));
  }

  @GetMapping(MADE + STYLE)
  ResponseEntity<String> madeStyle(
      Visit visit,
      Person person,
      @PathVariable String kind,
      @PathVariable String key,
      @PathVariable long sequence,
      @PathVariable String document) {
    return style(visit, find(visit, person, new Papers.Place(kind, key), sequence, document));
  }

  @GetMapping(DRAFT)
  ModelAndView draft(
      Visit visit,
      Person person,
      @PathVariable String kind,
      @PathVariable String key,
      @PathVariable String act,
      @PathVariable String document) {
    Paper paper = drafted(visit, person, new Papers.Place(kind, key), act, document);
    return page(visit, person, paper, "drafts/" + act + "/" + document);
  }

  @GetMapping(DRAFT + WORD)
  ResponseEntity<byte[]> draftWord(
      Visit visit,
      Person person,
      @PathVariable String kind,
      @PathVariable String key,
      @PathVariable String act,
      @PathVariable String document)
      throws IOException {
    return file(visit, drafted(visit, person, new Papers.Place(kind, key), act, document));
  }

  @GetMapping(DRAFT + STYLE)
  ResponseEntity<String> draftStyle(
      Visit visit,
      Person person,
      @PathVariable String kind,
      @PathVariable String key,
      @PathVariable String act,
      @PathVariable String document) {
    return style(visit, drafted(visit, person, new Papers.Place(kind, key), act, document));
  }

  /** Whoever may not read a dossier is told the same as if there were none. */
  private Paper find(
      Visit visit, Person person, Papers.Place place, long sequence, String document) {
    readable(person, place);
    return papers
        .made(place, sequence, document, visit.texts().language())
        .orElseThrow(NoSuchPage::new);
  }

  private Paper drafted(
      Visit visit, Person person, Papers.Place place, String act, String document) {
    readable(person, place);
    return papers
        .draft(place, person, act, document, visit.today(), visit.texts().language())
        .orElseThrow(NoSuchPage::new);
  }

  private void readable(Person person, Papers.Place place) {
    if (!dossiers.readable(person, place.kind(), place.key())) {
      throw new NoSuchPage();
    }
  }

  private ModelAndView page(Visit visit, Person person, Paper paper, String path) {
    return new ModelAndView(
        "document/page",
        "page",
        pages.page(visit, person, paper, views.of(paper, visit.texts()), path));
  }

  private ResponseEntity<byte[]> file(Visit visit, Paper paper) throws IOException {
    String name = Sheet.text(paper.sheet().title()).replaceAll("[\\\\/:*?\"<>|\\s]+", " ").strip();
    return ResponseEntity.ok()
        .contentType(WORD_TYPE)
        .header(
            "Content-Disposition",
            ContentDisposition.attachment()
                .filename(name + WORD, StandardCharsets.UTF_8)
                .build()
                .toString())
        .cacheControl(CacheControl.noStore())
        .body(word.of(paper, views.of(paper, visit.texts()), visit.texts()));
  }

  private ResponseEntity<String> style(Visit visit, Paper paper) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/css;charset=UTF-8"))
        .cacheControl(CacheControl.noStore())
        .body(FootStyle.of(views.of(paper, visit.texts())));
  }
}
