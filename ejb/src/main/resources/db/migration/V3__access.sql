-- The accounts of the desk, their roles, and the audit log.

create sequence editor_seq       start with 50 increment by 50;
create sequence editor_grant_seq start with 50 increment by 50;

-- A session is valid only in the session_epoch in which it began, so raising the number ends all sessions of an editor. Of a one-time
-- link to set a password only the hash is stored. Preview links made before suspended_at stay invalid, even if the account is resumed.
create table editor (
    id            bigint                   not null primary key,
    login         varchar(60)              not null,
    name          varchar(100)             not null,
    email         varchar(254)             not null,
    password      varchar(300)             not null,
    active        boolean                  not null,
    suspended_at  timestamp with time zone,
    session_epoch bigint default 0         not null,
    link_hash     varchar(64),
    link_until    timestamp with time zone,
    created_at    timestamp with time zone not null,
    version       bigint                   not null,
    constraint editor_login unique (login),
    constraint editor_link unique (link_hash),
    constraint editor_link_ends check ((link_hash is null) = (link_until is null))
);

-- A grant without a section applies to the whole site.
create table editor_grant (
    id         bigint      not null primary key,
    editor_id  bigint      not null references editor (id) on delete cascade,
    role       varchar(20) not null,
    section_id bigint references page (id) on delete cascade,
    constraint editor_grant_once unique (editor_id, role, section_id),
    constraint editor_grant_role check (role in ('AUTHOR', 'PUBLISHER', 'FEEDBACK_MANAGER', 'ADMINISTRATOR'))
);
create index editor_grant_section on editor_grant (section_id);

-- The audit log: who did what to which page, and when. Rows are only added. Each contains the hash of the one before, so that gaps and
-- changes are detected. No foreign keys, because an entry outlives what it names; no list of actions, because versions add some.
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

-- Number and hash of the newest entry. Adding one locks this row until the commit, so numbers have no gaps.
create table audit_head (
    id     integer     not null primary key,
    number bigint      not null,
    hash   varchar(64) not null,
    constraint audit_head_single check (id = 1)
);
insert into audit_head (id, number, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- Number and hash of each actor's newest entry, by which a log that was truncated or forged at its end is detected.
create table audit_anchor (
    actor  varchar(100) not null primary key,
    number bigint       not null,
    hash   varchar(64)  not null
);
