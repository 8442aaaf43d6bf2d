package guiju.platform.docket;

import guiju.engine.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes all that follows from an act in one statement, which is one transaction: the dossiers with
 * their register lines, the entries, to-dos, obligations, references and what is to be told. When a
 * dossier has moved meanwhile the statement fails as a whole.
 */
@Component
final class Pen {

  /** Only rows that differ are touched. */
  private static final String WRITE =
      """
      with input as (
        select *, string_to_array(nullif(turns, ''), ',') as turn_list from unnest(
          :kinds::text[], :keys::text[], :ids::int8[], :before::int8[], :after::int8[],
          :snapshots::text[], :heads::text[], :names::text[], :owners::text[], :years::int8[],
          :modes::text[], :categories::text[], :amounts::int8[], :procedures::text[],
          :states::text[], :stages::int8[], :turns::text[], :sinces::text[], :dues::text[])
        as t(kind, key, id, before, after, snapshot, head, name, owner, year, mode, category,
             amount, procedure, state, stage, turns, since, due)
      ), made as (
        insert into dossier (kind, key, sequence, snapshot, head, rulebook, name, owner, year,
            mode, category, amount, procedure, state, stage, turn, since, due, updated)
        select kind, key, after, snapshot, head, :rulebook, name, owner, year::int, mode,
            category, amount, procedure, state, stage::int, coalesce(turn_list, '{}'),
            since::date, due::date, :stamp
        from input where before = 0
        on conflict (kind, key) do nothing
        returning id, kind, key
      ), moved as (
        update dossier d set sequence = i.after, snapshot = i.snapshot, head = i.head,
            rulebook = :rulebook, name = i.name, owner = i.owner, year = i.year::int,
            mode = i.mode, category = i.category, amount = i.amount, procedure = i.procedure,
            state = i.state, stage = i.stage::int, turn = coalesce(i.turn_list, '{}'),
            since = i.since::date, due = i.due::date, updated = :stamp
        from input i where d.id = i.id and i.before > 0 and d.sequence = i.before
        returning d.id, d.kind, d.key
      ), held as (
        select * from made union all select * from moved
      ), entries as (
        insert into entry (dossier, sequence, body, previous, hash, idempotency, act, account,
            taken)
        select h.id, e.sequence, e.body, e.previous, e.hash, e.idempotency, e.act, e.account,
            :stamp
        from unnest(:e_kinds::text[], :e_keys::text[], :e_sequences::int8[], :e_bodies::text[],
            :e_previous::text[], :e_hashes::text[], :e_marks::text[], :e_acts::text[],
            :e_accounts::text[])
          as e(kind, key, sequence, body, previous, hash, idempotency, act, account)
        join held h on h.kind = e.kind and h.key = e.key
        returning dossier, sequence
      ), told as (
        insert into outbox (dossier, sequence) select dossier, sequence from entries
      ), waiting as (
        select h.id, t.procedure, t.audience, t.state, string_to_array(t.acts, ',') as acts,
               t.since::date as since
        from unnest(:t_kinds::text[], :t_keys::text[], :t_procedures::text[],
            :t_audiences::text[], :t_states::text[], :t_acts::text[], :t_sinces::text[])
          as t(kind, key, procedure, audience, state, acts, since)
        join held h on h.kind = t.kind and h.key = t.key
      ), done as (
        delete from todo t using moved m
        where t.dossier = m.id and not exists (
          select from waiting w
          where w.id = t.dossier and w.procedure = t.procedure and w.audience = t.audience)
      ), todos as (
        insert into todo as t (dossier, procedure, audience, state, acts, since)
        select id, procedure, audience, state, acts, since from waiting
        on conflict (dossier, procedure, audience) do update
          set state = excluded.state, acts = excluded.acts, since = excluded.since
          where (t.state, t.acts, t.since)
            is distinct from (excluded.state, excluded.acts, excluded.since)
      ), owed as (
        select h.id as dossier, o.id, o.standing, o.since::date as since, o.due::date as due
        from unnest(:o_kinds::text[], :o_keys::text[], :o_ids::text[], :o_standings::text[],
            :o_sinces::text[], :o_dues::text[])
          as o(kind, key, id, standing, since, due)
        join held h on h.kind = o.kind and h.key = o.key
      ), met as (
        delete from obligation o using moved m
        where o.dossier = m.id and not exists (
          select from owed w where w.dossier = o.dossier and w.id = o.id)
      ), obligations as (
        insert into obligation as o (dossier, id, standing, owner, since, due)
        select w.dossier, w.id, w.standing, i.owner, w.since, w.due
        from owed w join held h on h.id = w.dossier
        join input i on i.kind = h.kind and i.key = h.key
        on conflict (dossier, id) do update
          set standing = excluded.standing, owner = excluded.owner, since = excluded.since,
              due = excluded.due
          where (o.standing, o.owner, o.since, o.due)
            is distinct from (excluded.standing, excluded.owner, excluded.since, excluded.due)
      ), pointers as (
        insert into reference as r (dossier, kind, fact, value)
        select h.id, h.kind, p.fact, p.value
        from unnest(:p_kinds::text[], :p_keys::text[], :p_facts::text[], :p_values::text[])
          as p(kind, key, fact, value)
        join held h on h.kind = p.kind and h.key = p.key
        on conflict (dossier, fact) do update set value = excluded.value
          where r.value is distinct from excluded.value
      ), papers as (
        insert into paper (dossier, sequence, material, digest, name)
        select h.id, p.sequence, p.material, p.digest, p.name
        from unnest(:m_kinds::text[], :m_keys::text[], :m_sequences::int8[],
            :m_materials::text[], :m_digests::text[], :m_names::text[])
          as p(kind, key, sequence, material, digest, name)
        join held h on h.kind = p.kind and h.key = p.key
      )
      select insist((select count(*) from held), :wanted)
      """;

