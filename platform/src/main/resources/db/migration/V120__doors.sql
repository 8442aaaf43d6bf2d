-- Passwords, guesses at them, sessions with what is still due, second factors, tokens of programs.

create table password (
  account     text primary key references account,
  hash        text not null,
  made        timestamptz not null,
  -- Of a first secret: when it dies unused. Empty for a password its owner chose.
  first_until timestamptz
);
insert into password (account, hash, made)
  select id, secret, now() from account where secret is not null;
alter table account drop column secret;

create table password_past (
  id      bigint generated always as identity primary key,
  account text not null references account,
  hash    text not null,
  until   timestamptz not null
);
create index on password_past (account);

-- Counted before a guess is made, for names nobody has as well. An empty account counts a source
-- over all accounts; the source * counts an account over all unfamiliar sources.
drop table sign_in_attempt;
create table sign_in_guess (
  account      text not null,
  source       text not null,
  failures     integer not null,
  begun        timestamptz not null,
  latest       timestamptz not null,
  rounds       integer not null default 0,
  locked_until timestamptz,
  primary key (account, source)
);
create index on sign_in_guess (latest);

-- From where somebody has come in before: strangers cannot lock them out there. Codes of the second
-- factor are counted apart, under the account's name with #code behind it.
create table sign_in_source (
  account text not null,
  source  text not null,
  latest  timestamptz not null,
  primary key (account, source)
);

-- Whoever is signed in signs in once more after this step: how they came in was not written down.
delete from sign_in;
alter table sign_in
  add column id bigint generated always as identity,
  add column way text not null check (way in ('PASSWORD', 'PROVIDER', 'DEMONSTRATION')),
  add column source text not null,
  add column agent text not null,
  -- When a password or a code was last shown in this session.
  add column proved timestamptz,
  -- What must be done before the session counts.
  add column code_due boolean not null default false,
  add column password_due boolean not null default false,
  add column factor_due boolean not null default false;
create unique index on sign_in (id);

create table second_factor (
  account   text primary key references account,
  -- Sealed with the key of the doors: whoever reads this table cannot make codes.
  secret    bytea not null,
  begun     timestamptz not null,
  confirmed timestamptz,
  -- The last step of thirty seconds whose code was taken; none is taken twice.
  last_step bigint not null default 0
);

create table recovery_code (
  account text not null references account,
  hash    bytea not null,
  used    timestamptz,
  primary key (account, hash)
);

create table api_token (
  id         bigint generated always as identity primary key,
  account    text not null references account,
  name       text not null check (name <> ''),
  token_hash bytea not null unique,
  scope      text not null check (scope in ('READ', 'ACT')),
  capacity   text not null,
  made       timestamptz not null,
  ends       timestamptz not null,
  used       timestamptz,
  revoked    timestamptz
);
create index on api_token (account);

-- What happened at an account's doors, for its owner to read.
create table account_event (
  id      bigint generated always as identity primary key,
  account text not null references account,
  what    text not null,
  at      timestamptz not null,
  source  text not null,
  agent   text not null,
  seen    boolean not null default true
);
create index on account_event (account, id desc);

-- By which an instance tells whether it holds the same key as the others.
create table door_key (
  purpose text primary key,
  mark    bytea not null
);
