-- What whoever runs the house did beside it, so that pages and figures can tell how long ago it was.
create table operation_note (
  kind text primary key check (kind in ('BACKUP')),
  made timestamptz not null,
  said text not null
);
