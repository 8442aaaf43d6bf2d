package guiju.platform.record;

import guiju.platform.docket.CanonicalJson;
import guiju.platform.docket.Digests;
import guiju.platform.docket.JsonTree;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A small record in memory, as its owner can bend it: entries, places, heads, keys. */
final class Ledger implements Archive {

  static final Digests SM3 = Digests.SM3;

  /** An entry with the columns it is listed by. */
  record Line(long dossier, long sequence, Map<String, String> columns) {
    static final List<String> NAMES =
        List.of("body", "hash", "previous", "idempotency", "act", "account", "taken");

    String of(String column) {
      return columns.getOrDefault(column, "");
    }

    Line with(String column, String value) {
      Map<String, String> changed = new TreeMap<>(columns);
      changed.put(column, value);
      return new Line(dossier, sequence, changed);
    }

    Line at(long other, long number) {
      return new Line(other, number, columns);
    }
  }

  /** A place in the tree. */
  record Leaf(long position, long dossier, long sequence, byte[] hash) {}

  Optional<Genesis> genesis = Optional.empty();
  List<Signed> keys = new ArrayList<>();
  List<Signed> heads = new ArrayList<>();
  List<Line> lines = new ArrayList<>();
  List<Leaf> leaves = new ArrayList<>();
  private final Set<Line> consistent;

  private Ledger(Set<Line> consistent) {
    this.consistent = consistent;
  }