  private final JdbcClient database;
  private final Rulebook rulebook;

  Pen(@Qualifier("docket") JdbcClient database, Rulebook rulebook) {
    this.database = database;
    this.rulebook = rulebook;
  }

  /**
   * One dossier to be written.
   *
   * @param id its row; 0 when it comes into being
   * @param before its sequence number before
   * @param after the same dossier afterwards
   * @param head fingerprint of its latest entry
   * @param projection what registers and to-do lists will show
   */
  record Page(long id, long before, Written after, String head, Projection projection) {}

  /** A dossier as text. */
  record Written(String kind, String key, long sequence, String snapshot) {}

  /** Writes pages and entries, or fails and changes nothing. */
  void write(List<Page> pages, List<Entry> entries) {
    JdbcClient.StatementSpec statement =
        database
            .sql(WRITE)
            .param("rulebook", rulebook.identity().version())
            .param("stamp", entries.get(0).taken().atOffset(java.time.ZoneOffset.UTC))
            .param("wanted", (long) pages.size());
    pages(statement, pages);
    entries(statement, entries);
    todos(statement, pages);
    obligations(statement, pages);
    references(statement, pages);
    papers(statement, entries);
    statement.query(Boolean.class).single();
  }

  private static void pages(JdbcClient.StatementSpec statement, List<Page> pages) {
    texts(statement, "kinds", pages, page -> page.after().kind());
    texts(statement, "keys", pages, page -> page.after().key());
    numbers(statement, "ids", pages, Page::id);
    numbers(statement, "before", pages, Page::before);
    numbers(statement, "after", pages, page -> page.after().sequence());
    texts(statement, "snapshots", pages, page -> page.after().snapshot());
    texts(statement, "heads", pages, Page::head);
    List<Projection.Register> lines =
        pages.stream().map(page -> page.projection().register()).toList();
    texts(statement, "names", lines, Projection.Register::name);
    texts(statement, "owners", lines, Projection.Register::owner);
    numbers(statement, "years", lines, Projection.Register::year);
    texts(statement, "modes", lines, Projection.Register::mode);
    texts(statement, "categories", lines, Projection.Register::category);
    numbers(statement, "amounts", lines, Projection.Register::amount);
    texts(statement, "procedures", lines, Projection.Register::present);
    texts(statement, "states", lines, Projection.Register::state);
    numbers(statement, "stages", lines, Projection.Register::stage);
    texts(statement, "turns", lines, line -> String.join(",", line.turn()));
    texts(statement, "sinces", lines, line -> day(line.since()));
    texts(statement, "dues", lines, line -> day(line.due()));
  }

