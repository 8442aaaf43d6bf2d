-- Drafts of the law. They govern nothing: no other table refers to them.
create table lab_draft (
  id      bigint generated always as identity primary key,
  title   text not null check (title <> ''),
  version text not null,
  hash    text not null,
  account text not null,
  started timestamptz not null
);

create table lab_revision (
  draft   bigint not null references lab_draft on delete cascade,
  number  int not null,
  account text not null,
  saved   timestamptz not null,
  note    text not null,
  primary key (draft, number)
);

-- What a revision changed; revision 0 holds every file. A file without content is gone from there on.
create table lab_file (
  draft    bigint not null,
  revision int not null,
  path     text not null,
  content  text,
  primary key (draft, revision, path),
  foreign key (draft, revision) references lab_revision on delete cascade
);

create table lab_run (
  id        bigint generated always as identity primary key,
  draft     bigint not null,
  revision  int not null,
  account   text not null,
  requested timestamptz not null,
  state     text not null check (state in ('waiting', 'running', 'done', 'failed')),
  begun     timestamptz,
  beat      timestamptz,
  ended     timestamptz,
  -- The last dossier that is done; a run that broke off goes on behind it.
  after     bigint not null default 0,
  dossiers  int not null default 0,
  total     int not null default 0,
  acts      int not null default 0,
  old_law   int not null default 0,
  flips     int not null default 0,
  -- Those of them that change what is permitted or possible.
  outcomes  int not null default 0,
  reason    text not null default '',
  foreign key (draft, revision) references lab_revision on delete cascade
);
-- One at a time, however many copies of the program work on one database.
create unique index lab_run_one on lab_run ((true)) where state = 'running';
create index lab_run_draft on lab_run (draft);

create table lab_flip (
  run      bigint not null references lab_run on delete cascade,
  dossier  bigint not null,
  -- 0: not an act that was taken, but one that could come next.
  sequence bigint not null,
  act      text not null,
  flip     text not null,
  rules    text[] not null,
  decisive text[] not null,
  kind     text not null,
  key      text not null,
  name     text not null,
  owner    text not null,
  day      date not null,
  reason   text not null default '',
  primary key (run, dossier, sequence, act)
);
