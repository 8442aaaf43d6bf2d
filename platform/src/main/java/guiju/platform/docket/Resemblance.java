package guiju.platform.docket;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much two matters resemble each other, and why. A name counts by what it is about; a shared
 * word that few others have counts for more than one that many have.
 */
final class Resemblance {

  /** What does not resemble the matter this much is not shown; 1 is the same name. */
  static final double BAR = 0.4;

  private static final double BY_CONTENT = 0.6;
  private static final double BY_ENTRY = 0.3;
  private static final double BY_UNIT = 0.1;
  private static final int ENOUGH = 2;

  private final Subject asked;
  private final List<String> name;
  private final Set<String> about;
  private final Set<String> content;
  private final Map<String, Double> weights;

  /**
   * @param weights how much a term of the matter tells: more, the fewer others have it
   */
  Resemblance(Subject asked, Map<String, Double> weights) {
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
  record Degree(double degree, List<Likeness.Reason> reasons) {
    boolean counts() {
      return degree >= BAR;
    }
  }

  /** Compares with another matter, known by its number too. */
  Degree with(Subject other, String key) {
    List<Likeness.Reason> reasons = new ArrayList<>();
    double degree = 0;
    if (isNamed(other, key)) {
      degree += 1;
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

  private double byWords(Subject other, List<Likeness.Reason> reasons) {
    Set<String> theirs = CoreWords.terms(CoreWords.pieces(other.name()));
    Set<String> shared = common(about, theirs);
    double named = alike(shared, theirs);
    Set<String> behind = CoreWords.terms(pieces(other.texts()));
    Set<String> told = common(about, behind);
    Set<String> asks = common(content, theirs);
    double inside = BY_CONTENT * Math.max(part(told, about), part(asks, theirs));
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
  private double alike(Set<String> shared, Set<String> theirs) {
    if (shared.isEmpty()) {
      return 0;
    }
    double covered = sum(shared) / sum(about);
    double covering = (double) shared.size() / theirs.size();
    int enough = Math.min(ENOUGH, Math.max(about.size(), theirs.size()));
    return (covered + covering) / 2 * Math.min(1.0, (double) shared.size() / enough);
  }

  // A word or two of a long text are chance; a whole name in it is not.
  private double part(Set<String> found, Set<String> whole) {
    return whole.size() < ENOUGH || found.size() < ENOUGH ? 0 : sum(found) / sum(whole);
  }

  private double byEntries(Subject other, List<Likeness.Reason> reasons) {
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

  private double sum(Set<String> terms) {
    return terms.stream().mapToDouble(term -> weights.getOrDefault(term, 1.0)).sum();
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
