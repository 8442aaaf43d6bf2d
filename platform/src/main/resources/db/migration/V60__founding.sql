-- At most one row: the demonstration city was founded here, and its stories end on that day.
create table founding (
  one      boolean primary key default true check (one),
  day      date not null,
  finished boolean not null default false
);
