-- What citizens say: of a page, of the site, and what they did not find. No address, no cookie, nothing personal
-- but the e-mail that a person chose to leave in an inquiry.

create sequence page_rating_seq start with 50 increment by 50;
create sequence site_rating_seq start with 50 increment by 50;
create sequence inquiry_seq     start with 50 increment by 50;

create table page_rating (
    id          bigint                   not null primary key,
    page_id     bigint references page (id) on delete set null,
    language    varchar(2)               not null,
    revision_id bigint references revision (id) on delete set null,
    page_title  varchar(150)             not null,
    scale       varchar(10)              not null,
    score       integer                  not null,
    reason      varchar(40),
    comment     varchar(500),
    state       varchar(10)              not null,
    created_at  timestamp with time zone not null,
    constraint page_rating_language check (language in ('it', 'en')),
    constraint page_rating_score check (
        (scale = 'THUMBS' and score between 0 and 1) or (scale = 'STARS' and score between 1 and 5)),
    constraint page_rating_state check (state in ('RECEIVED', 'SPAM'))
);
create index page_rating_page on page_rating (page_id, state);

create table site_rating (
    id         bigint                   not null primary key,
    language   varchar(2)               not null,
    score      integer                  not null,
    comment    varchar(500),
    state      varchar(10)              not null,
    created_at timestamp with time zone not null,
    constraint site_rating_language check (language in ('it', 'en')),
    constraint site_rating_score check (score between 1 and 5),
    constraint site_rating_state check (state in ('RECEIVED', 'SPAM'))
);

create table inquiry (
    id         bigint                   not null primary key,
    language   varchar(2)               not null,
    text       varchar(1000)            not null,
    email      varchar(254),
    page_id    bigint references page (id) on delete set null,
    state      varchar(10)              not null,
    created_at timestamp with time zone not null,
    constraint inquiry_language check (language in ('it', 'en')),
    constraint inquiry_state check (state in ('RECEIVED', 'SPAM'))
);
