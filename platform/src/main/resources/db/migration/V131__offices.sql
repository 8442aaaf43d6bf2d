-- Administrators hold no post and whoever holds a post is no administrator; one person has one
-- account, and an account has at most one office. All of it by constraint, whatever a program does.
alter table organisation
  add column closed date;

create table organisation_name (
  organisation text not null references organisation,
  until        date not null,
  name_zh      text not null,
  name_en      text not null,
  number       bigint generated always as identity,
  primary key (organisation, number)
);

alter table account
  add column number text check (number ~ '^[A-Za-z0-9-]{4,32}$'),
  add column office text not null default 'NONE'
    check (office in ('NONE', 'SYSTEM', 'SECURITY', 'AUDIT')),
  add column opened timestamptz not null default now(),
  add constraint account_office unique (id, office),
  add constraint one_account_for_a_person unique (number),
  add constraint administrators_have_a_number check (office = 'NONE' or number is not null);

alter table post_held
  add column office text not null default 'NONE' check (office = 'NONE'),
  add constraint no_post_beside_an_office foreign key (account, office)
    references account (id, office);

-- What one proposes and another confirms.
create table proposal (
  id           bigint generated always as identity primary key,
  kind         text not null check (kind in ('POST', 'OFFICE', 'DISMISSAL', 'SECRET')),
  account      text not null references account,
  object       text not null check (object <> ''),
  reason       text not null check (reason <> ''),
  proposed_by  text not null references account,
  proposed     timestamptz not null,
  expires      timestamptz not null,
  state        text not null default 'OPEN'
    check (state in ('OPEN', 'CONFIRMED', 'DECLINED', 'TAKEN_BACK', 'USED')),
  decided_by   text references account,
  decided      timestamptz,
  note         text not null default '',
  check ((state = 'OPEN') = (decided_by is null)),
  constraint nobody_proposes_for_themselves check (proposed_by <> account),
  constraint nobody_decides_for_themselves check (decided_by <> account),
  constraint four_eyes
    check (state in ('OPEN', 'TAKEN_BACK') or decided_by <> proposed_by)
);
create unique index one_open_proposal on proposal (account, kind, object) where state = 'OPEN';
create index on proposal (state, id);
