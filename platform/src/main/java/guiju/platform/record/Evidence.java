package guiju.platform.record;

import guiju.platform.docket.CanonicalJson;
import guiju.platform.docket.Chronicle;
import guiju.platform.docket.Digests;
import guiju.platform.docket.Entry;
import guiju.platform.docket.Export;
import guiju.platform.identity.Person;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/**
 * Packages of evidence: a docket with its papers, its place in the record and everything needed to
 * check both. The same docket under the same head gives the same bytes.
 */
@Service
public class Evidence {

  private final Chronicle chronicle;
  private final Export export;
  private final Origins origins;
  private final Heads heads;
  private final Leaves leaves;
  private final StoredNodes nodes;

  Evidence(
      Chronicle chronicle,
      Export export,
      Origins origins,
      Heads heads,
      Leaves leaves,
      StoredNodes nodes) {
    this.chronicle = chronicle;
    this.export = export;
    this.origins = origins;
    this.heads = heads;
    this.leaves = leaves;
    this.nodes = nodes;
  }

  /**
   * Lets pass whoever may take away all papers of a dossier.
   *
   * @throws guiju.platform.material.PaperWithheld when one of them is not open to the reader
   */
  void requireOpen(String kind, String key, Person reader) {
    export.requireOpen(chronicle.of(kind, key), reader);
  }

  /** Writes the package of a dossier that has a docket. */
  public void write(String kind, String key, OutputStream out) throws IOException {
    List<Entry> entries = chronicle.of(kind, key);
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("There is no docket of %s %s".formatted(kind, key));
    }
    Optional<Genesis> genesis = origins.genesis();
    Digests digests = genesis.map(Genesis::digests).orElse(Digests.SM3);
    try (Bundle bundle = new Bundle(out, digests)) {
      bundle.text("README.txt", readme());
      export.write(entries, bundle);
      if (genesis.isPresent()) {
        record(genesis.get(), leaves.of(kind, key, entries.size()), bundle);
      }
      bundle.list();
    }
  }

  private void record(Genesis genesis, List<Long> places, Bundle bundle) throws IOException {
    Optional<Signed> latest = heads.latest();
    List<Long> covered =
        latest.isEmpty() ? List.of() : under(Head.read(latest.get().body()), places);
    List<Signed> signed = latest.isEmpty() ? List.of() : heads(latest.get(), covered);
    List<Head> read = signed.stream().map(one -> Head.read(one.body())).toList();
    bundle.text(EvidenceCheck.GENESIS, genesis.body());
    bundle.text(EvidenceCheck.KEYS, list("keys", origins.keys()));
    bundle.text(EvidenceCheck.HEADS, list("heads", signed));
    if (!read.isEmpty()) {
      Head last = read.get(read.size() - 1);
      bundle.text(EvidenceCheck.KEY, Armour.text("PUBLIC KEY", key(last.origin().key())));
      bundle.text(EvidenceCheck.PROOFS, CanonicalJson.write(proofs(last, read, covered)));
    }
  }

  private static List<Long> under(Head head, List<Long> places) {
    return places.stream().takeWhile(place -> place < head.size()).toList();
  }

  /** For each entry the head under which it first stood, and the latest one. */
  private List<Signed> heads(Signed latest, List<Long> covered) {
    TreeMap<Long, Signed> all = new TreeMap<>();
    for (long place : covered) {
      Signed first = heads.over(place + 1).orElse(latest);
      all.put(Head.read(first.body()).number(), first);
    }
    all.put(Head.read(latest.body()).number(), latest);
    return List.copyOf(all.values());
  }

  private Map<String, Object> proofs(Head last, List<Head> heads, List<Long> covered) {
    TreeHash hash = new TreeHash(last.digests());
    return nodes.ask(
        hash,
        last.size(),
        tree -> {
          List<Object> inclusion = new ArrayList<>();
          for (int i = 0; i < covered.size(); i++) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("sequence", i + 1);
            one.put("index", covered.get(i));
            one.put("path", Parts.hexes(tree.inclusion(covered.get(i))));
            inclusion.add(one);
          }
          List<Object> consistency = new ArrayList<>();
          for (Head earlier : heads.subList(0, heads.size() - 1)) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("from", earlier.number());
            one.put("to", last.number());
            one.put("path", Parts.hexes(tree.consistency(earlier.size())));
            consistency.add(one);
          }
          return Map.of(
              "digest", last.origin().digest(), "inclusion", inclusion, "consistency", consistency);
        });
  }

  private byte[] key(String fingerprint) {
    return origins.keys().stream()
        .map(deed -> KeyDeed.read(deed.body()))
        .filter(deed -> deed.key().equals(fingerprint))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The record has no key " + fingerprint))
        .openBytes();
  }

  private static String list(String name, List<Signed> signed) {
    return CanonicalJson.write(Map.of(name, signed.stream().map(Signed::tree).toList()));
  }

  private static String readme() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            Evidence.class.getResourceAsStream("evidence-readme.txt"), "evidence-readme.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
