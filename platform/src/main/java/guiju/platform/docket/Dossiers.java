package guiju.platform.docket;

import guiju.engine.Judge;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Kind;
import guiju.engine.law.Standing;
import guiju.engine.ruling.Party;
import guiju.platform.HouseClock;
import guiju.platform.identity.Person;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** All dossiers, as they stand or as they stood. */
@Service
public class Dossiers {

  private final JdbcClient database;
  private final Shelf shelf;
  private final Snapshots snapshots;
  private final Chronicle chronicle;
  private final Judge judge;
  private final HouseClock clock;

  Dossiers(
      JdbcClient database,
      Shelf shelf,
      Snapshots snapshots,
      Chronicle chronicle,
      Judge judge,
      HouseClock clock) {
    this.database = database;
    this.shelf = shelf;
    this.snapshots = snapshots;
    this.chronicle = chronicle;
    this.judge = judge;
    this.clock = clock;
  }

  /** Whether the rulebook in force has such a kind of dossier. */
  public boolean knows(String kind) {
    return judge.rulebook().kinds().containsKey(kind);
  }

  /** A dossier with everything its rules may look at; empty when there is none. */
  public Optional<Dossier> find(String kind, String key) {
    Dossier dossier = fetch(kind, key, Map.of());
    return dossier.sequence() == 0 ? Optional.empty() : Optional.of(dossier);
  }

  /**
   * A dossier that does not exist yet, seeing what it would see: for the form that brings it into
   * being.
   *
   * @param answers facts that name other dossiers, as far as they are known
   */
  public Dossier draft(String kind, String key, Map<String, String> answers) {
    return fetch(kind, key, answers);
  }

  /** Dossiers of a kind by their keys, without what they could see; absent ones are left out. */
  public Map<String, Dossier> bare(String kind, Collection<String> keys) {
    Map<String, Dossier> dossiers = new HashMap<>();
    database
        .sql("select key, head, snapshot from dossier where kind = :kind and key = any(:keys)")
        .param("kind", kind)
        .param("keys", Arrays.texts(keys))
        .query(
            row -> {
              dossiers.put(
                  row.getString(1), snapshots.read(kind, row.getString(2), row.getString(3)));
            });
    return dossiers;
  }

  /** The dossier as it stood at the end of a day, without what it could see. */
  public Optional<Dossier> asOf(String kind, String key, LocalDate day) {
    Map<String, Object> tree = Map.of();
    for (Entry entry : chronicle.of(kind, key)) {
      if (entry.on().isAfter(day)) {
        break;
      }
      tree = Change.apply(tree, entry.change());
    }
    return tree.isEmpty() ? Optional.empty() : Optional.of(snapshots.read(kind, tree));
  }

  /**
   * Whether a person may read a dossier: people of bodies may read all, others those their
   * organisation stands in a relation to, and those no organisation does. A draft is read by its
   * authors only.
   */
  public boolean mayRead(Person person, Dossier dossier) {
    Optional<List<Party>> authors = judge.authors(dossier, clock.today());
    if (authors.isPresent()) {
      return authors.get().stream()
          .anyMatch(author -> author.includes(person.organisation(), person.capacities()));
    }
    if (person.body() != null) {
      return true;
    }
    boolean related = false;
    for (Standing standing : judge.rulebook().standings().values()) {
      List<String> organisations = judge.organisations(standing, dossier, clock.today());
      if (organisations.contains(person.organisation())) {
        return true;
      }
      related |= !organisations.isEmpty();
    }
    return !related;
  }

  /** Whether there is such a dossier and the person may read it. */
  public boolean readable(Person person, String kind, String key) {
    return knows(kind) && find(kind, key).filter(dossier -> mayRead(person, dossier)).isPresent();
  }

  private Dossier fetch(String kind, String key, Map<String, String> answers) {
    Kind known = judge.rulebook().kind(kind);
    return shelf
        .fetch(known, List.of(key), answers, "", List.of())
        .dossiers()
        .getOrDefault(key, new Filed(0, Dossier.empty(known, key), ""))
        .dossier();
  }
}
