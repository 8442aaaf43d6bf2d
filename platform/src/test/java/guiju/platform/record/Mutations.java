package guiju.platform.record;

import guiju.platform.docket.CanonicalJson;
import guiju.platform.docket.Digests;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** All the ways in which somebody might bend a package of evidence. */
final class Mutations {

  /** Which key whoever checks gives along. */
  enum Given {
    NONE,
    TRUE,
    OTHER
  }

  /**
   * One way.
   *
   * @param name what is done
   * @param bend does it
   * @param relisted whether the list of parts is then written anew, so that it does not show
   * @param given which key is given
   * @param code how the check must end; {@link #REFUSED} for 2 or 3
   */
  record Mutation(String name, Consumer<Folio> bend, boolean relisted, Given given, int code) {

    Folio of(Folio untouched) {
      Folio folio = untouched.copy();
      bend.accept(folio);
      if (relisted) {
        folio.relist();
      }
      return folio;
    }
  }

  /** Broken or unusable: what says which file it is may itself be what was bent. */
  static final int REFUSED = -1;

  private static final int BROKEN = 3;
  private static final String FIRST = "entries/00000001.json";
  private static final String SECOND = "entries/00000002.json";
  private static final String THIRD = "entries/00000003.json";

  private final Folio untouched;
  private final Folio foreign;
  private final byte[] secret;
  private final Seal.Keys stranger = Seal.SM2.fresh();
  private final List<Mutation> all = new ArrayList<>();

  /**
   * Ways to bend one package.
   *
   * @param untouched a docket of four entries, the third with a paper; two heads
   * @param foreign another docket of the same record, with another paper
   * @param secret the record's key, for what only its owner could do
   */
  Mutations(Folio untouched, Folio foreign, byte[] secret) {
    this.untouched = untouched;
    this.foreign = foreign;
    this.secret = secret;
    inEntries();
    ofEntries();
    inPapersAndDossier();
    inHeads();
    inKeys();
    inProofs();
    inTheList();
  }

  List<Mutation> all() {
    return List.copyOf(all);
  }

  /** Single bits turned, so many in every part that a check can see. */
  List<Mutation> flips(int each, long seed) {
    Random random = new Random(seed);
    List<Mutation> flips = new ArrayList<>();
    for (String name : untouched.names()) {
      boolean listed = !name.equals("README.txt") && !name.equals(EvidenceCheck.MANIFEST);
      for (int i = 0; i < each; i++) {
        int place = random.nextInt(untouched.bytes(name).length);
        int bit = random.nextInt(8);
        flips.add(
            new Mutation(
                "bit %d of byte %d of %s".formatted(bit, place, name),
                folio -> {
                  byte[] bytes = folio.bytes(name).clone();
                  bytes[place] ^= (byte) (1 << bit);
                  folio.put(name, bytes);
                },
                listed,
                Given.NONE,
                REFUSED));
      }
    }
    return flips;
  }

  private void add(String name, Consumer<Folio> bend) {
    all.add(new Mutation(name, bend, true, Given.NONE, BROKEN));
  }

  private void edit(String name, String part, UnaryOperator<String> change) {
    add(name, folio -> folio.edit(part, change));
    if (part.startsWith("entries/")) {
      add(
          name + ", chained anew",
          folio -> {
            folio.edit(part, change);
            int from = Integer.parseInt(part.replaceAll("\\D", ""));
            try {
              folio.rechain(from);
            } catch (IllegalArgumentException notCanonical) {
              // What cannot be written canonically stays as it is.
            }
          });
    }
  }

  private void inEntries() {
    edit("empty for nothing", SECOND, text -> text.replace("\"findings\":{}", "\"findings\":null"));
    edit("nothing for empty", SECOND, text -> text.replace("\"papers\":[]", "\"papers\":null"));
    edit(
        "a border shifted",
        THIRD,
        text -> text.replace("\"plan\",\"name\":\"方", "\"plan方\",\"name\":\""));
    edit("a number as 2.0", SECOND, text -> text.replace("\"sequence\":2", "\"sequence\":2.0"));
    edit("a number as text", SECOND, text -> text.replace("\"sequence\":2", "\"sequence\":\"2\""));
    edit("money in another form", FIRST, text -> text.replaceFirst("(\\d+)\\.00\"", "$1.0\""));
    edit("decomposed letters", FIRST, text -> text.replaceFirst("荷", "e\u0301"));
    add("a space", folio -> folio.edit(FIRST, text -> text.replaceFirst(":", ": ")));
    edit("a key twice", FIRST, text -> text.replaceFirst("\\{", "{\"act\":\"x.y\","));
    edit(
        "another time",
        SECOND,
        text -> text.replaceFirst("\"taken\":\"20\\d\\d", "\"taken\":\"1999"));
    edit("another person", SECOND, text -> text.replace("\"su\"", "\"li\""));
    edit("a fingerprint of another kind", FIRST, text -> text.replace("\"sm3\"", "\"sha256\""));
    edit(
        "an unknown digest",
        FIRST,
        text -> text.replace("\"digest\":\"sm3\"", "\"digest\":\"md5\""));
  }

