-- Putting entries back from a backup notes them as waiting a second time, beside the notes the backup holds: that must be
-- harmless. Whoever gathers passes over what has its place.
alter table record_pending drop constraint record_pending_pkey;
create index on record_pending (id);
