-- What people are told. One line says one thing to one person once: the mark names the occasion.
create table mail (
  id       bigint generated always as identity primary key,
  -- Goes out with every attempt, so that whoever receives it twice can tell.
  mark     uuid not null default gen_random_uuid(),
  account  text not null references account,
  address  text not null,
  language text not null,
  made     timestamptz not null,
  attempts integer not null default 0,
  next     timestamptz not null,
  sent     timestamptz,
  failure  text
);
create index on mail (next) where sent is null;

create table notice (
  id      bigint generated always as identity primary key,
  account text not null references account,
  topic   text not null,
  dossier bigint not null references dossier,
  subject text not null,
  mark    text not null,
  day     date not null,
  due     date,
  made    timestamptz not null,
  shown   boolean not null,
  mailed  boolean not null,
  read    timestamptz,
  mail    bigint references mail,
  unique (account, dossier, topic, mark)
);
create index on notice (account, id) where shown;
create index on notice (account) where shown and read is null;
create index on notice (dossier) where read is null;
create index on notice (account) where mailed and mail is null;

-- Dossiers on which something was taken and of which nobody has been told yet.
create table notice_pending (
  kind     text not null,
  key      text not null,
  sequence bigint not null,
  attempts integer not null default 0,
  primary key (kind, key)
);

create table notice_choice (
  account text not null references account,
  topic   text not null,
  way     text not null,
  primary key (account, topic)
);

-- Only hashes of secret addresses are kept: whoever reads these tables cannot use them.
create table mail_address (
  account    text primary key references account,
  address    text not null,
  language   text not null,
  confirmed  timestamptz,
  token_hash bytea,
  token_ends timestamptz
);

create table calendar_address (
  account    text primary key references account,
  token_hash bytea not null unique,
  language   text not null,
  made       timestamptz not null,
  used       timestamptz
);