  private void ofEntries() {
    for (int gone : new int[] {1, 2, 4}) {
      add("entry %d removed".formatted(gone), folio -> remove(folio, gone, false));
      add("entry %d removed, chained anew".formatted(gone), folio -> remove(folio, gone, true));
    }
    add("all entries removed", folio -> entries(folio).forEach(folio::remove));
    add("an entry inserted", folio -> insert(folio, 2, foreign.bytes(SECOND)));
    add("an entry doubled", folio -> insert(folio, 2, folio.bytes(SECOND)));
    add("neighbours swapped", folio -> folio.swap(FIRST, SECOND));
    add("far ones swapped", folio -> folio.swap(FIRST, "entries/00000004.json"));
    add("an entry of another docket", folio -> folio.put(SECOND, foreign.bytes(SECOND)));
    add(
        "an entry of another docket, chained anew",
        folio -> {
          folio.put(SECOND, foreign.bytes(SECOND));
          folio.rechain(2);
        });
    add(
        "another docket under this number",
        folio -> folio.edit("docket.json", text -> text.replaceFirst("P-", "Q-")));
    for (int from = 1; from <= 4; from++) {
      int k = from;
      add(
          "hashed anew from entry %d on".formatted(k),
          folio -> {
            folio.edit(
                entries(folio).get(k - 1),
                text -> text.replaceFirst("\"taken\":\"20(\\d\\d)", "\"taken\":\"19$1"));
            folio.rechain(k);
          });
    }
  }

  private void inPapersAndDossier() {
    String paper = paper(untouched);
    add("a paper changed", folio -> folio.put(paper, "%PDF-1.7\nother"));
    add("a paper emptied", folio -> folio.put(paper, ""));
    add("a paper removed", folio -> folio.remove(paper));
    add("a paper of another docket", folio -> folio.put(paper, foreign.bytes(paper(foreign))));
    edit("the dossier changed", "dossier.json", text -> text.replace("荷塘", "莲塘"));
    add("the dossier removed", folio -> folio.remove("dossier.json"));
    edit("another last entry", "docket.json", text -> text.replaceFirst("sm3:.", "sm3:x"));
  }

  private void inHeads() {
    head("another time", text -> text.replaceFirst("\"time\":\"20\\d\\d", "\"time\":\"1999"));
    head("another root", text -> text.replaceFirst("\"root\":\"sm3:..", "\"root\":\"sm3:ab"));
    head("another size", text -> text.replaceFirst("\"size\":(\\d)", "\"size\":1$1"));
    head("another number", text -> text.replaceFirst("\"number\":(\\d)", "\"number\":1$1"));
    head("another way to sign", text -> text.replace("sm2-sm3", "ecdsa-p256-sha256"));
    head("another digest", text -> text.replace("\"digest\":\"sm3\"", "\"digest\":\"sha256\""));
    add("signed by a stranger", folio -> sign(folio, 1, head -> head, stranger.secret()));
    add(
        "a head of another record",
        folio ->
            sign(
                folio,
                1,
                head ->
                    new Head(
                        head.number(),
                        head.size(),
                        head.root(),
                        head.time(),
                        head.previous(),
                        new Head.Origin(
                            "another",
                            head.origin().genesis(),
                            head.origin().digest(),
                            head.origin().signature(),
                            head.origin().key())),
                secret));
    add(
        "heads out of order, signed by the owner",
        folio -> {
          sign(folio, 0, head -> numbered(head, 9_999), secret);
          folio.edit(
              EvidenceCheck.PROOFS, text -> text.replaceFirst("\"from\":\\d+", "\"from\":9999"));
        });
    add("the last head removed", folio -> keep(folio, 0, 1));
    add("the earlier head removed", folio -> keep(folio, 1, 2));
    add(
        "a larger tree, signed by the owner",
        folio -> sign(folio, 1, head -> sized(head, head.size() * 4), secret));
    add("no heads file", folio -> folio.remove(EvidenceCheck.HEADS));
  }

