-- Who changes the kind, the place or the menu mark of a page names the version they saw, as they do for its texts.
alter table page add column version bigint default 0 not null;
