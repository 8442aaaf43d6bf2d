package guiju.platform.docket;

import guiju.engine.Rulebook;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Fact;
import guiju.engine.law.FactRole;
import guiju.engine.law.FactType;
import guiju.engine.law.Kind;
import guiju.platform.identity.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is like a matter somebody has in mind: by its name, by what it is for, by what it needs, and
 * by what it says it replaces. Which facts tell that, the vocabulary says ({@code alike}).
 */
@Repository
public class Likeness {

  private static final int LOOKED_AT = 400;
  private static final int TERMS = 60;

  private static final String CANDIDATES =
      """
      select d.id, d.kind, d.key, d.name, d.owner,
             (d.readers && :readers or :body) as readable
      from dossier d
      where d.kind = any(:kinds) and d.readers[1] <> '='
        and (d.owner = :owner or d.id in (
          select m.dossier from mention m
          where m.sequence = 0 and m.terms @@ cast(:terms as tsquery)))
        and not (d.kind = :kind and d.key = :key)
      order by d.id desc limit :most
      """;

  private static final String COMMON =
      """
      select t.term, (select count(*) from mention m
        where m.sequence = 0 and m.terms @@ cast('''' || t.term || '''' as tsquery)) as held
      from unnest(:terms::text[]) as t(term)
      """;

  private final JdbcClient database;
  private final Dossiers dossiers;
  private final Rulebook rulebook;

  Likeness(JdbcClient database, Dossiers dossiers, Rulebook rulebook) {
    this.database = database;
    this.dossiers = dossiers;
    this.rulebook = rulebook;
  }

  /** Why one matter is like another. */
  public enum Why {
    /** The matter itself names it: it builds on it or takes its place. */
    NAMED,
    /** The names share words. */
    NAME,
    /** One is for what the other is called, or they are for the same. */
    CONTENT,
    /** Both have or need the same thing. */
    ENTRY,
    /** Both belong to the same organisation. */
    UNIT
  }

  /**
   * One reason.
   *
   * @param words what is shared
   */
  public record Reason(Why why, List<String> words) {
    /** Copies what could change. */
    public Reason {
      words = List.copyOf(words);
    }
  }

  /**
   * Something like it.
   *
   * @param name its name; whoever may not read it is to be shown its owner only
   * @param readable whether the person who asks may read it
   * @param degree how much it is like it; the list is ordered by it
   */
  public record Like(
      String kind,
      String key,
      String name,
      String owner,
      boolean readable,
      double degree,
      List<Reason> reasons) {}

  /** Whether dossiers of a kind are compared at all. */
  public boolean compares(Kind kind) {
    return !kind.alike().isEmpty();
  }

  /**
   * What is like a dossier, the most alike first; drafts of others are never among them.
   *
   * @param most so many at most
   */
  public List<Like> to(Dossier asked, Person person, int most) {
    Resemblance.Subject subject = subject(asked, asked.title());
    List<Candidate> candidates = candidates(asked, subject, person);
    if (candidates.isEmpty()) {
      return List.of();
    }
    Map<String, Dossier> known = known(candidates);
    Resemblance resemblance = new Resemblance(subject, weights(subject));
    List<Like> likes = new ArrayList<>();
    for (Candidate one : candidates) {
      Dossier dossier = known.get(one.kind() + " " + one.key());
      if (dossier != null) {
        Resemblance.Degree degree = resemblance.with(subject(dossier, one.name()), one.key());
        if (degree.counts()) {
          likes.add(one.like(degree));
        }
      }
    }
    likes.sort(Comparator.comparingDouble(Like::degree).reversed().thenComparing(Like::key));
    return likes.stream().limit(most).toList();
  }

  private record Candidate(
      long id, String kind, String key, String name, String owner, boolean readable) {
    Like like(Resemblance.Degree degree) {
      return new Like(
          kind,
          key,
          name,
          Objects.requireNonNullElse(owner, ""),
          readable,
          degree.degree(),
          degree.reasons());
    }
  }

  private List<Candidate> candidates(Dossier asked, Resemblance.Subject subject, Person person) {
    Set<String> terms = terms(subject);
    List<String> kinds =
        rulebook.kinds().values().stream().filter(this::compares).map(Kind::name).toList();
    if (terms.isEmpty() || kinds.isEmpty()) {
      return List.of();
    }
    return database
        .sql(CANDIDATES)
        .param("readers", Findable.readers(person))
        .param("body", person.body() != null)
        .param("kinds", Arrays.texts(kinds))
        .param("owner", subject.owner())
        .param("terms", either(terms))
        .param("kind", asked.kind().name())
        .param("key", asked.key())
        .param("most", LOOKED_AT)
        .query(Candidate.class)
        .list();
  }

  private Map<String, Dossier> known(List<Candidate> candidates) {
    Map<String, List<String>> keys = new LinkedHashMap<>();
    candidates.forEach(
        one -> keys.computeIfAbsent(one.kind(), kind -> new ArrayList<>()).add(one.key()));
    Map<String, Dossier> known = new HashMap<>();
    keys.forEach(
        (kind, some) ->
            dossiers
                .bare(kind, some)
                .forEach((key, dossier) -> known.put(kind + " " + key, dossier)));
    return known;
  }

  /** A term counts for more, the fewer dossiers have it. */
  private Map<String, Double> weights(Resemblance.Subject subject) {
    double all =
        database.sql("select count(*) from mention where sequence = 0").query(Long.class).single();
    Map<String, Double> weights = new HashMap<>();
    database
        .sql(COMMON)
        .param("terms", Arrays.texts(terms(subject)))
        .query(
            row -> {
              weights.put(row.getString(1), Math.log1p(all / (1 + row.getLong(2))));
            });
    return weights;
  }

  private static Set<String> terms(Resemblance.Subject subject) {
    Set<String> terms = new LinkedHashSet<>(CoreWords.terms(CoreWords.pieces(subject.name())));
    for (String text : subject.texts()) {
      terms.addAll(CoreWords.terms(CoreWords.pieces(text)));
    }
    terms.addAll(Terms.of(subject.entries()));
    return terms.stream()
        .filter(term -> term.length() > 1)
        .limit(TERMS)
        .collect(LinkedHashSet::new, Set::add, Set::addAll);
  }

  // Terms hold letters, digits, characters and -._/ only: nothing that ends a quotation.
  private static String either(Collection<String> terms) {
    return String.join(" | ", terms.stream().map(term -> "'" + term + "'").toList());
  }

  private static Resemblance.Subject subject(Dossier dossier, String name) {
    Object owner = dossier.recorded(FactRole.OWNER);
    List<String> texts = new ArrayList<>();
    List<String> entries = new ArrayList<>();
    for (Fact fact : dossier.kind().alike()) {
      Object value = dossier.facts().recorded(fact.name());
      if (value instanceof List<?> list) {
        list.forEach(item -> entries.add(item.toString()));
      } else if (value != null && fact.type() == FactType.TEXT) {
        (fact.bounds().multiline() ? texts : entries).add(value.toString());
      }
    }
    return new Resemblance.Subject(
        dossier.title().equals(dossier.key()) ? "" : name,
        owner == null ? "" : owner.toString(),
        texts,
        entries);
  }
}
