-- Organisations, the people in them, what they may act as, and who is signed in.

alter default privileges grant select, insert, update, delete on tables to ${role};
alter default privileges grant usage on sequences to ${role};

create table organisation (
  id       text primary key check (id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
  name_zh  text not null check (name_zh <> ''),
  name_en  text not null check (name_en <> ''),
  body     text,
  county   text
);

create table account (
  id           text primary key check (id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
  name         text not null check (name <> ''),
  organisation text not null references organisation,
  secret       text,
  active       boolean not null default true
);

create table post_held (
  account  text not null references account,
  standing text not null,
  post     text not null,
  rank     integer not null default 0,
  primary key (account, standing, post)
);

-- Only the hash of a token is kept: whoever reads this table cannot sign in with it.
create table sign_in (
  token_hash bytea primary key,
  account    text not null references account,
  capacity   text,
  begun      timestamptz not null,
  seen       timestamptz not null,
  ends       timestamptz not null
);
create index on sign_in (account);
create index on sign_in (ends);

create table sign_in_attempt (
  account  text primary key,
  failures integer not null,
  latest   timestamptz not null
);
