-- Why another key is asked for, as both administrators read it.
alter table record_key_wanted add column reason text not null default '';
