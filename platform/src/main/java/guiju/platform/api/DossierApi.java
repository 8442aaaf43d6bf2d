package guiju.platform.api;

import guiju.engine.DossierWriter;
import guiju.engine.RulingTree;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Capacity;
import guiju.engine.text.Text;
import guiju.platform.docket.ActRequest;
import guiju.platform.docket.Answer;
import guiju.platform.docket.Chronicle;
import guiju.platform.docket.Docket;
import guiju.platform.docket.Dossiers;
import guiju.platform.docket.Entry;
import guiju.platform.docket.Paper;
import guiju.platform.docket.Proof;
import guiju.platform.docket.Verdict;
import guiju.platform.identity.Person;
import guiju.platform.identity.Route;
import guiju.platform.identity.Routes;
import guiju.platform.material.Materials;
import guiju.platform.material.Received;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Dossiers and acts for programs that have signed in. */
@RestController
class DossierApi implements Routes {

  private static final String DOSSIER = "/api/v1/dossiers/{kind}/{key}";
  private static final String MATERIALS = "/api/v1/materials";

  /** No file has this fingerprint. */
  private static final String NEVER_SENT = "none";

  private static final Set<String> KEYS = Set.of("act", "capacity", "form", "papers", "sequence");

  private final Docket docket;
  private final Dossiers dossiers;
  private final Chronicle chronicle;
  private final Proof proof;
  private final Materials materials;

  DossierApi(
      Docket docket, Dossiers dossiers, Chronicle chronicle, Proof proof, Materials materials) {
    this.docket = docket;
    this.dossiers = dossiers;
    this.chronicle = chronicle;
    this.proof = proof;
    this.materials = materials;
  }

  @Override
  public List<Route> all() {
    return List.of(
        Route.page(DOSSIER),
        Route.page(DOSSIER + "/docket"),
        Route.page(DOSSIER + "/verdict"),
        Route.form(DOSSIER + "/acts"),
        Route.form(MATERIALS));
  }

  @PostMapping(DOSSIER + "/acts")
  ResponseEntity<Object> take(
      HttpServletRequest http,
      Person person,
      @PathVariable String kind,
      @PathVariable String key,
      @RequestHeader("Idempotency-Key") String mark,
      Locale locale)
      throws IOException {
    Body body = Body.of(http, KEYS);
    ActRequest request =
        new ActRequest(
            kind,
            key,
            body.number("sequence"),
            mark,
            body.text("act"),
            person.as(capacity(body.text("capacity"))),
            body.object("form"),
            papers(body, person));
    // What somebody may not read tells nothing about itself by a refusal either.
    return answer(
        docket
            .hidden(request, one -> dossiers.mayRead(person, one))
            .orElseGet(() -> docket.take(request)),
        locale);
  }

  @GetMapping(DOSSIER)
  Map<String, Object> dossier(Person person, @PathVariable String kind, @PathVariable String key) {
    return DossierWriter.write(readable(person, kind, key));
  }

  @GetMapping(DOSSIER + "/docket")
  Map<String, Object> entries(Person person, @PathVariable String kind, @PathVariable String key) {
    readable(person, kind, key);
    List<Object> entries = new ArrayList<>();
    for (Entry entry : chronicle.of(kind, key)) {
      entries.add(Map.of("hash", entry.hash(), "body", entry.tree()));
    }
    return Map.of("kind", kind, "key", key, "entries", entries);
  }

  @GetMapping(DOSSIER + "/verdict")
  Map<String, Object> verdict(Person person, @PathVariable String kind, @PathVariable String key) {
    readable(person, kind, key);
    Verdict verdict = proof.of(kind, key).orElseThrow(DossierApi::absent);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("sound", verdict.sound());
    tree.put("entries", verdict.entries());
    tree.put("head", verdict.head());
    verdict
        .breach()
        .ifPresent(
            breach ->
                tree.put(
                    "breach", Map.of("sequence", breach.sequence(), "what", breach.what().name())));
    return tree;
  }

  @PostMapping(path = MATERIALS, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Received> receive(Person person, @RequestParam MultipartFile file)
      throws IOException {
    String name = file.getOriginalFilename();
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(materials.receive(file.getInputStream(), name == null ? "" : name, person));
  }

  private static ResponseEntity<Object> answer(Answer answer, Locale locale) {
    if (answer instanceof Answer.Taken taken) {
      return ResponseEntity.status(HttpStatus.CREATED)
          .body(
              Map.of(
                  "entry",
                  entry(taken.entry()),
                  "findings",
                  RulingTree.findings(taken.ruling().findings())));
    } else if (answer instanceof Answer.Repeated repeated) {
      return ResponseEntity.ok(Map.of("repeated", true, "entry", entry(repeated.entry())));
    } else if (answer instanceof Answer.Refused refused) {
      return problem(Problems.refusal(refused.kind(), refused.key(), refused.ruling(), locale));
    } else if (answer instanceof Answer.Conflict conflict) {
      Text what = Body.WORDS.of("conflict", conflict.sequence());
      var problem = Problems.of(HttpStatus.CONFLICT, "conflict", what, List.of(), locale);
      problem.setProperty("sequence", conflict.sequence());
      problem.setProperty("since", conflict.since().stream().map(DossierApi::entry).toList());
      return problem(problem);
    } else if (answer instanceof Answer.Absent absent) {
      return problem(Problems.of(HttpStatus.NOT_FOUND, "absent", absent.what(), List.of(), locale));
    }
    return problem(
        Problems.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "unusable",
            Body.WORDS.of("unusable"),
            ((Answer.Unusable) answer).problems(),
            locale));
  }

  private static ResponseEntity<Object> problem(org.springframework.http.ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus())
        .header("Content-Type", "application/problem+json")
        .body(problem);
  }

  private static Map<String, Object> entry(Entry entry) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", entry.kind());
    tree.put("key", entry.key());
    tree.put("sequence", entry.sequence());
    tree.put("hash", entry.hash());
    tree.put("act", entry.act());
    tree.put("account", entry.account());
    tree.put("taken", entry.taken().toString());
    return tree;
  }

  private static Capacity capacity(String text) {
    try {
      return Capacity.of(text);
    } catch (IllegalArgumentException e) {
      throw Unusable.bad(Body.WORDS.of("shape", "capacity", "standing.post"));
    }
  }

  /** A paper somebody else has sent is answered like one that never came. */
  private List<Paper> papers(Body body, Person person) {
    List<Paper> papers = new ArrayList<>();
    for (Object item : body.list("papers")) {
      Map<String, ?> paper = Body.object("papers", item);
      String digest = part(paper, "digest");
      papers.add(
          new Paper(
              part(paper, "material"),
              materials.isFrom(digest, person) ? digest : NEVER_SENT,
              part(paper, "name")));
    }
    return papers;
  }

  private static String part(Map<String, ?> paper, String name) {
    if (paper.get(name) instanceof String text) {
      return text;
    }
    throw Unusable.bad(Body.WORDS.of("missing", "papers." + name));
  }

  private Dossier readable(Person person, String kind, String key) {
    if (!dossiers.knows(kind)) {
      throw absent();
    }
    Dossier dossier = dossiers.find(kind, key).orElseThrow(DossierApi::absent);
    if (!dossiers.mayRead(person, dossier)) {
      throw absent();
    }
    return dossier;
  }

  private static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
