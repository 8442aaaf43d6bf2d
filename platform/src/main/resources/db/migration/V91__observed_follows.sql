-- What was observed of a dossier goes with it, whoever observes at the same moment.
alter table observed
  drop constraint observed_dossier_fkey,
  add constraint observed_dossier_fkey foreign key (dossier) references dossier on delete cascade;