  private static void entries(JdbcClient.StatementSpec statement, List<Entry> entries) {
    texts(statement, "e_kinds", entries, Entry::kind);
    texts(statement, "e_keys", entries, Entry::key);
    numbers(statement, "e_sequences", entries, Entry::sequence);
    texts(statement, "e_bodies", entries, Entry::body);
    texts(statement, "e_previous", entries, Entry::previous);
    texts(statement, "e_hashes", entries, Entry::hash);
    texts(statement, "e_marks", entries, Entry::idempotency);
    texts(statement, "e_acts", entries, Entry::act);
    texts(statement, "e_accounts", entries, Entry::account);
  }

  private static void todos(JdbcClient.StatementSpec statement, List<Page> pages) {
    List<Of<Projection.Todo>> todos = each(pages, Projection::todos);
    texts(statement, "t_kinds", todos, Of::kind);
    texts(statement, "t_keys", todos, Of::key);
    texts(statement, "t_procedures", todos, todo -> todo.part().procedure());
    texts(statement, "t_audiences", todos, todo -> todo.part().audience());
    texts(statement, "t_states", todos, todo -> todo.part().state());
    texts(statement, "t_acts", todos, todo -> String.join(",", todo.part().acts()));
    texts(statement, "t_sinces", todos, todo -> day(todo.part().since()));
  }

  private static void obligations(JdbcClient.StatementSpec statement, List<Page> pages) {
    List<Of<Projection.Duty>> duties = each(pages, Projection::duties);
    texts(statement, "o_kinds", duties, Of::kind);
    texts(statement, "o_keys", duties, Of::key);
    texts(statement, "o_ids", duties, duty -> duty.part().id());
    texts(statement, "o_standings", duties, duty -> duty.part().standing());
    texts(statement, "o_sinces", duties, duty -> day(duty.part().since()));
    texts(statement, "o_dues", duties, duty -> day(duty.part().due()));
  }

  private static void references(JdbcClient.StatementSpec statement, List<Page> pages) {
    List<Of<Map.Entry<String, String>>> pointers =
        each(pages, projection -> List.copyOf(projection.references().entrySet()));
    texts(statement, "p_kinds", pointers, Of::kind);
    texts(statement, "p_keys", pointers, Of::key);
    texts(statement, "p_facts", pointers, pointer -> pointer.part().getKey());
    texts(statement, "p_values", pointers, pointer -> pointer.part().getValue());
  }

  private static void papers(JdbcClient.StatementSpec statement, List<Entry> entries) {
    List<HandedIn> papers = new ArrayList<>();
    entries.forEach(
        entry -> entry.papers().forEach(paper -> papers.add(new HandedIn(entry, paper))));
    texts(statement, "m_kinds", papers, handedIn -> handedIn.entry().kind());
    texts(statement, "m_keys", papers, handedIn -> handedIn.entry().key());
    numbers(statement, "m_sequences", papers, handedIn -> handedIn.entry().sequence());
    texts(statement, "m_materials", papers, handedIn -> handedIn.paper().material());
    texts(statement, "m_digests", papers, handedIn -> handedIn.paper().digest());
    texts(statement, "m_names", papers, handedIn -> handedIn.paper().name());
  }

  private record HandedIn(Entry entry, Paper paper) {}

  /** A part of a projection with the dossier it belongs to. */
  private record Of<T>(String kind, String key, T part) {}

  private static <T> List<Of<T>> each(List<Page> pages, Function<Projection, List<T>> parts) {
    List<Of<T>> all = new ArrayList<>();
    for (Page page : pages) {
      for (T part : parts.apply(page.projection())) {
        all.add(new Of<>(page.after().kind(), page.after().key(), part));
      }
    }
    return all;
  }

  private static @Nullable String day(@Nullable Object day) {
    return day == null ? null : day.toString();
  }

  private static <T> void texts(
      JdbcClient.StatementSpec statement,
      String name,
      List<T> rows,
      Function<T, @Nullable String> column) {
    List<@Nullable String> values = new ArrayList<>(rows.size());
    rows.forEach(row -> values.add(column.apply(row)));
    statement.param(name, Arrays.texts(values));
  }

  private static <T> void numbers(
      JdbcClient.StatementSpec statement,
      String name,
      List<T> rows,
      Function<T, @Nullable Long> column) {
    List<@Nullable Long> values = new ArrayList<>(rows.size());
    rows.forEach(row -> values.add(column.apply(row)));
    statement.param(name, Arrays.numbers(values));
  }
}
