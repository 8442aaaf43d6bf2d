-- What stands out in dossiers, how far they have come, which sums they hold. All of it follows from the dossiers
-- and the day; it may be emptied at any time.

create table observed (
  dossier  bigint primary key references dossier,
  sequence bigint not null,
  day      date not null,
  rulebook text not null,
  phase    text,
  rating   smallint,
  note     text,
  rated    date
);
create index on observed (day);

create table sign (
  dossier bigint not null references observed on delete cascade,
  number  integer not null,
  id      text not null,
  level   smallint not null,
  zh      text not null,
  en      text not null,
  cites   text[] not null,
  kind    text not null,
  key     text not null,
  primary key (dossier, number)
);
create index on sign (kind, key);

create table figure (
  dossier bigint not null references observed on delete cascade,
  id      text not null,
  year    integer not null,
  amount  bigint not null,
  primary key (dossier, id, year)
);
create index on figure (id, year);

create table matter (
  dossier   bigint not null references observed on delete cascade,
  procedure text not null,
  state     text not null,
  since     date not null,
  ended     boolean not null,
  primary key (dossier, procedure)
);
create index on matter (procedure, dossier);
