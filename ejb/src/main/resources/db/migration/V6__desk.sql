-- Unsaved input of editors and who has which text open, and links that show drafts.

create sequence working_copy_seq start with 50 increment by 50;
create sequence preview_link_seq start with 50 increment by 50;

-- One row for every tab in which an editor has a text open: since when, its last sign of life, and its unsaved input.
create table working_copy (
    id          bigint                   not null primary key,
    page_id     bigint                   not null references page (id),
    language    varchar(2)               not null,
    editor      varchar(60)              not null,
    tab         varchar(36) default '-'  not null,
    in_charge   boolean                  not null,
    since       timestamp with time zone not null,
    seen_at     timestamp with time zone not null,
    saw_version bigint                   not null,
    title       varchar(150),
    slug        varchar(100),
    description varchar(300),
    body        varchar(1000000),
    typed_at    timestamp with time zone,
    constraint working_copy_once unique (page_id, language, editor, tab),
    constraint working_copy_language check (language in ('it', 'en'))
);

-- A link that shows a draft to someone without an account. Of its token only the hash is stored.
create table preview_link (
    id         bigint                   not null primary key,
    page_id    bigint                   not null references page (id),
    token_hash varchar(64)              not null,
    created_by varchar(100)             not null,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    revoked_at timestamp with time zone,
    constraint preview_link_token unique (token_hash)
);
create index preview_link_page on preview_link (page_id);
