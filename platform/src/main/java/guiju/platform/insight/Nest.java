package guiju.platform.insight;

import guiju.engine.dossier.Money;
import guiju.engine.law.Overview.Figure;
import guiju.platform.web.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sum with the sums that are parts of it, drawn one inside the other and listed as a table.
 *
 * @param words the same for those who do not see it
 * @param shares which share of the sum around it each part is
 * @param rings from the whole to the innermost part
 */
public record Nest(String words, String shares, List<Ring> rings) {
  private static final double LETTER = 1.75;

  /** The sum around all others. */
  public Ring whole() {
    return rings.get(0);
  }

  /** The parts, from the innermost. */
  public List<Ring> inner() {
    List<Ring> inner = new ArrayList<>(rings.subList(1, rings.size()));
    Collections.reverse(inner);
    return inner;
  }

  /**
   * One of the sums.
   *
   * @param label what it is
   * @param sum in 万元, without the unit
   * @param share per cent of the sum around it; empty for the whole
   * @param width per cent of the whole
   * @param labelled where its label ends, in per cent of the whole
   * @param tone how dark: 3 the whole, 1 a part, 0 the innermost
   */
  public record Ring(
      String label, String sum, String share, double width, double labelled, int tone) {
    /** How wide it is, as SVG writes it. */
    public String wide() {
      return width + "%";
    }

    /** Where its label ends, as SVG writes it. */
    public String end() {
      return labelled + "%";
    }
  }

  /** The chains of parts among some figures, each from the whole to the innermost part. */
  static List<List<Figure>> chains(List<Figure> figures) {
    List<List<Figure>> chains = new ArrayList<>();
    for (Figure figure : figures) {
      String within = figure.within();
      boolean inner = figures.stream().anyMatch(one -> one.id().equals(within));
      boolean outer = figures.stream().anyMatch(one -> figure.id().equals(one.within()));
      if (!inner && outer) {
        List<Figure> chain = new ArrayList<>();
        for (Figure next = figure; next != null; next = part(figures, next)) {
          chain.add(next);
        }
        chains.add(chain);
      }
    }
    return chains;
  }

  private static @Nullable Figure part(List<Figure> figures, Figure whole) {
    return figures.stream().filter(one -> whole.id().equals(one.within())).findFirst().orElse(null);
  }

  /** A chain with its sums in fen. */
  static Nest of(Texts texts, List<Figure> chain, Map<String, Long> sums) {
    List<Ring> rings = new ArrayList<>();
    List<String> shares = new ArrayList<>();
    long whole = Math.max(1, sums.getOrDefault(chain.get(0).id(), 0L));
    double free = 0;
    for (int i = chain.size() - 1; i >= 0; i--) {
      Figure figure = chain.get(i);
      long sum = sums.getOrDefault(figure.id(), 0L);
      long around = i == 0 ? 0 : sums.getOrDefault(chain.get(i - 1).id(), 0L);
      String share = around == 0 ? "" : texts.say("money.share", 100 * sum / around);
      String label = texts.of(figure.label());
      String amount = Money.wanGrouped(sum);
      double width = Math.min(100, Math.round(1000.0 * sum / whole) / 10.0);
      // Labels stand beside each other even where their parts end close together.
      double labelled = Math.min(100, Math.max(width, free + length(label + amount)));
      free = labelled + 2;
      int tone = i == 0 ? 3 : i == chain.size() - 1 ? 0 : 1;
      rings.add(0, new Ring(label, amount, share, width, labelled, tone));
      if (!share.isEmpty()) {
        String of = texts.of(chain.get(i - 1).label());
        shares.add(0, texts.say("money.shared", label, of, share));
      }
    }
    List<String> words =
        rings.stream().map(ring -> texts.say("money.ring", ring.label(), ring.sum())).toList();
    String and = texts.say("money.and");
    return new Nest(String.join(and, words), String.join(and, shares), rings);
  }

  private static double length(String text) {
    double letters = 1;
    for (int i = 0; i < text.length(); i++) {
      letters += text.charAt(i) > 0x2E80 ? 1 : 0.58;
    }
    return letters * LETTER;
  }
}
