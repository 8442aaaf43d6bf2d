package guiju.platform.web;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.law.Fact;
import guiju.engine.law.FactType;
import guiju.engine.law.Kind;
import guiju.platform.identity.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keys of new dossiers. Where others find a dossier by a fact of theirs (a unit by its
 * organisation, a list by its year), the key is that value; otherwise it is the next number of the
 * year.
 */
@Component
public class NewKeys {
  private final Rulebook rulebook;
  private final JdbcClient database;

  NewKeys(Judge judge, JdbcClient database) {
    this.rulebook = judge.rulebook();
    this.database = database;
  }

  String of(Kind kind, Map<String, Object> answers, Person person, LocalDate today) {
    for (Fact by : soughtBy(kind)) {
      if (by.type() == FactType.ORGANISATION) {
        return organisation(kind, answers, person);
      } else if (by.type() == FactType.COUNT && answers.get(by.name()) != null) {
        return String.valueOf(answers.get(by.name()));
      }
    }
    return next(kind, today);
  }

  /** Whether dossiers of a kind are numbered, rather than called by what others find them by. */
  public boolean numbers(Kind kind) {
    return soughtBy(kind).isEmpty();
  }

  /** The next numbers of the year, so many. */
  public List<String> next(Kind kind, LocalDate today, int count) {
    String first = next(kind, today);
    String prefix = first.substring(0, first.lastIndexOf('-') + 1);
    int number = Integer.parseInt(first.substring(prefix.length()));
    return IntStream.range(number, number + count)
        .mapToObj(each -> prefix + String.format(Locale.ROOT, "%03d", each))
        .toList();
  }

  private static String organisation(Kind kind, Map<String, Object> answers, Person person) {
    for (Fact fact : kind.facts()) {
      if (fact.type() == FactType.ORGANISATION && answers.get(fact.name()) != null) {
        return answers.get(fact.name()).toString();
      }
    }
    return person.organisation();
  }

  private List<Fact> soughtBy(Kind kind) {
    List<Fact> facts = new ArrayList<>();
    for (Kind.Collection members : kind.collections()) {
      add(facts, rulebook.kind(members.kind()).fact(members.by()));
    }
    for (Kind other : rulebook.kinds().values()) {
      other.links().stream()
          .filter(link -> link.kind().equals(kind.name()))
          .forEach(link -> add(facts, other.fact(link.keyFact())));
    }
    return facts;
  }

  private static void add(List<Fact> facts, @org.jspecify.annotations.Nullable Fact fact) {
    if (fact != null) {
      facts.add(fact);
    }
  }

  private String next(Kind kind, LocalDate today) {
    String prefix =
        kind.name().substring(0, 1).toUpperCase(Locale.ROOT) + "-" + today.getYear() + "-";
    int last =
        database
            .sql(
                """
        select coalesce(max(substring(key from '[0-9]+$')::bigint), 0) from dossier
        where kind = :kind and key ~ (:prefix || '[0-9]{1,9}$')
        """)
            .param("kind", kind.name())
            .param("prefix", prefix)
            .query(Integer.class)
            .single();
    return prefix + String.format(Locale.ROOT, "%03d", last + 1);
  }
}
