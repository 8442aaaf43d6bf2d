package guiju.platform.demonstration;

import guiju.engine.law.Capacity;
import guiju.engine.text.Text;
import guiju.platform.identity.Office;
import guiju.platform.identity.Organisation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Organisations that do the same kind of thing, as the sign-in page shows them.
 *
 * @param title what they do
 * @param about the same in a few more words
 * @param places the organisations, in the order shown
 */
public record SignInGroup(Text title, Text about, List<Place> places) {

  /** Copies what could change. */
  public SignInGroup {
    places = List.copyOf(places);
  }

  /**
   * An organisation and its people.
   *
   * @param organisation the organisation
   * @param sign what stands over its people's cards
   * @param further whether it is only shown on request
   * @param cards its people, in the order shown
   */
  public record Place(Organisation organisation, Text sign, boolean further, List<Card> cards) {

    /** Copies what could change. */
    public Place {
      cards = List.copyOf(cards);
    }
  }

  /**
   * A person one can be.
   *
   * @param account the account to sign in with
   * @param name the person's name
   * @param post what the person is there
   * @param holds what the person may act as, the default first; empty for the administrators
   * @param further whether the card is only shown on request
   * @param office which administrator the person is; null for everybody else
   */
  public record Card(
      String account,
      String name,
      Text post,
      List<Capacity> holds,
      boolean further,
      @Nullable Office office) {

    /** Copies what could change. */
    public Card {
      holds = List.copyOf(holds);
    }
  }
}
