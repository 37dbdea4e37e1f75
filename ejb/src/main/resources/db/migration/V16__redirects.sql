-- An address of former times may have a query that must be there (its parameters in one form, sorted; empty if any will do), and leads to a page,
-- to a file of the library or to an address outside of the site: to one of them. When and by whom it was added is not known of those that are here.
alter table redirect add column query varchar(2000) default '' not null;
alter table redirect add column file_id bigint references media_file (id) on delete cascade;
alter table redirect add column address varchar(2000);
alter table redirect add column created_at timestamp with time zone;
alter table redirect add column created_by varchar(100);
alter table redirect alter column page_id drop not null;
alter table redirect drop constraint redirect_path;
alter table redirect add constraint redirect_path unique (language, path, query);
alter table redirect add constraint redirect_target check (
    (page_id is not null and file_id is null and address is null)
    or (page_id is null and file_id is not null and address is null)
    or (page_id is null and file_id is null and address is not null));
create index redirect_file on redirect (file_id);
