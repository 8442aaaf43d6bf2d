package guiju.platform.docket;

import guiju.engine.dossier.Dossier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Dossiers by themselves, without what their rules could see, and how they came to be so. */
@Repository
public class Course {

  private static final int WALKED = 2_000;

  private final JdbcClient database;
  private final Snapshots snapshots;
  private final Recent<Walked> walked = new Recent<>(WALKED);

  Course(JdbcClient database, Snapshots snapshots) {
    this.database = database;
    this.snapshots = snapshots;
  }

  /**
   * A dossier after an act.
   *
   * @param on the day the act counts as taken on
   * @param dossier as it was then
   */
  public record Step(LocalDate on, Dossier dossier) {}

  private record Row(long id, String kind, String head, String snapshot) {}

  /** Dossiers as they stand, by their row; those that are not there are left out. */
  public Map<Long, Dossier> present(Collection<Long> ids) {
    Map<Long, Dossier> dossiers = new LinkedHashMap<>();
    database
        .sql("select id, kind, head, snapshot from dossier where id = any(:ids) order by id")
        .param("ids", ids.toArray(Long[]::new))
        .query(Row.class)
        .list()
        .forEach(
            row -> dossiers.put(row.id(), snapshots.read(row.kind(), row.head(), row.snapshot())));
    return dossiers;
  }

  /** A dossier after each act that changed one of these facts, oldest first. */
  public List<Step> steps(long id, String kind, Set<String> facts) {
    String place = id + " " + facts.hashCode();
    Walked walked = this.walked.of(place);
    Walked further = further(walked == null ? Walked.NOWHERE : walked, id, kind, facts);
    this.walked.put(place, further);
    return further.steps();
  }

  /**
   * How far a docket has been read; entries stay, so that only those behind it must be read again.
   */
  private record Walked(long sequence, Map<String, Object> tree, List<Step> steps) {
    static final Walked NOWHERE = new Walked(0, Map.of(), List.of());
  }

  private Walked further(Walked from, long id, String kind, Set<String> facts) {
    List<Step> steps = new ArrayList<>(from.steps());
    Map<String, Object> tree = from.tree();
    long sequence = from.sequence();
    for (String body :
        database
            .sql(
                "select body from entry where dossier = :id and sequence > :after order by sequence")
            .param("id", id)
            .param("after", from.sequence())
            .query(String.class)
            .list()) {
      Map<String, Object> entry = JsonTree.read(body);
      Map<String, Object> change = Entries.change(entry);
      tree = Change.apply(tree, change);
      sequence++;
      if (change.get("facts") instanceof Map<?, ?> changed
          && changed.keySet().stream().anyMatch(facts::contains)) {
        steps.add(new Step(LocalDate.parse(Entries.text(entry, "on")), snapshots.read(kind, tree)));
      }
    }
    return new Walked(sequence, tree, List.copyOf(steps));
  }
}
