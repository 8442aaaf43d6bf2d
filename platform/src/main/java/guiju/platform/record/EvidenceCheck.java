package guiju.platform.record;

import guiju.platform.docket.Digests;
import guiju.platform.docket.DocketFile;
import guiju.platform.docket.JsonTree;
import guiju.platform.docket.Verdict;
import guiju.platform.record.EvidenceVerdict.Breach;
import guiju.platform.record.EvidenceVerdict.Standing;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks a package of evidence with nothing but the file and, if there is one, a known key. */
final class EvidenceCheck {

  static final String MANIFEST = "manifest.json";
  static final String GENESIS = "record/genesis.json";
  static final String KEYS = "record/keys.json";
  static final String KEY = "record/key.pem";
  static final String HEADS = "record/heads.json";
  static final String PROOFS = "record/proofs.json";

  /** Single checks, so that a test can leave each out and see what is missed. */
  enum Check {
    LISTED,
    UNLISTED,
    DOCKET,
    KEY_FILE,
    KEY_CHAIN,
    KEY_SIGNATURE,
    HEAD_ORIGIN,
    HEAD_SIGNATURE,
    HEAD_ORDER,
    INCLUSION,
    PLACES,
    CONSISTENCY,
    TRUST,
    COVERAGE
  }

  private final DocketFile file;
  private final byte @Nullable [] trusted;
  private final Set<Check> checks;

  EvidenceCheck(DocketFile file, byte @Nullable [] trusted) {
    this(file, trusted, EnumSet.allOf(Check.class));
  }

  EvidenceCheck(DocketFile file, byte @Nullable [] trusted, Set<Check> checks) {
    this.file = file;
    this.trusted = trusted;
    this.checks = checks;
  }

  /** Carries the first thing that is wrong out of the checking. */
  private static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Breach breach;

