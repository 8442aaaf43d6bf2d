-- What people want to see of registers, under names of their own. A view keeps filters, never rows.
create table saved_view (
  id      text primary key,
  account text not null,
  path    text not null,
  name    text not null check (name <> ''),
  content text not null,
  unique (account, path, name)
);