  private void inKeys() {
    add(
        "the key file replaced",
        folio -> folio.put(EvidenceCheck.KEY, Armour.text("PUBLIC KEY", stranger.open())));
    add("another first key", folio -> reign(folio, false));
    add("a key nobody vouched for", folio -> reign(folio, true));
    edit(
        "another beginning",
        EvidenceCheck.GENESIS,
        text -> text.replaceFirst("\"begun\":\"20", "\"begun\":\"19"));
    add("no keys", folio -> folio.put(EvidenceCheck.KEYS, "{\"keys\":[]}"));
    edit(
        "a key's number", EvidenceCheck.KEYS, text -> text.replace("\"number\":1", "\"number\":2"));
    all.add(new Mutation("checked with another key", folio -> {}, true, Given.OTHER, BROKEN));
    all.add(
        new Mutation(
            "an entry no head covers, checked with a key",
            folio -> uncover(folio),
            true,
            Given.TRUE,
            BROKEN));
    all.add(
        new Mutation(
            "a whole other record, checked with the key", this::replace, true, Given.TRUE, BROKEN));
    all.add(
        new Mutation(
            "no record at all, checked with the key",
            folio -> {
              folio.names().stream()
                  .filter(name -> name.startsWith("record/"))
                  .toList()
                  .forEach(folio::remove);
            },
            true,
            Given.TRUE,
            BROKEN));
  }

  private void inProofs() {
    String proofs = EvidenceCheck.PROOFS;
    edit("a path changed", proofs, text -> bent(text, text.indexOf("\"inclusion\"")));
    edit("a tie changed", proofs, text -> bent(text, text.indexOf("\"consistency\"")));
    edit("another place", proofs, text -> text.replaceFirst("\"index\":(\\d+)", "\"index\":1$1"));
    edit("a number skipped", proofs, text -> text.replaceFirst("\"sequence\":1", "\"sequence\":7"));
    edit(
        "a head not tied in",
        proofs,
        text -> text.replaceFirst("\"consistency\":\\[\\{.*?\\}", "\"consistency\":["));
    edit(
        "a tie to another head", proofs, text -> text.replaceFirst("\"from\":\\d+", "\"from\":77"));
    edit(
        "hashes in capitals",
        proofs,
        text -> text.replaceFirst("\"path\":\\[\"([0-9a-f]+)\"", "\"path\":[\"AB$1\""));
    add("no proofs", folio -> folio.remove(proofs));
  }

  private void inTheList() {
    unlisted("the words changed", folio -> folio.edit("README.txt", text -> text + " "));
    unlisted("a part too many", folio -> folio.put("more.txt", "x"));
    unlisted("the list removed", folio -> folio.remove(EvidenceCheck.MANIFEST));
    unlisted(
        "another format",
        folio -> folio.edit("docket.json", text -> text.replace("\"format\":2", "\"format\":3")),
        2);
    unlisted("no docket", folio -> folio.remove("docket.json"), 2);
    unlisted("a docket that is none", folio -> folio.put("docket.json", "[]"), 2);
  }

  private void unlisted(String name, Consumer<Folio> bend) {
    unlisted(name, bend, BROKEN);
  }

  private void unlisted(String name, Consumer<Folio> bend, int code) {
    all.add(new Mutation(name, bend, false, Given.NONE, code));
  }

  byte[] strangersKey() {
    return stranger.open();
  }

  /** A record of somebody's own around the same docket; without a known key nothing shows. */
  void replace(Folio folio) {
    Genesis old = Genesis.read(folio.text(EvidenceCheck.GENESIS));
    String key = Digests.SM3.of(stranger.open());
    Genesis genesis = new Genesis("a record of my own", old.begun(), "sm3", key);
    folio.put(EvidenceCheck.GENESIS, genesis.body());
    KeyDeed deed = deed(genesis, 1, key, key);
    keys(folio, List.of(Signed.by(Seal.SM2, stranger.secret(), deed.body())));
    Head.Origin origin =
        new Head.Origin(genesis.record(), genesis.fingerprint(), "sm3", "sm2-sm3", key);
    all(folio, origin);
  }

  /** Heads signed by a key that came in by force: as the first, or after it. */
  private void reign(Folio folio, boolean after) {
    Genesis genesis = Genesis.read(folio.text(EvidenceCheck.GENESIS));
    String key = Digests.SM3.of(stranger.open());
    KeyDeed deed = deed(genesis, after ? 2 : 1, key, after ? genesis.key() : key);
    List<Signed> deeds = new ArrayList<>();
    if (after) {
      deeds.addAll(signed(folio, EvidenceCheck.KEYS, "keys"));
    }
    deeds.add(Signed.by(Seal.SM2, stranger.secret(), deed.body()));
    keys(folio, deeds);
    all(folio, new Head.Origin(genesis.record(), genesis.fingerprint(), "sm3", "sm2-sm3", key));
  }