    Broken(EvidenceFlaw flaw, String detail) {
      super(detail);
      this.breach = new Breach(flaw, detail);
    }
  }

  private void require(Check check, boolean holds, EvidenceFlaw flaw, String detail) throws Broken {
    if (!holds && checks.contains(check)) {
      throw new Broken(flaw, detail);
    }
  }

  /**
   * Checks everything.
   *
   * @throws IOException when the file is no exported docket at all
   * @throws IllegalArgumentException when it is none either
   */
  EvidenceVerdict verdict() throws IOException {
    DocketFile.Claim claim = file.claim();
    Verdict docket = docket(claim);
    if (!docket.sound() && checks.contains(Check.DOCKET)) {
      return new EvidenceVerdict(claim, docket, Optional.empty(), Optional.empty());
    }
    Verdict kept = docket.sound() ? docket : new Verdict(docket.entries(), "", Optional.empty());
    try {
      Optional<Standing> standing = claim.format() == 1 ? Optional.empty() : standing(claim);
      long covered = standing.map(Standing::covered).orElse(0L);
      require(
          Check.COVERAGE,
          trusted == null || covered == claim.entries(),
          EvidenceFlaw.UNCOVERED,
          covered == 0
              ? "no signed head covers any entry"
              : "no signed head covers entries after %d".formatted(covered));
      return new EvidenceVerdict(claim, kept, Optional.empty(), standing);
    } catch (Broken e) {
      return new EvidenceVerdict(claim, kept, Optional.of(e.breach), Optional.empty());
    }
  }

  /** A part that cannot be read is a part that was damaged: the file did say what it is. */
  private Verdict docket(DocketFile.Claim claim) {
    try {
      return file.verdict(claim);
    } catch (IOException e) {
      return new Verdict(
          0, claim.head(), Optional.of(new Verdict.Breach(0, Verdict.Flaw.UNREADABLE)));
    }
  }

  private Optional<Standing> standing(DocketFile.Claim claim) throws Broken {
    EvidenceFlaw reading = EvidenceFlaw.MANIFEST;
    try {
      manifest();
      if (!file.has(GENESIS)) {
        return Optional.empty();
      }
      reading = EvidenceFlaw.GENESIS;
      Genesis genesis = Genesis.read(file.text(GENESIS));
      reading = EvidenceFlaw.KEY;
      KeyChain keys = keys(genesis);
      reading = EvidenceFlaw.HEAD;
      List<Head> heads = heads(genesis, keys);
      if (heads.isEmpty()) {
        return Optional.empty();
      }
      Head last = heads.get(heads.size() - 1);
      reading = EvidenceFlaw.KEY;
      byte[] open = keys.open(last.origin().key());
      require(
          Check.KEY_FILE,
          file.text(KEY).equals(Armour.text("PUBLIC KEY", open)),
          EvidenceFlaw.KEY,
          KEY + " is not the key that signed the head");
      reading = EvidenceFlaw.INCLUSION;
      Map<String, Object> proofs = JsonTree.read(file.text(PROOFS));
      List<Long> places =
          inclusion(
              proofs, new TreeProof(new TreeHash(last.digests())), last, file.fingerprints(claim));
      reading = EvidenceFlaw.CONSISTENCY;
      consistency(proofs, heads);
      trust(keys, last);
      return Optional.of(new Standing(last, places.size(), since(heads, places), trusted != null));
    } catch (IOException | IllegalArgumentException | ClassCastException | DateTimeException e) {
      throw new Broken(reading, String.valueOf(e.getMessage()));
    }
  }

  private void manifest() throws IOException, Broken {
    Map<String, Object> manifest = JsonTree.read(file.text(MANIFEST));
    Digests way = Digests.named(Parts.text(manifest, "digest"));
    Set<String> listed = new HashSet<>(Set.of(MANIFEST));
    for (Map<String, Object> part : Parts.objects(manifest, "files")) {
      String name = Parts.text(part, "name");
      listed.add(name);
      require(
          Check.LISTED,
          file.has(name)
              && file.size(name) == Parts.number(part, "size")
              && file.digest(name, way).equals(Parts.text(part, "digest")),
          EvidenceFlaw.MANIFEST,
          name + " is missing or was changed");
    }
    for (String name : file.names()) {
      require(
          Check.UNLISTED,
          listed.contains(name),
          EvidenceFlaw.MANIFEST,
          name + " does not belong into it");
    }
  }

  private KeyChain keys(Genesis genesis) throws IOException, Broken {
    List<Signed> deeds = signed(JsonTree.read(file.text(KEYS)), "keys");
    KeyChain chain = new KeyChain(genesis);
    for (Signed deed : deeds) {
      KeyChain.Link link = chain.next(deed);
      require(Check.KEY_CHAIN, link.follows(), EvidenceFlaw.KEY, link.name());
      require(Check.KEY_SIGNATURE, link.signed(), EvidenceFlaw.KEY, link.name());
    }
    return chain;
  }

  private List<Head> heads(Genesis genesis, KeyChain keys) throws IOException, Broken {
    List<Signed> signed = signed(JsonTree.read(file.text(HEADS)), "heads");
    List<Head> heads = signed.stream().map(one -> Head.read(one.body())).toList();
    for (int i = 0; i < heads.size(); i++) {
      Head head = heads.get(i);
      String name = "head %d".formatted(head.number());
      require(
          Check.HEAD_ORIGIN,
          head.origin().record().equals(genesis.record())
              && head.origin().genesis().equals(genesis.fingerprint())
              && head.origin().digest().equals(genesis.digest()),
          EvidenceFlaw.HEAD,
          name + " is of another record");
      require(
          Check.HEAD_SIGNATURE,
          keys.holds(head, signed.get(i)),
          EvidenceFlaw.HEAD,
          name + " is not signed by a key of this record");
      require(
          Check.HEAD_ORDER,
          i == 0 || follows(heads.get(i - 1), head),
          EvidenceFlaw.HEAD,
          name + " does not follow the one before");
    }
    return heads;
  }

  private static boolean follows(Head earlier, Head later) {
    return earlier.number() < later.number()
        && earlier.size() <= later.size()
        && (earlier.number() + 1 < later.number()
            || later.previous().equals(earlier.fingerprint()));
  }

  /** Entries are covered from the first on without a gap; their places ascend. */
  private List<Long> inclusion(
      Map<String, Object> proofs, TreeProof proof, Head head, List<String> fingerprints)
      throws Broken {
    List<Map<String, Object>> paths = Parts.objects(proofs, "inclusion");
    long before = -1;
    List<Long> places = new java.util.ArrayList<>();
    for (int i = 0; i < paths.size(); i++) {
      long place = Parts.number(paths.get(i), "index");
      String name = "entry %d".formatted(i + 1);
      require(
          Check.PLACES,
          Parts.number(paths.get(i), "sequence") == i + 1
              && i < fingerprints.size()
              && place > before,
          EvidenceFlaw.INCLUSION,
          name + " has no place of its own in the record");
      byte[] leaf = proof.hash().leaf(fingerprints.get(Math.min(i, fingerprints.size() - 1)));
      require(
          Check.INCLUSION,
          proof.included(leaf, place, Parts.hashes(paths.get(i), "path"), head.tree()),
          EvidenceFlaw.INCLUSION,
          name + " does not stand under head %d".formatted(head.number()));
      before = place;
      places.add(place);
    }
    return places;
  }

  private void consistency(Map<String, Object> proofs, List<Head> heads) throws Broken {
    List<Map<String, Object>> paths = Parts.objects(proofs, "consistency");
    Head last = heads.get(heads.size() - 1);
    TreeProof proof = new TreeProof(new TreeHash(last.digests()));
    boolean complete = paths.size() == heads.size() - 1;
    require(
        Check.CONSISTENCY, complete, EvidenceFlaw.CONSISTENCY, "an earlier head is not tied in");
    for (int i = 0; i < Math.min(paths.size(), heads.size() - 1); i++) {
      Head earlier = heads.get(i);
      require(
          Check.CONSISTENCY,
          Parts.number(paths.get(i), "from") == earlier.number()
              && Parts.number(paths.get(i), "to") == last.number()
              && proof.consistent(earlier.tree(), last.tree(), Parts.hashes(paths.get(i), "path")),
          EvidenceFlaw.CONSISTENCY,
          "head %d is no beginning of head %d".formatted(earlier.number(), last.number()));
    }
  }

  private void trust(KeyChain keys, Head last) throws Broken {
    require(
        Check.TRUST,
        trusted == null || keys.vouches(trusted, last.origin().key()),
        EvidenceFlaw.TRUST,
        "the key given does not vouch for head %d".formatted(last.number()));
  }

  private static Head since(List<Head> heads, List<Long> places) {
    long size = places.isEmpty() ? 0 : places.get(places.size() - 1) + 1;
    return heads.stream()
        .filter(head -> head.size() >= size)
        .findFirst()
        .orElse(heads.get(heads.size() - 1));
  }

  private static List<Signed> signed(Map<String, Object> tree, String name) {
    return Parts.objects(tree, name).stream().map(Signed::read).toList();
  }
}
