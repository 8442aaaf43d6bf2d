-- An act whose rules look at a crowd (all projects of a unit, say) holds on to it until it is written, and is judged
-- anew when somebody came, went or moved meanwhile: of two who each would be the last one permitted, one is.
create function hold_crowds(kinds text[], facts text[], named text[], prints text[])
returns boolean language plpgsql as $$
declare one record;
begin
  -- One order for everybody, so that nobody waits in a circle.
  for one in
    select distinct hashtextextended(concat_ws(E'\x1f', kind, fact, value), 0) as lock
    from unnest(kinds, facts, named) as c(kind, fact, value) order by 1
  loop
    perform pg_advisory_xact_lock(one.lock);
  end loop;
  if exists (
    select from unnest(kinds, facts, named, prints) as c(kind, fact, value, print)
    where c.print <> 'sha256:' || encode(sha256(convert_to(coalesce((
      select string_agg(m.head, ',' order by m.head collate "C")
      from reference o join dossier m on m.id = o.dossier
      where o.kind = c.kind and o.fact = c.fact and o.value = c.value), ''), 'UTF8')), 'hex'))
  then
    raise exception 'A crowd has moved' using errcode = 'GJ409';
  end if;
  return true;
end $$;
