-- What editors may change about the site: a text per name and language.
create sequence setting_seq start with 50 increment by 50;

create table setting (
    id       bigint        not null primary key,
    name     varchar(60)   not null,
    language varchar(2)    not null,
    text     varchar(2000) not null,
    constraint setting_once unique (name, language),
    constraint setting_language check (language in ('it', 'en'))
);
