package guiju.platform.docket;

/**
 * The statements an act is written with. They are sent together and are one transaction; those that
 * have nothing to write are left out. Rows of several dossiers come as columns of values.
 */
final class PenScript {

  private static final String PAGES =
      """
      unnest(:kinds::text[], :keys::text[], :ids::int8[], :before::int8[], :after::int8[],
          :snapshots::text[], :heads::text[], :names::text[], :owners::text[], :years::int8[],
          :modes::text[], :categories::text[], :amounts::int8[], :procedures::text[],
          :states::text[], :stages::int8[], :turns::text[], :sinces::text[], :dues::text[],
          :readers::text[], :marks::text[])
        as i(kind, key, id, before, after, snapshot, head, name, owner, year, mode, category,
             amount, procedure, state, stage, turns, since, due, readers, marks)
      """;

  /** Inserts nothing: it waits for its turn at each crowd, and fails when one has moved. */
  static final String CROWDS =
      """
      insert into outbox (dossier, sequence)
      select 0, 0 where not hold_crowds(:g_kinds::text[], :g_facts::text[], :g_values::text[],
          :g_prints::text[]);
      """;

  static final String MADE =
      """
      insert into dossier (kind, key, sequence, snapshot, head, rulebook, name, owner, year,
          mode, category, amount, procedure, state, stage, turn, since, due, readers, marks, updated)
      select kind, key, after, snapshot, head, :rulebook, name, owner, year::int, mode,
          category, amount, procedure, state, stage::int,
          coalesce(string_to_array(nullif(turns, ''), ','), '{}'), since::date, due::date,
          string_to_array(readers, ','), string_to_array(marks, E'\\n'), :stamp
      from %s where i.before = 0
      on conflict (kind, key) do nothing;
      """
          .formatted(PAGES);

  static final String MOVED =
      """
      update dossier d set sequence = i.after, snapshot = i.snapshot, head = i.head,
          rulebook = :rulebook, name = i.name, owner = i.owner, year = i.year::int,
          mode = i.mode, category = i.category, amount = i.amount, procedure = i.procedure,
          state = i.state, stage = i.stage::int,
          turn = coalesce(string_to_array(nullif(i.turns, ''), ','), '{}'),
          since = i.since::date, due = i.due::date,
          readers = string_to_array(i.readers, ','),
          marks = string_to_array(i.marks, E'\\n'), updated = :stamp
      from %s where d.id = i.id and d.sequence = i.before and i.before > 0;
      """
          .formatted(PAGES);

  /**
   * Ends everything when a dossier has not come to stand where this act would bring it; when
   * somebody else brought it there, the entry's own place is taken.
   */
  static final String ENTRIES =
      """
      insert into entry (dossier, sequence, body, previous, hash, idempotency, act, account, taken)
      select d.id, e.sequence, e.body, e.previous, e.hash, e.idempotency, e.act, e.account, :stamp
      from unnest(:e_kinds::text[], :e_keys::text[], :e_sequences::int8[], :e_bodies::text[],
          :e_previous::text[], :e_hashes::text[], :e_marks::text[], :e_acts::text[],
          :e_accounts::text[], :e_afters::int8[])
        as e(kind, key, sequence, body, previous, hash, idempotency, act, account, after)
      join dossier d on d.kind = e.kind and d.key = e.key
      where insist(d.sequence, e.after);
      insert into outbox (dossier, sequence)
      select d.id, e.sequence
      from unnest(:e_kinds::text[], :e_keys::text[], :e_sequences::int8[]) as e(kind, key, sequence)
      join dossier d on d.kind = e.kind and d.key = e.key;
      """;

