-- A text that one editor has open in two tabs is typed twice: each tab keeps what was typed in it, and none takes the place of another.
alter table working_copy add column tab varchar(36) default '-' not null;
alter table working_copy drop constraint working_copy_once;
alter table working_copy add constraint working_copy_once unique (page_id, language, editor, tab);
