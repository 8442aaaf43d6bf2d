-- Papers of one kind are numbered by the entries that make them.
create index entry_act on entry (act, taken);
