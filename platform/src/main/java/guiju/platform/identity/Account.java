package guiju.platform.identity;

import guiju.engine.law.Capacity;
import guiju.engine.text.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account as administrators see it: open or closed, with what its holder may act as.
 *
 * @param id the name signed in with
 * @param name the person's name
 * @param organisation id of the person's organisation
 * @param organisationName its name
 * @param number the person's staff number; null when none is on record
 * @param office which administrator the person is; null for everybody else
 * @param open whether its holder may come in
 * @param opened when it was opened
 * @param posts what its holder may act as
 */
public record Account(
    String id,
    String name,
    String organisation,
    Text organisationName,
    @Nullable String number,
    @Nullable Office office,
    boolean open,
    Instant opened,
    List<Capacity> posts) {

  private static final int SHOWN = 4;

  /** Copies what could change. */
  public Account {
    posts = List.copyOf(posts);
  }

  /** The staff number with all but its end hidden; empty when there is none. */
  public String maskedNumber() {
    if (number == null) {
      return "";
    }
    int hidden = Math.max(number.length() - SHOWN, number.length() / 2);
    return "•".repeat(hidden) + number.substring(hidden);
  }
}
