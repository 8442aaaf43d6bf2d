-- Rulebooks as they were when they were brought before two people, with every file: the house goes on with the one in
-- force whatever becomes of the folder it came from.
create table rulebook_text (
  hash     text primary key,
  id       text not null,
  version  text not null,
  title_zh text not null,
  title_en text not null,
  kept     timestamptz not null
);

create table rulebook_file (
  hash    text not null references rulebook_text,
  path    text not null,
  content text not null,
  primary key (hash, path)
);

-- Which of them governs from which day, and on whose word.
create table enactment (
  number      bigint generated always as identity primary key,
  hash        text not null references rulebook_text,
  way         text not null check (way in ('FIRST', 'CARRIED', 'SETTING', 'PROPOSED')),
  source      text not null,
  reason      text not null,
  from_day    date not null,
  acts        integer,
  outcomes    integer,
  others      integer,
  proposed_by text not null,
  proposed    timestamptz not null,
  state       text not null check (state in ('OPEN', 'CONFIRMED', 'DECLINED', 'TAKEN_BACK')),
  decided_by  text,
  decided     timestamptz,
  note        text not null default '',
  check ((state = 'OPEN') = (decided is null)),
  constraint four_eyes_on_the_law
    check (way <> 'PROPOSED' or state in ('OPEN', 'TAKEN_BACK') or decided_by <> proposed_by)
);
create unique index one_open_enactment on enactment ((true)) where state = 'OPEN';
create unique index one_beginning on enactment ((true)) where way in ('FIRST', 'CARRIED');

create function keep_enactment() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.state = 'OPEN' and new.number = old.number and new.hash = old.hash
      and new.from_day = old.from_day and new.proposed_by = old.proposed_by then
    return new;
  end if;
  raise exception 'What was decided about a rulebook is never changed or removed' using errcode = 'GJ403';
end $$;
create trigger enactment_stays before update or delete on enactment for each row execute function keep_enactment();
create trigger enactment_stays_all before truncate on enactment for each statement execute function keep_enactment();
revoke delete, truncate on enactment from ${role};

do $$
declare kept text;
begin
  foreach kept in array array['rulebook_text', 'rulebook_file'] loop
    execute format('create trigger record_stays before update or delete on %I for each row execute function keep_record()', kept);
    execute format('create trigger record_stays_all before truncate on %I for each statement execute function keep_record()', kept);
    execute format('revoke update, delete, truncate on %I from ${role}', kept);
  end loop;
end $$;
