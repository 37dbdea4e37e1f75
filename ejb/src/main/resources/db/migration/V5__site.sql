-- Settings of the site, redirects of former addresses, and e-mails that wait to be sent.

create sequence setting_seq     start with 50 increment by 50;
create sequence redirect_seq    start with 50 increment by 50;
create sequence mail_letter_seq start with 50 increment by 50;

-- One text per name and language; settings of the whole site are stored under 'it'.
create table setting (
    id       bigint        not null primary key,
    name     varchar(60)   not null,
    language varchar(2)    not null,
    text     varchar(2000) not null,
    constraint setting_once unique (name, language),
    constraint setting_language check (language in ('it', 'en'))
);

-- A former address may need a query (its parameters in canonical form, sorted; empty if any query matches). It redirects to a page, to
-- a file of the library or to an address outside the site: to exactly one of them.
create table redirect (
    id         bigint                   not null primary key,
    language   varchar(2)               not null,
    path       varchar(700)             not null,
    query      varchar(2000) default '' not null,
    page_id    bigint references page (id),
    file_id    bigint references media_file (id) on delete cascade,
    address    varchar(2000),
    created_at timestamp with time zone,
    created_by varchar(100),
    constraint redirect_path unique (language, path, query),
    constraint redirect_language check (language in ('it', 'en')),
    constraint redirect_target check (
        (page_id is not null and file_id is null and address is null)
        or (page_id is null and file_id is not null and address is null)
        or (page_id is null and file_id is null and address is not null))
);
create index redirect_page on redirect (page_id);
create index redirect_file on redirect (file_id);

-- Stored in the transaction of the change that the e-mail announces, deleted when the e-mail is sent.
create table mail_letter (
    id           bigint                   not null primary key,
    recipient    varchar(254)             not null,
    subject      varchar(500)             not null,
    text         varchar(8000)            not null,
    tries        integer                  not null,
    created_at   timestamp with time zone not null,
    next_try_at  timestamp with time zone not null
);
create index mail_letter_next_try on mail_letter (next_try_at);
