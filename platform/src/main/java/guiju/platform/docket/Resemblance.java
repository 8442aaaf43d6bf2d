package guiju.platform.docket;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much two matters resemble each other, and why. A name counts by what it is about; a shared
 * word that few others have counts for more than one that many have. Degrees are thousandths.
 */
final class Resemblance {

  /** What does not resemble the matter this much is not shown; the same name is {@link #SAME}. */
  static final int BAR = 400;

  /** Two names that are about exactly the same. */
  static final int SAME = 1000;

  private static final int BY_CONTENT = 600;
  private static final int BY_ENTRY = 300;
  private static final int BY_UNIT = 100;
  private static final int ENOUGH = 2;

  private final Subject asked;
  private final List<String> name;
  private final Set<String> about;
  private final Set<String> content;
  private final Map<String, Integer> weights;

  /**
   * @param weights how much a term of the matter tells: more, the fewer others have it
   */
  Resemblance(Subject asked, Map<String, Integer> weights) {
    this.asked = asked;
    this.name = CoreWords.pieces(asked.name());
    this.about = CoreWords.terms(name);
    this.content = CoreWords.terms(pieces(asked.texts()));
    this.weights = weights;
  }

  /**
   * What is compared.
   *
   * @param name its name
   * @param owner the organisation it belongs to; empty when nobody's
   * @param texts what it is for, in sentences
   * @param entries names of single things it has or needs
   */
  record Subject(String name, String owner, List<String> texts, List<String> entries) {}

  /**
   * How much, and why.
   *
   * @param degree 0 for nothing in common; the higher the more alike
   * @param reasons why, the weightiest first
   */
  record Degree(int degree, List<Likeness.Reason> reasons) {
    boolean counts() {
      return degree >= BAR;
    }
  }

  /** Compares with another matter, known by its number too. */
  Degree with(Subject other, String key) {
    List<Likeness.Reason> reasons = new ArrayList<>();
    int degree = 0;
    if (isNamed(other, key)) {
      degree += SAME;
      reasons.add(new Likeness.Reason(Likeness.Why.NAMED, List.of(other.name())));
    }
    degree += byWords(other, reasons);
    degree += byEntries(other, reasons);
    if (degree > 0 && !asked.owner().isEmpty() && asked.owner().equals(other.owner())) {
      degree += BY_UNIT;
      reasons.add(new Likeness.Reason(Likeness.Why.UNIT, List.of()));
    }
    return new Degree(degree, List.copyOf(reasons));
  }

  /** Whether the matter says itself that it builds on the other or takes its place. */
  private boolean isNamed(Subject other, String key) {
    return asked.entries().stream()
        .anyMatch(
            entry ->
                entry.contains(key)
                    || (other.name().codePointCount(0, other.name().length()) > ENOUGH
                        && Terms.plain(entry).contains(Terms.plain(other.name()))));
  }

  private int byWords(Subject other, List<Likeness.Reason> reasons) {
    Set<String> theirs = CoreWords.terms(CoreWords.pieces(other.name()));
    Set<String> shared = common(about, theirs);
    int named = alike(shared, theirs);
    Set<String> behind = CoreWords.terms(pieces(other.texts()));
    Set<String> told = common(about, behind);
    Set<String> asks = common(content, theirs);
    int inside = Math.max(part(told, about), part(asks, theirs)) * BY_CONTENT / SAME;
    if (named >= inside && !shared.isEmpty()) {
      reasons.add(new Likeness.Reason(Likeness.Why.NAME, CoreWords.shared(name, shared)));
      return named;
    }
    if (inside > 0) {
      Set<String> both = new LinkedHashSet<>(told);
      both.addAll(asks);
      List<String> pieces = new ArrayList<>(name);
      pieces.addAll(CoreWords.pieces(other.name()));
      reasons.add(new Likeness.Reason(Likeness.Why.CONTENT, CoreWords.shared(pieces, both)));
    }
    return inside;
  }

  // Half is how much of the matter asked about the other covers, half the other way round: a short
  // name within a long one is close, and so is a long one around it. One shared pair may be chance.
  private int alike(Set<String> shared, Set<String> theirs) {
    if (shared.isEmpty()) {
      return 0;
    }
    int covered = share(sum(shared), sum(about));
    int covering = share(shared.size(), theirs.size());
    int enough = Math.min(ENOUGH, Math.max(about.size(), theirs.size()));
    return (covered + covering) / 2 * Math.min(shared.size(), enough) / enough;
  }

  // A word or two of a long text are chance; a whole name in it is not.
  private int part(Set<String> found, Set<String> whole) {
    return whole.size() < ENOUGH || found.size() < ENOUGH ? 0 : share(sum(found), sum(whole));
  }

  private int byEntries(Subject other, List<Likeness.Reason> reasons) {
    Set<String> mine = new LinkedHashSet<>();
    asked.entries().forEach(entry -> mine.add(Terms.plain(entry)));
    List<String> same =
        other.entries().stream()
            .filter(entry -> entry.codePointCount(0, entry.length()) > 1)
            .filter(entry -> mine.contains(Terms.plain(entry)))
            .distinct()
            .toList();
    if (!same.isEmpty()) {
      reasons.add(new Likeness.Reason(Likeness.Why.ENTRY, same));
    }
    return BY_ENTRY * Math.min(same.size(), 2);
  }

  private int sum(Set<String> terms) {
    return terms.stream().mapToInt(term -> weights.getOrDefault(term, SAME)).sum();
  }

  /** How much a term tells that so many of all have: the fewer, the more. */
  static int weight(long all, long held) {
    return (int) Math.round(SAME * Math.log1p((1.0 * all) / (1 + held)));
  }

  private static int share(int part, int whole) {
    return (int) ((long) part * SAME / Math.max(1, whole));
  }

  private static Set<String> common(Set<String> one, Set<String> other) {
    Set<String> common = new LinkedHashSet<>(one);
    common.retainAll(other);
    return common;
  }

  private static List<String> pieces(List<String> texts) {
    return texts.stream().flatMap(text -> CoreWords.pieces(text).stream()).toList();
  }
}