  private void all(Folio folio, Head.Origin origin) {
    List<Signed> heads = new ArrayList<>();
    String previous = Digests.SM3.beginning();
    for (Signed old : signed(folio, EvidenceCheck.HEADS, "heads")) {
      Head head = Head.read(old.body());
      Head fresh = new Head(head.number(), head.size(), head.root(), head.time(), previous, origin);
      previous = fresh.fingerprint();
      heads.add(Signed.by(Seal.SM2, stranger.secret(), fresh.body()));
    }
    heads(folio, heads);
    folio.put(EvidenceCheck.KEY, Armour.text("PUBLIC KEY", stranger.open()));
  }

  private KeyDeed deed(Genesis genesis, long number, String key, String previous) {
    return new KeyDeed(
        genesis.fingerprint(),
        number,
        key,
        "sm2-sm3",
        Parts.base64(stranger.open()),
        previous,
        Instant.parse("2026-03-20T00:00:00Z"));
  }

  private void head(String name, UnaryOperator<String> change) {
    add(
        name + " in the head",
        folio -> {
          List<Signed> heads = new ArrayList<>(signed(folio, EvidenceCheck.HEADS, "heads"));
          Signed last = heads.get(1);
          String changed = change.apply(last.body());
          if (changed.equals(last.body())) {
            throw new IllegalStateException("Nothing was changed: " + name);
          }
          heads.set(1, new Signed(changed, last.signature()));
          heads(folio, heads);
        });
  }

  private static void sign(Folio folio, int which, UnaryOperator<Head> change, byte[] secret) {
    List<Signed> heads = new ArrayList<>(signed(folio, EvidenceCheck.HEADS, "heads"));
    String body = change.apply(Head.read(heads.get(which).body())).body();
    heads.set(which, Signed.by(Seal.SM2, secret, body));
    heads(folio, heads);
  }

  private static Head numbered(Head head, long number) {
    return new Head(number, head.size(), head.root(), head.time(), head.previous(), head.origin());
  }

  private static Head sized(Head head, long size) {
    return new Head(head.number(), size, head.root(), head.time(), head.previous(), head.origin());
  }

  private static void keep(Folio folio, int from, int to) {
    heads(folio, signed(folio, EvidenceCheck.HEADS, "heads").subList(from, to));
  }

  private static List<Signed> signed(Folio folio, String part, String name) {
    return Parts.objects(folio.tree(part), name).stream().map(Signed::read).toList();
  }

  private static void heads(Folio folio, List<Signed> heads) {
    folio.put(
        EvidenceCheck.HEADS,
        CanonicalJson.write(Map.of("heads", heads.stream().map(Signed::tree).toList())));
  }

  private static void keys(Folio folio, List<Signed> keys) {
    folio.put(
        EvidenceCheck.KEYS,
        CanonicalJson.write(Map.of("keys", keys.stream().map(Signed::tree).toList())));
  }

  /** The last entry's proof left out. */
  private static void uncover(Folio folio) {
    Map<String, Object> proofs = new LinkedHashMap<>(folio.tree(EvidenceCheck.PROOFS));
    List<Map<String, Object>> inclusion = Parts.objects(proofs, "inclusion");
    proofs.put("inclusion", inclusion.subList(0, inclusion.size() - 1));
    folio.put(EvidenceCheck.PROOFS, CanonicalJson.write(proofs));
  }

  /** The docket without its last entry, as if there had never been one. */
  static void cut(Folio folio, String dossier) {
    remove(folio, 4, true);
    folio.put("dossier.json", dossier);
    uncover(folio);
  }

  private static void remove(Folio folio, int gone, boolean chained) {
    List<String> entries = entries(folio);
    for (int i = gone; i < entries.size(); i++) {
      folio.put(entries.get(i - 1), folio.bytes(entries.get(i)));
    }
    folio.remove(entries.get(entries.size() - 1));
    if (chained) {
      folio.rechain(Math.min(gone, entries.size() - 1));
    }
  }

  private static void insert(Folio folio, int at, byte[] entry) {
    List<String> entries = entries(folio);
    folio.put("entries/%08d.json".formatted(entries.size() + 1), new byte[0]);
    for (int i = entries.size(); i >= at; i--) {
      folio.put("entries/%08d.json".formatted(i + 1), folio.bytes(entries.get(i - 1)));
    }
    folio.put(entries.get(at - 1), entry);
  }

  private static List<String> entries(Folio folio) {
    return folio.names().stream().filter(name -> name.startsWith("entries/")).sorted().toList();
  }

  private static String paper(Folio folio) {
    return folio.names().stream()
        .filter(name -> name.startsWith("papers/"))
        .findFirst()
        .orElseThrow();
  }

  private static String bent(String text, int from) {
    int path = text.indexOf("\"path\":[\"", from) + 9;
    char old = text.charAt(path);
    return text.substring(0, path) + (old == '0' ? '1' : '0') + text.substring(path + 1);
  }
}
