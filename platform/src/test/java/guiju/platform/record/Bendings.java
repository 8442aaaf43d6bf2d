package guiju.platform.record;

import guiju.platform.docket.Digests;
import guiju.platform.record.Ledger.Leaf;
import guiju.platform.record.Ledger.Line;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Bends a record, each time at another place. */
final class Bendings {

  private final Ledger untouched;
  private final Seal.Keys first;
  private final Seal.Keys second;
  private final Seal.Keys stranger = Seal.SM2.fresh();
  private final Ledger foreign = Ledger.grown(stranger, Seal.SM2.fresh());

  Bendings(Ledger untouched, Seal.Keys first, Seal.Keys second) {
    this.untouched = untouched;
    this.first = first;
    this.second = second;
  }

  Ledger bend(Bending how, Random random) {
    Ledger ledger = untouched.copy();
    int any = random.nextInt(ledger.lines.size());
    int other = (any + 1 + random.nextInt(ledger.lines.size() - 1)) % ledger.lines.size();
    switch (how) {
      case CHARACTER_OF_AN_ENTRY ->
          column(ledger, any, pick(List.of("body", "hash"), random), text -> bent(text, random));
      case LISTED_OTHERWISE ->
          column(
              ledger,
              any,
              pick(Line.NAMES.subList(2, Line.NAMES.size()), random),
              text -> bent(text, random));
      case BIT_OF_A_LEAF -> leaf(ledger, any, random);
      case CHARACTER_OF_A_HEAD -> signed(ledger.heads, random);
      case CHARACTER_OF_A_KEY -> signed(ledger.keys, random);
      case BEGINNING_CHANGED -> beginning(ledger, random);
      case EMPTY_FOR_NOTHING ->
          either(
              ledger,
              any,
              random,
              "\"papers\":[]",
              "\"papers\":null",
              "\"note\":\"\"",
              "\"note\":null");
      case BORDER_SHIFTED ->
          either(ledger, any, random, "\"act\":\"r", "\"actr\":\"", "100.00", "100.0\",\"0");
      case NUMBER_IN_ANOTHER_FORM ->
          either(ledger, any, random, "100.00", "100.0", "\"sequence\":", "\"sequence\":0");
      case DECOMPOSED_LETTERS -> either(ledger, any, random, "é", "e\u0301", "塘", "\u5858\u0301");
      case ENTRY_REMOVED -> ledger.lines.remove(any);
      case ALL_ENTRIES_REMOVED -> ledger.lines.clear();
      case PLACE_REMOVED -> ledger.leaves.remove(any);
      case ENTRY_AND_PLACE_REMOVED -> {
        ledger.lines.remove(any);
        ledger.leaves.remove(any);
        if (random.nextBoolean()) {
          closeRanks(ledger);
        }
      }
      case ENTRY_INSERTED -> inserted(ledger, foreign.lines.get(any).at(9, 1 + any), any, random);
      case ENTRY_DOUBLED -> inserted(ledger, ledger.lines.get(any).at(9, 1 + any), other, random);
      case ENTRIES_SWAPPED -> exchanged(ledger, any, other);
      case PLACES_SWAPPED -> {
        Leaf one = ledger.leaves.get(any);
        Leaf two = ledger.leaves.get(other);
        ledger.leaves.set(any, new Leaf(any, two.dossier(), two.sequence(), two.hash()));
        ledger.leaves.set(other, new Leaf(other, one.dossier(), one.sequence(), one.hash()));
      }
      case RENUMBERED -> {
        Line line = ledger.lines.get(any);
        ledger.lines.set(any, line.at(line.dossier(), 100 + random.nextInt(100)));
      }
      case TIME_REWRITTEN -> {
        column(ledger, any, "taken", text -> text.replace("2026", "2025"));
        column(ledger, any, "body", text -> text.replace("2026-03", "2025-03"));
        hashed(ledger, any);
      }
      case TRANSPLANTED -> {
        ledger.lines.set(
            any, foreign.lines.get(other).at(line(any).dossier(), line(any).sequence()));
        hashed(ledger, any);
      }
      case HASHED_ANEW_TO_THE_END -> rewritten(ledger, any);
      case TAIL_CUT_BEHIND_A_HEAD -> {
        int kept = 1 + random.nextInt(ledger.lines.size() - 1);
        ledger.lines = ledger.lines.subList(0, kept);
        ledger.leaves = ledger.leaves.subList(0, kept);
      }
      case HEAD_BY_A_STRANGER -> head(ledger, random, stranger, head -> head);
      case HEAD_OF_ANOTHER_RECORD -> ledger.heads.set(any % 3, foreign.heads.get(any % 3));
      case HEAD_OF_ANOTHER_SIZE ->
          head(
              ledger,
              random,
              null,
              head -> sized(head, head.size() + (head.size() == 12 ? -1 : 1) * (1 + any % 3)));
      case HEAD_REMOVED -> ledger.heads.remove(random.nextInt(2));
      case KEYS_CHANGED -> keys(ledger, random);
      case TAIL_CUT_WITH_ITS_HEAD, OLDER_STATE_PUT_BACK -> {
        return untouched.earlier(1 + random.nextInt(2));
      }
      case HASHED_AND_SIGNED_ANEW -> {
        rewritten(ledger, any);
        return signedAnew(ledger);
      }
      case REPLACED_BY_ANOTHER_RECORD -> {
        return foreign;
      }
    }
    return ledger;
  }

  private Line line(int at) {
    return untouched.lines.get(at);
  }

