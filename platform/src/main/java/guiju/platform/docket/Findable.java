package guiju.platform.docket;

import guiju.engine.Judge;
import guiju.engine.dossier.Dossier;
import guiju.engine.dossier.Linked;
import guiju.engine.law.Standing;
import guiju.platform.identity.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * By what a dossier is found, and by whom.
 *
 * @param readers organisations that stand in a relation to it; {@link #EVERYBODY} when none does.
 *     Bodies may read all and are not among them
 * @param mention its name, and the names and numbers known of it
 */
record Findable(List<String> readers, Mention mention) {

  /** No organisation has an id like this. */
  static final String EVERYBODY = "*";

  static Findable of(Judge judge, Dossier dossier, LocalDate on) {
    return new Findable(
        readers(judge, dossier.seeing(Linked.NONE), on), Mention.of(dossier, dossier.title()));
  }

  /** What a person must find among the readers of a dossier; null when the person may read all. */
  static @Nullable SqlArrayValue readers(Person person) {
    return person.body() == null ? Arrays.texts(List.of(person.organisation(), EVERYBODY)) : null;
  }

  private static List<String> readers(Judge judge, Dossier dossier, LocalDate on) {
    Set<String> readers = new TreeSet<>();
    for (Standing standing : judge.rulebook().standings().values()) {
      if (standing.body() == null) {
        readers.addAll(judge.organisations(standing, dossier, on));
      }
    }
    return readers.isEmpty() ? List.of(EVERYBODY) : List.copyOf(readers);
  }
}
