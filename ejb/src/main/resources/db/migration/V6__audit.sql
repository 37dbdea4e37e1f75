-- Who did what to which page, and when. Rows are only ever added. Each carries the hash of the one before, so that a gap or a change
-- shows. No foreign key: an entry outlives what it names. No list of actions: later versions know others.
create table audit (
    number        bigint                   not null primary key,
    at            timestamp with time zone not null,
    actor         varchar(100)             not null,
    action        varchar(40)              not null,
    page_id       bigint,
    language      varchar(2),
    subject       varchar(200),
    detail        varchar(1000),
    previous_hash varchar(64)              not null,
    hash          varchar(64)              not null,
    constraint audit_number check (number >= 1),
    constraint audit_language check (language in ('it', 'en')),
    constraint audit_previous_hash unique (previous_hash),
    constraint audit_hash unique (hash),
    constraint audit_hash_length check (char_length(hash) = 64 and char_length(previous_hash) = 64)
);
create index audit_page on audit (page_id, number);
create index audit_actor on audit (actor, number);
create index audit_at on audit (at);

-- Number and hash of the newest entry. Whoever adds one keeps this row locked until the commit: numbers have no gap.
create table audit_head (
    id     integer     not null primary key,
    number bigint      not null,
    hash   varchar(64) not null,
    constraint audit_head_single check (id = 1)
);
insert into audit_head (id, number, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