  private static void column(Ledger ledger, int at, String name, UnaryOperator<String> change) {
    Line line = ledger.lines.get(at);
    String changed = change.apply(line.of(name));
    if (changed.equals(line.of(name))) {
      throw new IllegalStateException("Nothing was changed in " + name);
    }
    ledger.lines.set(at, line.with(name, changed));
  }

  private static void either(
      Ledger ledger, int at, Random random, String one, String to, String other, String too) {
    boolean first = random.nextBoolean();
    column(ledger, at, "body", text -> first ? text.replace(one, to) : text.replace(other, too));
    if (random.nextBoolean()) {
      hashed(ledger, at);
    }
  }

  /** The entry says its new fingerprint, and its place too. */
  private static void hashed(Ledger ledger, int at) {
    Line line = ledger.lines.get(at);
    Line hashed = line.with("hash", Digests.SM3.of(line.of("body")));
    ledger.lines.set(at, hashed);
    byte[] leaf = new TreeHash(Digests.SM3).leaf(hashed.of("hash"));
    ledger.leaves.set(at, new Leaf(at, hashed.dossier(), hashed.sequence(), leaf));
  }

  /** From one entry on everything follows from what was changed there; heads stay. */
  private static void rewritten(Ledger ledger, int from) {
    column(ledger, from, "body", text -> text.replace("100.00", "900.00"));
    hashed(ledger, from);
    for (int i = from + 2; i < ledger.lines.size(); i += 2) {
      String before = ledger.lines.get(i - 2).of("hash");
      String was = ledger.lines.get(i).of("previous");
      column(ledger, i, "body", text -> text.replace(was, before));
      column(ledger, i, "previous", text -> before);
      hashed(ledger, i);
    }
  }

  private Ledger signedAnew(Ledger bent) {
    Ledger fresh = bent.copy();
    fresh.heads.clear();
    List<Leaf> all = fresh.leaves;
    for (int size = 4; size <= all.size(); size += 4) {
      fresh.leaves = all.subList(0, size);
      fresh.sign(size < 12 ? first : second);
    }
    return fresh;
  }

  private static void closeRanks(Ledger ledger) {
    for (int i = 0; i < ledger.leaves.size(); i++) {
      Leaf leaf = ledger.leaves.get(i);
      ledger.leaves.set(i, new Leaf(i, leaf.dossier(), leaf.sequence(), leaf.hash()));
    }
  }

  private static void inserted(Ledger ledger, Line line, int at, Random random) {
    ledger.lines.add(line);
    if (random.nextBoolean()) {
      byte[] leaf = new TreeHash(Digests.SM3).leaf(line.of("hash"));
      ledger.leaves.add(at, new Leaf(at, line.dossier(), line.sequence(), leaf));
      closeRanks(ledger);
    }
  }

  private static void exchanged(Ledger ledger, int one, int two) {
    Line first = ledger.lines.get(one);
    Line second = ledger.lines.get(two);
    ledger.lines.set(one, second.at(first.dossier(), first.sequence()));
    ledger.lines.set(two, first.at(second.dossier(), second.sequence()));
  }

  private static void leaf(Ledger ledger, int at, Random random) {
    Leaf leaf = ledger.leaves.get(at);
    byte[] hash = leaf.hash().clone();
    hash[random.nextInt(hash.length)] ^= (byte) (1 << random.nextInt(8));
    ledger.leaves.set(at, new Leaf(leaf.position(), leaf.dossier(), leaf.sequence(), hash));
  }

  private static void signed(List<Signed> statements, Random random) {
    int at = random.nextInt(statements.size());
    Signed one = statements.get(at);
    statements.set(
        at,
        random.nextBoolean()
            ? new Signed(bent(one.body(), random), one.signature())
            : new Signed(one.body(), bitten(one.signature(), random)));
  }

  /** Another signature: base64 has ways to write the same bytes. */
  private static String bitten(String signature, Random random) {
    byte[] bytes = Parts.bytes(signature).clone();
    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    return Parts.base64(bytes);
  }

  private static void beginning(Ledger ledger, Random random) {
    Genesis was = ledger.genesis.orElseThrow();
    ledger.genesis =
        random.nextInt(4) == 0
            ? Optional.empty()
            : Optional.of(
                new Genesis(
                    was.record() + random.nextInt(1_000), was.begun(), was.digest(), was.key()));
  }

  private void head(
      Ledger ledger, Random random, Seal.@Nullable Keys by, UnaryOperator<Head> change) {
    int at = random.nextInt(ledger.heads.size());
    Head head = change.apply(Head.read(ledger.heads.get(at).body()));
    Seal.Keys own = at == 2 ? second : first;
    ledger.heads.set(at, Signed.by(Seal.SM2, by == null ? own.secret() : by.secret(), head.body()));
  }

  private static Head sized(Head head, long size) {
    return new Head(head.number(), size, head.root(), head.time(), head.previous(), head.origin());
  }

  private void keys(Ledger ledger, Random random) {
    switch (random.nextInt(4)) {
      case 0 -> ledger.keys.remove(random.nextInt(2));
      case 1 -> Collections.swap(ledger.keys, 0, 1);
      case 2 -> ledger.keys.set(1, foreign.keys.get(1));
      default ->
          ledger.keys.set(
              1,
              Ledger.deed(
                  ledger.genesis.orElseThrow(),
                  2,
                  stranger,
                  Digests.SM3.of(first.open()),
                  stranger));
    }
  }

  private static String bent(String text, Random random) {
    int at = random.nextInt(text.length());
    char other = (char) (text.charAt(at) ^ (1 << random.nextInt(5)));
    char bent = other < ' ' || other == '"' ? '~' : other;
    return text.substring(0, at) + (bent == text.charAt(at) ? '!' : bent) + text.substring(at + 1);
  }

  private static <T> T pick(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
