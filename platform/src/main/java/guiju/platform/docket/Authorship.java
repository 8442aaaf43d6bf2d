package guiju.platform.docket;

import guiju.engine.ruling.Party;
import guiju.platform.identity.Person;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whose a draft is: of an organisation, or of one of its standings alone. Marks stand among the
 * readers of a dossier.
 */
public final class Authorship {

  /** Stands first among the readers of a draft, and before each of its authors. */
  static final String DRAFT = "=";

  private Authorship() {}

  /** Every mark under which a draft may be a person's own. */
  public static List<String> of(Person person) {
    String organisation = person.organisation();
    return Stream.concat(
            Stream.of(DRAFT + organisation),
            person.capacities().stream()
                .map(held -> DRAFT + held.standing() + "@" + organisation)
                .distinct())
        .toList();
  }

  /** The mark of one author. */
  static String mark(Party author) {
    return author.standing() == null
        ? DRAFT + author.organisation()
        : DRAFT + author.standing() + "@" + author.organisation();
  }
}
