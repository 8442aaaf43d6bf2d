-- Who came in, what was refused, what administrators did, what left the house. Acts have dockets of
-- their own and are not doubled here. A line is never changed; each is chained to the one before.
create table trail (
  sequence     bigint primary key check (sequence > 0),
  taken        timestamptz not null,
  kind         text not null,
  account      text not null,
  name         text not null,
  organisation text not null,
  source       text not null,
  object       text not null,
  result       text not null check (result in ('DONE', 'REFUSED')),
  was          text not null,
  became       text not null,
  previous     text not null,
  hash         text not null
);
create index on trail (account, sequence);
create index on trail (kind, sequence);
create index on trail (taken);

create function keep_trail() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('guiju.purge', true) = 'on'
      and old.taken < now() - interval '183 days' then
    return old;
  end if;
  raise exception 'The audit trail is never changed, and nothing younger than 183 days is removed'
    using errcode = 'GJ403';
end $$;
create trigger trail_stays before update or delete on trail
  for each row execute function keep_trail();
create trigger trail_stays_all before truncate on trail
  for each statement execute function keep_trail();
revoke update, delete, truncate on trail from ${role};

-- Only for whoever owns the table: the program that runs has no way to remove anything.
create function purge_trail(days integer) returns bigint language plpgsql as $$
declare
  removed bigint;
begin
  if days < 183 then
    raise exception 'The audit trail is kept for at least 183 days; asked was for %', days
      using errcode = 'GJ403';
  end if;
  perform set_config('guiju.purge', 'on', true);
  delete from trail where taken < now() - make_interval(days => days);
  get diagnostics removed = row_count;
  perform set_config('guiju.purge', 'off', true);
  return removed;
end $$;
revoke all on function purge_trail(integer) from public;
