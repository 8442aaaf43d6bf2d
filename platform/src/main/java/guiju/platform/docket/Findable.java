package guiju.platform.docket;

import guiju.engine.Judge;
import guiju.engine.dossier.Dossier;
import guiju.engine.dossier.Linked;
import guiju.engine.law.Standing;
import guiju.engine.ruling.Party;
import guiju.platform.identity.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * By what a dossier is found, and by whom.
 *
 * @param readers organisations that stand in a relation to it; {@link #EVERYBODY} when none does.
 *     Bodies may read all and are not among them. Of a draft, {@link Authorship#DRAFT} and the mark
 *     of each author: nobody else may read it, body or not
 * @param mention its name, and the names and numbers known of it
 */
record Findable(List<String> readers, Mention mention) {

  /** No organisation has an id like this. */
  static final String EVERYBODY = "*";

  static Findable of(Judge judge, Dossier dossier, LocalDate on) {
    return new Findable(
        readers(judge, dossier.seeing(Linked.NONE), on), Mention.of(dossier, dossier.title()));
  }

  /** What a person must find one of among the readers of a dossier. */
  static SqlArrayValue readers(Person person) {
    List<String> readers = new ArrayList<>(Authorship.of(person));
    if (person.body() == null) {
      readers.add(person.organisation());
      readers.add(EVERYBODY);
    }
    return Arrays.texts(readers);
  }

  private static List<String> readers(Judge judge, Dossier dossier, LocalDate on) {
    return judge
        .authors(dossier, on)
        .map(Findable::drafted)
        .orElseGet(() -> related(judge, dossier, on));
  }

  private static List<String> drafted(List<Party> authors) {
    List<String> readers = new ArrayList<>();
    readers.add(Authorship.DRAFT);
    authors.forEach(author -> readers.add(Authorship.mark(author)));
    return readers;
  }

  private static List<String> related(Judge judge, Dossier dossier, LocalDate on) {
    Set<String> readers = new TreeSet<>();
    for (Standing standing : judge.rulebook().standings().values()) {
      if (standing.body() == null) {
        readers.addAll(judge.organisations(standing, dossier, on));
      }
    }
    return readers.isEmpty() ? List.of(EVERYBODY) : List.copyOf(readers);
  }
}
