-- Forms somebody has begun and not handed in: theirs alone, and nothing governed.

create table draft (
  account text not null references account,
  kind    text not null,
  key     text not null,
  act     text not null,
  content jsonb not null,
  saved   timestamptz not null default now(),
  primary key (account, kind, key, act)
);
create index on draft (account, saved);

-- What somebody did lately is on the first page of everybody.
create index on entry (account, taken desc);
