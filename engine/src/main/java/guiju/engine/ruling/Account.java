package guiju.engine.ruling;

import guiju.engine.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money of a dossier on a day: sums that add up, held against a limit.
 *
 * @param title what is reckoned
 * @param cites paragraphs
 * @param parts known sums, in order; they add up
 * @param limit what they may not exceed; null when there is none, or it is not known yet
 * @param beside whether it stays in view beside everything else
 */
public record Account(
    Text title, List<String> cites, List<Sum> parts, @Nullable Sum limit, boolean beside) {

  /**
   * One sum.
   *
   * @param label what it is
   * @param fen exact fen
   * @param fact the fact it is, when it is one just as it stands; empty otherwise
   */
  public record Sum(Text label, long fen, String fact) {}

  /** All parts together, in fen. */
  public long total() {
    return parts.stream().mapToLong(Sum::fen).reduce(0, Math::addExact);
  }
}