  /** Two dockets of six entries each, a head after every four, the last by a second key. */
  static Ledger grown(Seal.Keys first, Seal.Keys second) {
    Ledger ledger =
        new Ledger(java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>()));
    ledger.begin(first);
    for (int i = 0; i < 12; i++) {
      if (i == 8) {
        ledger.change(first, second);
      }
      ledger.enter(1 + i % 2, 1 + i / 2);
      if (i % 4 == 3) {
        ledger.sign(i < 8 ? first : second);
      }
    }
    ledger.consistent.addAll(ledger.lines);
    return ledger;
  }

  Ledger copy() {
    Ledger copy = new Ledger(consistent);
    copy.genesis = genesis;
    copy.keys = new ArrayList<>(keys);
    copy.heads = new ArrayList<>(heads);
    copy.lines = new ArrayList<>(lines);
    copy.leaves = new ArrayList<>(leaves);
    return copy;
  }

  /** As it stood under an earlier head. */
  Ledger earlier(int heads) {
    Ledger copy = copy();
    copy.heads = new ArrayList<>(this.heads.subList(0, heads));
    copy.lines = new ArrayList<>(lines.subList(0, 4 * heads));
    copy.leaves = new ArrayList<>(leaves.subList(0, 4 * heads));
    copy.keys = new ArrayList<>(keys.subList(0, heads < 3 ? 1 : 2));
    return copy;
  }

  private void begin(Seal.Keys key) {
    String id = SM3.of(key.open());
    Genesis begun = new Genesis("a record", Instant.parse("2026-01-05T00:00:00Z"), "sm3", id);
    genesis = Optional.of(begun);
    keys.add(deed(begun, 1, key, id, key));
  }

  void change(Seal.Keys before, Seal.Keys after) {
    keys.add(deed(genesis.orElseThrow(), 2, after, SM3.of(before.open()), before));
  }

  static Signed deed(Genesis genesis, long number, Seal.Keys key, String previous, Seal.Keys by) {
    KeyDeed deed =
        new KeyDeed(
            genesis.fingerprint(),
            number,
            SM3.of(key.open()),
            "sm2-sm3",
            Parts.base64(key.open()),
            previous,
            Instant.parse("2026-01-05T00:00:00Z"));
    return Signed.by(Seal.SM2, by.secret(), deed.body());
  }

  private void enter(long dossier, long sequence) {
    String previous =
        lines.stream()
            .filter(line -> line.dossier() == dossier)
            .reduce((one, later) -> later)
            .map(line -> line.of("hash"))
            .orElse(SM3.beginning());
    String body =
        CanonicalJson.write(
            Map.ofEntries(
                Map.entry("kind", "project"),
                Map.entry("key", "P-" + dossier),
                Map.entry("sequence", sequence),
                Map.entry("previous", previous),
                Map.entry("idempotency", "mark-%d-%d".formatted(dossier, sequence)),
                Map.entry("act", "registration.register"),
                Map.entry("by", Map.of("account", "zhou", "organisation", "org-" + dossier)),
                Map.entry("form", Map.of("name", "Café 荷塘", "total", "100.00", "note", "")),
                Map.entry("papers", List.of()),
                Map.entry("taken", "2026-03-0%dT08:00:00Z".formatted(sequence))));
    Line line =
        new Line(
            dossier,
            sequence,
            Map.of(
                "body",
                body,
                "hash",
                SM3.of(body),
                "previous",
                previous,
                "idempotency",
                "mark-%d-%d".formatted(dossier, sequence),
                "act",
                "registration.register",
                "account",
                "zhou",
                "taken",
                "2026-03-0%dT08:00:00Z".formatted(sequence)));
    lines.add(line);
    place(line);
  }

  void place(Line line) {
    leaves.add(
        new Leaf(leaves.size(), line.dossier(), line.sequence(), hash().leaf(line.of("hash"))));
  }

  private TreeHash hash() {
    return new TreeHash(SM3);
  }

  /** Signs a head over everything as it is. */
  void sign(Seal.Keys by) {
    Optional<Head> last =
        heads.isEmpty()
            ? Optional.empty()
            : Optional.of(Head.read(heads.get(heads.size() - 1).body()));
    Genesis begun = genesis.orElseThrow();
    Head head =
        new Head(
            last.map(Head::number).orElse(0L) + 1,
            leaves.size(),
            hash().named(tree().root()),
            Instant.parse("2026-03-20T0%d:00:00Z".formatted(heads.size())),
            last.map(Head::fingerprint).orElse(SM3.beginning()),
            new Head.Origin(
                begun.record(), begun.fingerprint(), "sm3", "sm2-sm3", SM3.of(by.open())));
    heads.add(Signed.by(Seal.SM2, by.secret(), head.body()));
  }

  Tree tree() {
    return grown().tree(leaves.size());
  }

  private Grown grown() {
    Grown grown = new Grown(SM3);
    leaves.forEach(leaf -> grown.add(leaf.hash()));
    return grown;
  }

  /** What a witness was handed of a head. */
  String document(int head) {
    Map<String, Object> document = new TreeMap<>(heads.get(head).tree());
    document.put("genesis", JsonTree.read(genesis.orElseThrow().body()));
    document.put("keys", keys.stream().map(Signed::tree).toList());
    return CanonicalJson.write(document);
  }

  /** What it says of itself to witnesses. */
  WitnessCheck.Running running() {
    return new WitnessCheck.Running() {
      @Override
      public WitnessedHead latest() {
        return WitnessedHead.read(document(heads.size() - 1));
      }

      @Override
      public List<byte[]> consistency(long from, long to) {
        return grown().tree(to).consistency(from);
      }
    };
  }

  @Override
  public Optional<Genesis> genesis() {
    return genesis;
  }

  @Override
  public boolean holdsAnything() {
    return !leaves.isEmpty() || !heads.isEmpty() || !keys.isEmpty();
  }

  @Override
  public List<Signed> keys() {
    return keys;
  }

  @Override
  public List<Signed> heads(long after) {
    return after == 0 ? heads : List.of();
  }

  @Override
  public List<Row> rows(long from) {
    if (from > 0) {
      return List.of();
    }
    return leaves.stream()
        .sorted(java.util.Comparator.comparingLong(Leaf::position))
        .map(
            leaf -> {
              Optional<Line> line = line(leaf.dossier(), leaf.sequence());
              return new Row(
                  leaf.position(),
                  leaf.dossier(),
                  leaf.sequence(),
                  leaf.hash(),
                  line.map(one -> one.of("body")).orElse(null),
                  line.map(one -> one.of("hash")).orElse(null));
            })
        .toList();
  }

  private Optional<Line> line(long dossier, long sequence) {
    return lines.stream()
        .filter(one -> one.dossier() == dossier && one.sequence() == sequence)
        .findFirst();
  }

  @Override
  public long unplaced() {
    return lines.stream()
        .filter(
            line ->
                leaves.stream()
                    .noneMatch(
                        leaf ->
                            leaf.dossier() == line.dossier() && leaf.sequence() == line.sequence()))
        .count();
  }

  @Override
  public long contradicting() {
    return lines.stream().filter(line -> !consistent.contains(line) && contradicts(line)).count();
  }

  private static boolean contradicts(Line line) {
    try {
      Map<String, Object> said = JsonTree.read(line.of("body"));
      return !List.of("previous", "idempotency", "act", "taken").stream()
              .allMatch(name -> line.of(name).equals(String.valueOf(said.get(name))))
          || !(said.get("by") instanceof Map<?, ?> by
              && line.of("account").equals(by.get("account")))
          || !String.valueOf(line.sequence()).equals(String.valueOf(said.get("sequence")))
          || !("P-" + line.dossier()).equals(said.get("key"));
    } catch (RuntimeException unreadable) {
      return true;
    }
  }
}
