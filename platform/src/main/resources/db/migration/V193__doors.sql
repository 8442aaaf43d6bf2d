-- Administrators are signed in once at a time: a later arrival ends the earlier one, which is told so.
alter table sign_in add column displaced timestamptz;

-- When an attempt on what is locked was last written into the trail: one line a minute, not one an attempt.
alter table sign_in_guess add column told timestamptz;

-- Mails that tell somebody of a sign-in from a place or browser not seen before.
create table mail_of_door (
  mail   bigint primary key references mail on delete cascade,
  at     timestamptz not null,
  source text not null
);
