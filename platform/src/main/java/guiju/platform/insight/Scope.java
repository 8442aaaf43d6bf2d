package guiju.platform.insight;

import guiju.platform.docket.Authorship;
import guiju.platform.identity.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose dossiers are looked at, and of which year; a null leaves nothing out.
 *
 * @param owner organisation they belong to
 * @param year budget year
 * @param reader organisation of a reader who may see only its own
 * @param authors marks under which drafts are the reader's own; others' are never shown
 */
record Scope(
    @Nullable String owner, @Nullable Integer year, @Nullable String reader, List<String> authors) {

  /** Copies what could change. */
  Scope {
    authors = List.copyOf(authors);
  }

  /** Everything a person may see, narrowed to a unit and a year; blanks narrow nothing. */
  static Scope of(Person person, String unit, String year) {
    return new Scope(
        unit.isBlank() ? null : unit,
        year.matches("\\d{4}") ? Integer.valueOf(year) : null,
        person.body() == null ? person.organisation() : null,
        Authorship.of(person));
  }
}