  /** Only rows that differ are touched, here and below. */
  static final String TODOS =
      """
      delete from todo t
      using unnest(:tp_kinds::text[], :tp_keys::text[]) as p(kind, key)
      join dossier d on d.kind = p.kind and d.key = p.key
      where t.dossier = d.id and not exists (
        select from unnest(:t_kinds::text[], :t_keys::text[], :t_procedures::text[],
            :t_audiences::text[]) as n(kind, key, procedure, audience)
        where n.kind = p.kind and n.key = p.key and n.procedure = t.procedure
          and n.audience = t.audience);
      insert into todo as t (dossier, procedure, audience, state, acts, since)
      select d.id, n.procedure, n.audience, n.state, string_to_array(n.acts, ','), n.since::date
      from unnest(:t_kinds::text[], :t_keys::text[], :t_procedures::text[],
          :t_audiences::text[], :t_states::text[], :t_acts::text[], :t_sinces::text[])
        as n(kind, key, procedure, audience, state, acts, since)
      join dossier d on d.kind = n.kind and d.key = n.key
      on conflict (dossier, procedure, audience) do update
        set state = excluded.state, acts = excluded.acts, since = excluded.since
        where (t.state, t.acts, t.since)
          is distinct from (excluded.state, excluded.acts, excluded.since);
      """;

  static final String OBLIGATIONS =
      """
      delete from obligation o
      using unnest(:op_kinds::text[], :op_keys::text[]) as p(kind, key)
      join dossier d on d.kind = p.kind and d.key = p.key
      where o.dossier = d.id and not exists (
        select from unnest(:o_kinds::text[], :o_keys::text[], :o_ids::text[]) as n(kind, key, id)
        where n.kind = p.kind and n.key = p.key and n.id = o.id);
      insert into obligation as o (dossier, id, standing, owner, since, due)
      select d.id, n.id, n.standing, n.owner, n.since::date, n.due::date
      from unnest(:o_kinds::text[], :o_keys::text[], :o_ids::text[], :o_standings::text[],
          :o_owners::text[], :o_sinces::text[], :o_dues::text[])
        as n(kind, key, id, standing, owner, since, due)
      join dossier d on d.kind = n.kind and d.key = n.key
      on conflict (dossier, id) do update
        set standing = excluded.standing, owner = excluded.owner, since = excluded.since,
            due = excluded.due
        where (o.standing, o.owner, o.since, o.due)
          is distinct from (excluded.standing, excluded.owner, excluded.since, excluded.due);
      """;

  static final String REFERENCES =
      """
      insert into reference as r (dossier, kind, fact, value)
      select d.id, d.kind, p.fact, p.value
      from unnest(:p_kinds::text[], :p_keys::text[], :p_facts::text[], :p_values::text[])
        as p(kind, key, fact, value)
      join dossier d on d.kind = p.kind and d.key = p.key
      on conflict (dossier, fact) do update set value = excluded.value
        where r.value is distinct from excluded.value;
      """;

  /** A dossier is found by its latest names; what was written in an entry stays. */
  static final String MENTIONS =
      """
      insert into mention as m (dossier, sequence, content, terms)
      select d.id, w.sequence, w.content, array_to_tsvector(string_to_array(w.terms, ' '))
      from unnest(:w_kinds::text[], :w_keys::text[], :w_sequences::int8[], :w_contents::text[],
          :w_terms::text[])
        as w(kind, key, sequence, content, terms)
      join dossier d on d.kind = w.kind and d.key = w.key
      on conflict (dossier, sequence) do update
        set content = excluded.content, terms = excluded.terms
        where m.content is distinct from excluded.content;
      """;

  static final String PAPERS =
      """
      insert into paper (dossier, sequence, material, digest, name)
      select d.id, p.sequence, p.material, p.digest, p.name
      from unnest(:m_kinds::text[], :m_keys::text[], :m_sequences::int8[], :m_materials::text[],
          :m_digests::text[], :m_names::text[])
        as p(kind, key, sequence, material, digest, name)
      join dossier d on d.kind = p.kind and d.key = p.key;
      """;

  private PenScript() {}
}
