-- The daily round: one line for each day, so that missed days are caught up in order and none twice.
create table daily_round (
  day      date primary key,
  begun    timestamptz not null,
  finished timestamptz,
  instance text not null,
  attempts integer not null,
  taken    integer not null default 0,
  refused  integer not null default 0,
  failed   integer not null default 0,
  aged     integer not null default 0
);

-- How far the house has told of an open obligation: it is told of each stage once.
create table obligation_stage (
  dossier bigint not null references dossier,
  id      text not null,
  since   date not null,
  due     date not null,
  stage   text not null check (stage in ('NEAR', 'LAST_DAY', 'OVERDUE')),
  day     date not null,
  primary key (dossier, id)
);
