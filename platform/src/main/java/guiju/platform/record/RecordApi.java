package guiju.platform.record;

import guiju.platform.Words;
import guiju.platform.docket.Chronicle;
import guiju.platform.docket.Dossiers;
import guiju.platform.docket.Entry;
import guiju.platform.docket.JsonTree;
import guiju.platform.identity.Person;
import guiju.platform.identity.Route;
import guiju.platform.identity.Routes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The record for programs. Heads, keys and consistency are for everybody, witnesses above all; they
 * say nothing of any dossier. Where an entry stands is for those who may read it.
 */
@RestController
class RecordApi implements Routes {

  private static final String RECORD = "/api/v1/record";
  private static final int MOST = 100;
  private static final Words WORDS = new Words(RecordApi.class);

  private final Origins origins;
  private final Heads heads;
  private final Leaves leaves;
  private final StoredNodes nodes;
  private final Dossiers dossiers;
  private final Chronicle chronicle;

  RecordApi(
      Origins origins,
      Heads heads,
      Leaves leaves,
      StoredNodes nodes,
      Dossiers dossiers,
      Chronicle chronicle) {
    this.origins = origins;
    this.heads = heads;
    this.leaves = leaves;
    this.nodes = nodes;
    this.dossiers = dossiers;
    this.chronicle = chronicle;
  }

  @Override
  public List<Route> all() {
    return List.of(
        Route.open(RECORD),
        Route.open(RECORD + "/heads"),
        Route.open(RECORD + "/heads/latest"),
        Route.open(RECORD + "/consistency"),
        Route.page(RECORD + "/inclusion"));
  }

  @GetMapping(RECORD)
  Map<String, Object> record(Locale locale) {
    Genesis genesis = origins.genesis().orElseThrow(() -> absent("none", locale));
    return Map.of(
        "genesis",
        JsonTree.read(genesis.body()),
        "fingerprint",
        genesis.fingerprint(),
        "keys",
        origins.keys().stream().map(Signed::tree).toList());
  }

  @GetMapping(RECORD + "/heads")
  Map<String, Object> heads(
      @RequestParam(defaultValue = "0") long before, @RequestParam(defaultValue = "20") int limit) {
    int bounded = Math.max(1, Math.min(limit, MOST));
    List<Signed> some = heads.before(before <= 0 ? Long.MAX_VALUE : before, bounded);
    return Map.of("heads", some.stream().map(Signed::tree).toList());
  }

  @GetMapping(RECORD + "/heads/latest")
  Map<String, Object> latest(Locale locale) {
    return heads.latest().map(Signed::tree).orElseThrow(() -> absent("none", locale));
  }

  /** That the first {@code from} entries are the beginning of the first {@code to}. */
  @GetMapping(RECORD + "/consistency")
  Map<String, Object> consistency(@RequestParam long from, @RequestParam long to, Locale locale) {
    Head latest = latestHead(locale);
    if (from < 0 || from > to || to > latest.size()) {
      throw new ResponseStatusException(
          HttpStatus.BAD_REQUEST, said("range", locale, latest.size()));
    }
    Map<String, Object> proof = new LinkedHashMap<>();
    proof.put("digest", latest.origin().digest());
    proof.put("from", from);
    proof.put("to", to);
    proof.put(
        "path",
        Parts.hexes(nodes.ask(new TreeHash(latest.digests()), to, tree -> tree.consistency(from))));
    return proof;
  }

  /** That an entry stands under the latest head. */
  @GetMapping(RECORD + "/inclusion")
  Map<String, Object> inclusion(
      Person person,
      @RequestParam String kind,
      @RequestParam String key,
      @RequestParam long sequence,
      Locale locale) {
    if (!dossiers.readable(person, kind, key)) {
      throw EvidenceController.absent();
    }
    Entry entry =
        chronicle.of(kind, key).stream()
            .filter(one -> one.sequence() == sequence)
            .findFirst()
            .orElseThrow(EvidenceController::absent);
    Head latest = latestHead(locale);
    List<Long> places = leaves.of(kind, key, sequence);
    long place = places.size() == sequence ? places.get((int) sequence - 1) : Long.MAX_VALUE;
    if (place >= latest.size()) {
      throw absent("later", locale);
    }
    Map<String, Object> proof = new LinkedHashMap<>();
    proof.put("entry", entry.hash());
    proof.put("index", place);
    proof.put(
        "path",
        Parts.hexes(
            nodes.ask(
                new TreeHash(latest.digests()), latest.size(), tree -> tree.inclusion(place))));
    proof.put("head", heads.numbered(latest.number()).orElseThrow().tree());
    return proof;
  }

  private Head latestHead(Locale locale) {
    return heads
        .latest()
        .map(head -> Head.read(head.body()))
        .orElseThrow(() -> absent("none", locale));
  }

  private static ResponseStatusException absent(String why, Locale locale) {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, said(why, locale));
  }

  private static String said(String what, Locale locale, Object... gaps) {
    boolean english = locale.getLanguage().equals("en");
    return english ? WORDS.of(what, gaps).en() : WORDS.of(what, gaps).zh();
  }
}
