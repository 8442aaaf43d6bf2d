package guiju.platform.docket;

import guiju.engine.Rulebook;
import guiju.engine.law.Kind;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The one question that fetches everything an act needs: the dossier, what its rules may look at,
 * an earlier entry with the same mark, and which papers have been received. Names come from the
 * rulebook and are checked to be plain words before they become part of the text.
 */
final class ShelfQuery {

  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

  private static final String FIXED =
      """
      with self as (select * from dossier where kind = :kind and key = any(:keys::text[]))
      select 'self' as role, '' as name, '' as of, s.id, s.kind, s.key, s.sequence, s.head,
             s.snapshot as content
      from self s
      union all
      select 'earlier', '', '', d.id, d.kind, d.key, e.sequence, e.hash, e.body
      from entry e join dossier d on d.id = e.dossier where e.idempotency = :idempotency
      union all
      select 'paper', '', '', 0, '', m.digest, m.size, '', '' from material m
      where m.digest = any(:papers::text[]) and not exists (
        select from material_scan s where s.digest = m.digest and s.state = 'HELD')
      """;

  private static final String LINK =
      """
      union all
      select 'one', '%1$s', s.key, l.id, l.kind, l.key, l.sequence, l.head, l.snapshot
      from self s join reference r on r.dossier = s.id and r.fact = '%3$s'
      join dossier l on l.kind = '%2$s' and l.key = r.value
      """;

  /** A link's key may change with the act itself: then the sender's answer is looked up. */
  private static final String LINK_ANSWERED =
      """
      union all
      select 'one', '%1$s', '', l.id, l.kind, l.key, l.sequence, l.head, l.snapshot
      from dossier l where l.kind = '%2$s' and l.key = :fact_%3$s
      """;

  private static final String LINKS_MEMBERS =
      """
      union all
      select 'member', '%1$s.%4$s', s.key, m.id, m.kind, m.key, m.sequence, m.head, ''
      from self s join reference r on r.dossier = s.id and r.fact = '%3$s'
      join reference o on o.kind = '%5$s' and o.fact = '%6$s' and o.value = r.value
      join dossier m on m.id = o.dossier
      """;

  private static final String LINKS_MEMBERS_ANSWERED =
      """
      union all
      select 'member', '%1$s.%4$s', '', m.id, m.kind, m.key, m.sequence, m.head, ''
      from reference o join dossier m on m.id = o.dossier
      where o.kind = '%5$s' and o.fact = '%6$s' and o.value = :fact_%3$s
      """;

  private static final String MEMBERS =
      """
      union all
      select 'member', '%1$s', o.value, m.id, m.kind, m.key, m.sequence, m.head, ''
      from reference o join dossier m on m.id = o.dossier
      where o.kind = '%2$s' and o.fact = '%3$s' and o.value = any(:keys::text[])
      """;

  private ShelfQuery() {}

  /**
   * The text for dossiers of a kind.
   *
   * @param answered facts that name other dossiers and are answered by the act
   */
  static String of(Rulebook rulebook, Kind kind, Set<String> answered) {
    StringBuilder sql = new StringBuilder(FIXED);
    for (Kind.Link link : kind.links()) {
      link(sql, rulebook, link, LINK, LINKS_MEMBERS);
      if (answered.contains(link.keyFact())) {
        link(sql, rulebook, link, LINK_ANSWERED, LINKS_MEMBERS_ANSWERED);
      }
    }
    for (Kind.Collection members : kind.collections()) {
      sql.append(MEMBERS.formatted(word(members.name()), word(members.kind()), word(members.by())));
    }
    return sql.toString();
  }

  private static void link(
      StringBuilder sql, Rulebook rulebook, Kind.Link link, String one, String theirMembers) {
    sql.append(one.formatted(word(link.name()), word(link.kind()), word(link.keyFact())));
    for (Kind.Collection members : rulebook.kind(link.kind()).collections()) {
      sql.append(
          theirMembers.formatted(
              word(link.name()),
              word(link.kind()),
              word(link.keyFact()),
              word(members.name()),
              word(members.kind()),
              word(members.by())));
    }
  }

  /** Facts of a kind that name other dossiers, or by which other dossiers collect this one. */
  static Set<String> references(Rulebook rulebook, Kind kind) {
    Set<String> facts = new LinkedHashSet<>();
    kind.links().forEach(link -> facts.add(link.keyFact()));
    for (Kind other : rulebook.kinds().values()) {
      for (Kind.Collection members : other.collections()) {
        if (members.kind().equals(kind.name())) {
          facts.add(members.by());
        }
      }
    }
    return facts;
  }

  private static String word(String name) {
    if (!WORD.matcher(name).matches()) {
      throw new IllegalArgumentException("Not a plain word: " + name);
    }
    return name;
  }
}
