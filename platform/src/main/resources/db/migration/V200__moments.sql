-- The latest moment on record is asked for every half minute.
create index entry_taken on entry (taken);
