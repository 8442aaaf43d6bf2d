-- Two windows may keep the same form: each says which draft it goes on from, and a draft somebody
-- does not know is not overwritten. Versions are never given twice.
create sequence draft_version;
alter table draft add column version bigint not null default nextval('draft_version');
-- Which window kept it, by the mark its form was opened with.
alter table draft add column kept_by text not null default '';
