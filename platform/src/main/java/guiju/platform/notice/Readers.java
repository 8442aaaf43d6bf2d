package guiju.platform.notice;

import guiju.engine.Rulebook;
import guiju.engine.law.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** The people behind audiences. */
@Repository
class Readers {

  private final JdbcClient database;
  private final Rulebook rulebook;

  Readers(JdbcClient database, Rulebook rulebook) {
    this.database = database;
    this.rulebook = rulebook;
  }

  /** Accounts of everybody in each audience; those who have left are not among them. */
  Map<Audience, Set<String>> of(Collection<Audience> audiences) {
    List<Audience> asked = List.copyOf(new java.util.LinkedHashSet<>(audiences));
    Map<Audience, Set<String>> accounts = new LinkedHashMap<>();
    asked.forEach(audience -> accounts.put(audience, new TreeSet<>()));
    if (!asked.isEmpty()) {
      database
          .sql(
              """
              select x.number, a.id
              from unnest(:standings::text[], :posts::text[], :organisations::text[],
                          :bodies::text[]) with ordinality
                as x(standing, post, organisation, body, number)
              join post_held p on p.standing = x.standing and (x.post is null or p.post = x.post)
              join account a on a.id = p.account and a.active
              join organisation o on o.id = a.organisation
              where o.id = x.organisation or (x.organisation is null and o.body = x.body)
              """)
          .param("standings", texts(asked.stream().map(Audience::standing).toList()))
          .param("posts", texts(nullable(asked, Audience::post)))
          .param("organisations", texts(nullable(asked, Audience::organisation)))
          .param("bodies", texts(nullable(asked, this::body)))
          .query(
              row -> {
                Audience audience = asked.get(row.getInt(1) - 1);
                accounts.getOrDefault(audience, Set.of()).add(row.getString(2));
              });
    }
    return accounts;
  }

  private @Nullable String body(Audience audience) {
    Standing standing = rulebook.standings().get(audience.standing());
    return standing == null ? null : standing.body();
  }

  private static List<@Nullable String> nullable(
      List<Audience> audiences, java.util.function.Function<Audience, @Nullable String> part) {
    List<@Nullable String> values = new ArrayList<>();
    audiences.forEach(audience -> values.add(part.apply(audience)));
    return values;
  }

  private static SqlArrayValue texts(List<? extends @Nullable String> values) {
    return new SqlArrayValue("text", values.toArray());
  }
}
