package guiju.platform.insight;

import guiju.engine.dossier.Money;
import guiju.engine.law.Overview.Figure;
import guiju.platform.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sum with the sums that are parts of it, drawn one inside the other and listed as a table.
 *
 * @param words the same for those who do not see it
 * @param rings from the whole to the innermost part
 */
public record Nest(String words, List<Ring> rings) {

  /**
   * One of the sums.
   *
   * @param label what it is
   * @param sum in 万元, without the unit
   * @param share per cent of the sum around it; empty for the whole
   * @param width per cent of the whole
   * @param tone how dark: 3 the whole, 1 a part, 0 the innermost
   */
  public record Ring(String label, String sum, String share, double width, int tone) {
    /** How wide it is, as SVG writes it. */
    public String wide() {
      return width + "%";
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
    long whole = Math.max(1, sums.getOrDefault(chain.get(0).id(), 0L));
    long around = 0;
    for (Figure figure : chain) {
      long sum = sums.getOrDefault(figure.id(), 0L);
      boolean innermost = rings.size() == chain.size() - 1;
      rings.add(
          new Ring(
              texts.of(figure.label()),
              Money.wanGrouped(sum),
              rings.isEmpty() || around == 0 ? "" : texts.say("money.share", 100 * sum / around),
              Math.min(100, Math.round(1000.0 * sum / whole) / 10.0),
              rings.isEmpty() ? 3 : innermost ? 0 : 1));
      around = sum;
    }
    String words =
        String.join(
            texts.say("money.and"),
            rings.stream()
                .map(ring -> texts.say("money.ring", ring.label(), ring.sum(), ring.share()))
                .toList());
    return new Nest(words, rings);
  }
}
