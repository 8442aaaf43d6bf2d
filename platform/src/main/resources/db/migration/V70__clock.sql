-- The clock acts under this name; nobody else may have it.
alter table account add constraint account_is_not_the_clock check (id <> 'clock');
alter table organisation add constraint organisation_is_not_the_clock check (id <> 'clock');
