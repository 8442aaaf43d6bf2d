package guiju.platform.docket;

import guiju.platform.identity.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds dossiers and entries by what is written in them. What is rare is looked up; what is common
 * is looked for among the latest, or among those the reader may read: so no search looks at more
 * than some ten thousand rows.
 */
@Repository
public class Mentions {

  private static final int LOOKED_UP = 500;
  private static final int WALKED = 20_000;
  private static final int OWN = 5_000;
  private static final int FEW = 20;

  private static final String HIT =
      """
      select m.dossier, m.sequence, m.content, d.kind, d.key, d.name, d.owner, d.procedure,
             d.state, e.act
      from (%s) m join dossier d on d.id = m.dossier
      left join entry e on e.dossier = m.dossier and e.sequence = m.sequence
      where (cast(:kind as text) is null or d.kind = :kind)
        and (d.readers && :readers or (:body and d.readers[1] <> '='))
      """;

  private static final String RARE =
      """
      select dossier, sequence, content from mention
      where terms @@ cast(:terms as tsquery) limit :most
      """;

  private static final String LATEST =
      """
      select l.* from (select dossier, sequence, content, terms from mention
        order by dossier desc, sequence desc limit :walked) l
      where l.terms @@ cast(:terms as tsquery) limit :most
      """;

  private static final String LATEST_OF_KIND =
      """
      select l.* from (select id from dossier where kind = :kind order by id desc limit :walked) o
      join lateral (select dossier, sequence, content, terms from mention
        where dossier = o.id offset 0) l on l.terms @@ cast(:terms as tsquery) limit :most
      """;

  /** Each of the reader's dossiers is opened at its own words, however common the term. */
  private static final String OF_READERS =
      """
      select l.* from (select id from dossier where readers && :readers
          and (cast(:kind as text) is null or kind = :kind) order by id desc limit :own) o
      join lateral (select dossier, sequence, content, terms from mention
        where dossier = o.id offset 0) l on l.terms @@ cast(:terms as tsquery) limit :most
      """;

  private final JdbcClient database;
  private final Estimates estimates;

  Mentions(JdbcClient database, Estimates estimates) {
    this.database = database;
    this.estimates = estimates;
  }

  /**
   * What was found.
   *
   * @param hits best first: whole names, then beginnings, then parts; of equals the latest
   * @param close whether nothing contains all that was typed, and these come close
   * @param all whether there are no more than these
   */
  public record Found(List<Hit> hits, boolean close, boolean all) {}

  /**
   * Looks for a phrase.
   *
   * @param kind kind of dossier; null for any
   * @param person who looks; others' dossiers are found only by people of bodies
   */
  public Found find(Phrase phrase, @Nullable String kind, Person person) {
    if (phrase.isEmpty()) {
      return new Found(List.of(), false, true);
    }
    Found strict = look(phrase, phrase.strict(), kind, person);
    if (!strict.hits().isEmpty() || phrase.strict().equals(phrase.loose())) {
      return strict;
    }
    Found loose = look(phrase, phrase.loose(), kind, person);
    return new Found(loose.hits(), !loose.hits().isEmpty(), loose.all());
  }

  private Found look(Phrase phrase, String terms, @Nullable String kind, Person person) {
    boolean rare =
        estimates.rows(
                "select from mention where terms @@ cast(:terms as tsquery)",
                Map.of("terms", terms))
            <= LOOKED_UP;
    boolean everything = person.body() != null;
    List<Row> rows;
    if (rare) {
      rows = rows(RARE, terms, kind, person);
    } else if (everything) {
      rows = new ArrayList<>(rows(kind == null ? LATEST : LATEST_OF_KIND, terms, kind, person));
      if (rows.size() < FEW) {
        rows.addAll(rows(RARE, terms, kind, person));
      }
    } else {
      rows = rows(OF_READERS, terms, kind, person);
    }
    return new Found(ranked(phrase, rows), false, rare && rows.size() < LOOKED_UP);
  }

  private record Row(long dossier, Hit hit) {}

  private List<Row> rows(String which, String terms, @Nullable String kind, Person person) {
    return database
        .sql(HIT.formatted(which))
        .param("terms", terms)
        .param("kind", kind)
        .param("readers", Findable.readers(person))
        .param("body", person.body() != null)
        .param("most", LOOKED_UP)
        .param("walked", WALKED)
        .param("own", OWN)
        .query((row, number) -> new Row(row.getLong("dossier"), hit(row)))
        .list();
  }

  private static List<Hit> ranked(Phrase phrase, List<Row> rows) {
    Map<String, Row> once = new LinkedHashMap<>();
    rows.forEach(row -> once.putIfAbsent(row.dossier() + "/" + row.hit().sequence(), row));
    String wanted = Terms.plain(phrase.typed());
    return once.values().stream()
        .sorted(
            Comparator.comparingInt((Row row) -> distance(row.hit(), wanted))
                .thenComparing(Row::dossier, Comparator.reverseOrder())
                .thenComparing(row -> -row.hit().sequence()))
        .map(Row::hit)
        .toList();
  }

  /** 0 when the name or number is what was typed, more the less it is. */
  private static int distance(Hit hit, String wanted) {
    int least = 4;
    for (Hit.Written written : hit.texts()) {
      String text = Terms.plain(written.text());
      boolean name = written.place() == Hit.Place.NAME;
      if (name && text.equals(wanted)) {
        return 0;
      } else if (name && text.startsWith(wanted)) {
        least = Math.min(least, 1);
      } else if (text.contains(wanted)) {
        least = Math.min(least, name ? 2 : 3);
      }
    }
    return least;
  }

  private static Hit hit(ResultSet row) throws SQLException {
    return new Hit(
        row.getString("kind"),
        row.getString("key"),
        row.getString("name"),
        row.getString("owner"),
        row.getString("procedure"),
        row.getString("state"),
        row.getLong("sequence"),
        row.getString("act"),
        Mention.read(row.getString("content")));
  }
}
