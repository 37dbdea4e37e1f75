-- Feedback of citizens: ratings of pages and of the site, and inquiries. It contains no IP address, no cookie and nothing personal
-- except the optional e-mail address of an inquiry. Feedback that exceeds a budget is stored, and does not count until an editor
-- accepts it; review_reason, the budget that was exceeded, stays after the decision.

create sequence page_rating_seq   start with 50 increment by 50;
create sequence site_rating_seq   start with 50 increment by 50;
create sequence inquiry_seq       start with 50 increment by 50;
create sequence rating_window_seq start with 50 increment by 50;

-- A rating is of one of our pages (page_id), or of a page that we do not manage (page_url).
create table page_rating (
    id            bigint                   not null primary key,
    page_id       bigint references page (id) on delete set null,
    language      varchar(2)               not null,
    revision_id   bigint references revision (id) on delete set null,
    page_url      varchar(2000),
    page_title    varchar(150)             not null,
    scale         varchar(10)              not null,
    score         integer                  not null,
    reason        varchar(40),
    comment       varchar(500),
    state         varchar(10)              not null,
    review_reason varchar(10),
    created_at    timestamp with time zone not null,
    constraint page_rating_of_one_page check (page_url is null or (page_id is null and revision_id is null)),
    constraint page_rating_language check (language in ('it', 'en')),
    constraint page_rating_score check (
        (scale = 'THUMBS' and score between 0 and 1) or (scale = 'STARS' and score between 1 and 5)),
    constraint page_rating_state check (state in ('RECEIVED', 'SPAM', 'TO_REVIEW', 'LEFT_OUT')),
    constraint page_rating_review_reason check (state <> 'TO_REVIEW' or review_reason is not null)
);
create index page_rating_page on page_rating (page_id, state);
create index page_rating_url on page_rating (page_url, state);
create index page_rating_state on page_rating (state, page_id);
create index page_rating_revision on page_rating (revision_id);
create index page_rating_created on page_rating (created_at);

create table site_rating (
    id            bigint                   not null primary key,
    language      varchar(2)               not null,
    score         integer                  not null,
    comment       varchar(500),
    state         varchar(10)              not null,
    review_reason varchar(10),
    created_at    timestamp with time zone not null,
    constraint site_rating_language check (language in ('it', 'en')),
    constraint site_rating_score check (score between 1 and 5),
    constraint site_rating_state check (state in ('RECEIVED', 'SPAM', 'TO_REVIEW', 'LEFT_OUT')),
    constraint site_rating_review_reason check (state <> 'TO_REVIEW' or review_reason is not null)
);
create index site_rating_state on site_rating (state);
create index site_rating_created on site_rating (created_at);

create table inquiry (
    id            bigint                   not null primary key,
    language      varchar(2)               not null,
    text          varchar(1000)            not null,
    email         varchar(254),
    page_id       bigint references page (id) on delete set null,
    state         varchar(10)              not null,
    review_reason varchar(10),
    created_at    timestamp with time zone not null,
    constraint inquiry_language check (language in ('it', 'en')),
    constraint inquiry_state check (state in ('RECEIVED', 'SPAM', 'TO_REVIEW', 'LEFT_OUT')),
    constraint inquiry_review_reason check (state <> 'TO_REVIEW' or review_reason is not null)
);
create index inquiry_state on inquiry (state);
create index inquiry_page on inquiry (page_id);
create index inquiry_created on inquiry (created_at);

-- How many ratings of a page, an address or the site were counted in one hour or one day (UTC), and how many may be.
-- begin_hour is in hours since 1970-01-01T00:00Z.
create table rating_window (
    id         bigint      not null primary key,
    subject    varchar(70) not null,
    span       varchar(4)  not null,
    begin_hour bigint      not null,
    counted    integer     not null,
    budget     integer     not null,
    constraint rating_window_once unique (subject, span, begin_hour),
    constraint rating_window_span check (span in ('HOUR', 'DAY')),
    constraint rating_window_counted check (counted between 0 and budget)
);

-- Rows that are locked while a window is created, so that two ratings never create the same one.
create table rating_lock (
    id integer not null primary key
);
insert into rating_lock (id)
values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15);
