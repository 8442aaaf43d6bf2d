-- One person may speak for two standings: what was begun for one is not shown for the other.
-- Drafts kept before say nothing of it; they are found for any until they are handed in.

alter table draft add column standing text not null default '';
alter table draft drop constraint draft_pkey;
alter table draft add primary key (account, kind, key, act, standing);
