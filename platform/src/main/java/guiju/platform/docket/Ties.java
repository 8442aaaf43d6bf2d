package guiju.platform.docket;

import guiju.engine.Rulebook;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Kind;
import guiju.engine.law.KindRole;
import guiju.platform.identity.Person;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What a dossier is tied to by the facts that name other dossiers, in both directions. Units are
 * left out: everything is tied to one.
 */
@Repository
public class Ties {

  private static final String LINES =
      """
      from (%s) t join dossier d on d.id = t.id
      where d.readers && :readers or (:body and d.readers[1] <> '=')
      order by d.kind, d.id desc limit :most
      """;

  private static final String NAMING =
      """
      select r.dossier as id from reference r
      where r.kind || '.' || r.fact = any(:facts) and r.value = :key
      """;

  private static final String NAMED =
      """
      select o.id from unnest(:kinds::text[], :keys::text[]) as n(kind, key)
      join dossier o on o.kind = n.kind and o.key = n.key
      """;

  private final JdbcClient database;
  private final Rulebook rulebook;

  Ties(JdbcClient database, Rulebook rulebook) {
    this.database = database;
    this.rulebook = rulebook;
  }

  /** Dossiers that name this one, by kind, the latest first; those the person may read. */
  public List<RegisterLine> naming(Dossier dossier, Person person, int most) {
    List<String> facts = new ArrayList<>();
    for (Kind kind : rulebook.kinds().values()) {
      kind.links().stream()
          .filter(link -> link.kind().equals(dossier.kind().name()))
          .forEach(link -> facts.add(kind.name() + "." + link.keyFact()));
    }
    return facts.isEmpty() || dossier.kind().role() == KindRole.UNIT
        ? List.of()
        : lines(NAMING, person, most)
            .param("facts", Arrays.texts(facts))
            .param("key", dossier.key())
            .query(Register::read)
            .list();
  }

  /** Dossiers this one names; those the person may read. */
  public List<RegisterLine> named(Dossier dossier, Person person) {
    List<String> kinds = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (Kind.Link link : dossier.kind().links()) {
      Object key = dossier.facts().recorded(link.keyFact());
      if (key != null && rulebook.kind(link.kind()).role() != KindRole.UNIT) {
        kinds.add(link.kind());
        keys.add(key.toString());
      }
    }
    return kinds.isEmpty()
        ? List.of()
        : lines(NAMED, person, kinds.size())
            .param("kinds", Arrays.texts(kinds))
            .param("keys", Arrays.texts(keys))
            .query(Register::read)
            .list();
  }

  private JdbcClient.StatementSpec lines(String which, Person person, int most) {
    return database
        .sql(Register.COLUMNS + LINES.formatted(which))
        .param("readers", Findable.readers(person))
        .param("body", person.body() != null)
        .param("most", most);
  }
}
