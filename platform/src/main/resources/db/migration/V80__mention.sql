-- What can be found by a word: the dossier itself (sequence 0), and what was written in its entries.

create table mention (
  dossier  bigint not null references dossier,
  sequence bigint not null,
  content  text not null,
  terms    tsvector not null,
  primary key (dossier, sequence)
);
-- What has just been written waits in a list that every search reads: it is kept short.
create index mention_terms on mention using gin (terms) with (gin_pending_list_limit = 256);

-- Organisations that may read it; '*' when everybody may. Nobody may until it is made again.
alter table dossier add column readers text[] not null default '{}';
create index dossier_readers on dossier using gin (readers) with (gin_pending_list_limit = 256);

-- Values of facts that registers are filtered by: 'status=running'.
alter table dossier add column marks text[] not null default '{}';

create index dossier_kind_latest on dossier (kind, id);

-- Registers are read in these orders from any place on, and filtered by where a dossier stands.
create index dossier_by_amount on dossier (kind, (coalesce(amount, -1)), id);
create index dossier_by_since on dossier (kind, (coalesce(since, 'infinity'::date)), id);
create index dossier_by_due on dossier (kind, (coalesce(due, 'infinity'::date)), id);
create index dossier_by_place on dossier (kind, procedure, state);
