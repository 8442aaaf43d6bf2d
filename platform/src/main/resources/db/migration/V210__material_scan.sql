-- What the virus scanner said of a paper. A paper without a line came in while no scanner was set.
create table material_scan (
  digest text primary key references material,
  -- WAITING: not looked at yet, for its sender only; OPEN: not looked at yet, but was readable
  -- before there was a scanner; CLEAN: nothing found; HELD: something found, for nobody
  state  text not null check (state in ('WAITING', 'OPEN', 'CLEAN', 'HELD')),
  -- what the scanner calls what it found
  found  text not null default '',
  -- when it was last asked
  tried  timestamptz not null
);
create index on material_scan (tried) where state <> 'CLEAN';
