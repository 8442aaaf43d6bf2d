-- Dossiers and their dockets. An entry is never changed; everything else here follows from entries.

create table dossier (
  id         bigint generated always as identity primary key,
  kind       text not null,
  key        text not null,
  sequence   bigint not null check (sequence > 0),
  snapshot   text not null,
  head       text not null,
  rulebook   text not null,
  -- what registers show
  name       text not null,
  owner      text,
  year       integer,
  mode       text,
  category   text,
  amount     bigint,
  procedure  text,
  state      text,
  stage      integer,
  turn       text[] not null,
  since      date,
  due        date,
  updated    timestamptz not null,
  unique (kind, key)
) with (fillfactor = 60, toast_tuple_target = 4080);
alter table dossier alter snapshot set storage main;
create index on dossier (kind, owner);
create index on dossier (kind, year);

create table entry (
  dossier     bigint not null references dossier,
  sequence    bigint not null check (sequence > 0),
  body        text not null,
  previous    text not null,
  hash        text not null,
  idempotency text not null unique,
  act         text not null,
  account     text not null,
  taken       timestamptz not null,
  primary key (dossier, sequence)
) with (toast_tuple_target = 8160);
alter table entry alter body set storage main;

-- Which other dossier a fact of this one names; rules look along these.
create table reference (
  dossier bigint not null references dossier,
  kind    text not null,
  fact    text not null,
  value   text not null,
  primary key (dossier, fact)
);
create index on reference (kind, fact, value);

-- Whose turn it is: standing.post for bodies, standing.post@organisation for relations.
create table todo (
  dossier   bigint not null references dossier,
  procedure text not null,
  audience  text not null,
  state     text not null,
  acts      text[] not null,
  since     date not null,
  primary key (dossier, procedure, audience)
);
create index on todo (audience, since, dossier);

create table obligation (
  dossier  bigint not null references dossier,
  id       text not null,
  standing text not null,
  owner    text,
  since    date not null,
  due      date,
  primary key (dossier, id)
);
create index on obligation (due);

-- What other parts of the house have not been told yet.
create table outbox (
  id       bigint generated always as identity primary key,
  dossier  bigint not null,
  sequence bigint not null
);

create table material (
  digest   text primary key,
  size     bigint not null,
  type     text not null,
  account  text not null,
  received timestamptz not null
);

-- Which papers were handed in with which entry.
create table paper (
  dossier  bigint not null references dossier,
  sequence bigint not null,
  material text not null,
  digest   text not null,
  name     text not null,
  primary key (dossier, sequence, material)
);
create index on paper (digest);

create function keep_entries() returns trigger language plpgsql as $$
begin
  raise exception 'Entries of a docket are never changed or removed' using errcode = 'GJ403';
end $$;
create trigger entries_stay before update or delete on entry
  for each row execute function keep_entries();
create trigger entries_stay_all before truncate on entry
  for each statement execute function keep_entries();
revoke update, delete, truncate on entry from ${role};

-- Ends the whole statement when a dossier moved while somebody was acting on it.
create function insist(held bigint, wanted bigint) returns boolean language plpgsql as $$
begin
  if held <> wanted then
    raise exception 'A dossier has moved' using errcode = 'GJ409';
  end if;
  return true;
end $$;
