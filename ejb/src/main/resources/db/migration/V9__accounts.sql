-- Each session is of an epoch; all of an editor's end when hers moves on. A one-time link to set a password is kept as a hash.
alter table editor add column session_epoch bigint default 0 not null;
alter table editor add column link_hash varchar(64);
alter table editor add column link_until timestamp with time zone;
alter table editor add constraint editor_link unique (link_hash);
alter table editor add constraint editor_link_ends check ((link_hash is null) = (link_until is null));
