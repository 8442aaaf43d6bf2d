-- The record: entries of all dockets as leaves of one tree, and the signed heads of that tree.

-- Which record this is; one row, for good.
create table record_identity (
  one       boolean primary key default true check (one),
  statement text not null,
  hash      text not null
);

-- Whose signature counts from when: each key is vouched for by the one before.
create table record_key (
  number    integer primary key check (number > 0),
  id        text not null unique,
  body      text not null,
  signature text not null
);

-- A key that is to follow, as long as only one person has asked for it.
create table record_key_wanted (
  one       boolean primary key default true check (one),
  open      text not null,
  signature text not null,
  account   text not null,
  asked     timestamptz not null
);

-- Entries that have no place in the tree yet. Numbers are given out before the commit, so they may come to light out of
-- order; whoever gathers takes what is there and crosses off exactly that.
create table record_pending (
  id       bigint generated always as identity primary key,
  dossier  bigint not null,
  sequence bigint not null
);

-- The order of all entries, given once.
create table record_leaf (
  position bigint primary key check (position >= 0),
  dossier  bigint not null,
  sequence bigint not null,
  hash     bytea not null check (length(hash) = 32),
  unique (dossier, sequence)
);

-- Complete subtrees of every fourth level above the leaves; what lies between is computed from sixteen of them.
create table record_node (
  level integer not null check (level > 0),
  place bigint not null check (place >= 0),
  hash  bytea not null check (length(hash) = 32),
  primary key (level, place)
);

create table record_head (
  number    bigint primary key check (number > 0),
  size      bigint not null,
  body      text not null,
  signature text not null
);
create index on record_head (size, number);

-- What goes to witnesses, and what has arrived there.
create table record_delivery (
  head      bigint not null references record_head,
  witness   text not null,
  attempts  integer not null default 0,
  next      timestamptz not null,
  delivered timestamptz,
  failure   text,
  primary key (head, witness)
);
create index on record_delivery (next) where delivered is null;

create function keep_record() returns trigger language plpgsql as $$
begin
  raise exception 'What is on the record is never changed or removed' using errcode = 'GJ403';
end $$;

do $$
declare kept text;
begin
  foreach kept in array array['record_identity', 'record_key', 'record_leaf', 'record_node', 'record_head'] loop
    execute format('create trigger record_stays before update or delete on %I for each row execute function keep_record()', kept);
    execute format('create trigger record_stays_all before truncate on %I for each statement execute function keep_record()', kept);
    execute format('revoke update, delete, truncate on %I from ${role}', kept);
  end loop;
end $$;

create function await_record() returns trigger language plpgsql as $$
begin
  insert into record_pending (dossier, sequence) select dossier, sequence from fresh;
  return null;
end $$;
create trigger entries_await_record after insert on entry
  referencing new table as fresh for each statement execute function await_record();

insert into record_pending (dossier, sequence) select dossier, sequence from entry order by taken, dossier, sequence;
