-- What exceeds a budget is kept and does not count until a person lets it in.
alter table page_rating drop constraint page_rating_state;
alter table site_rating drop constraint site_rating_state;
alter table inquiry     drop constraint inquiry_state;
alter table page_rating add constraint page_rating_state check (state in ('RECEIVED', 'SPAM', 'TO_REVIEW', 'LEFT_OUT'));
alter table site_rating add constraint site_rating_state check (state in ('RECEIVED', 'SPAM', 'TO_REVIEW', 'LEFT_OUT'));
alter table inquiry     add constraint inquiry_state     check (state in ('RECEIVED', 'SPAM', 'TO_REVIEW', 'LEFT_OUT'));

-- Which budget it was; it stays after somebody decided.
alter table page_rating add column review_reason varchar(10);
alter table site_rating add column review_reason varchar(10);
alter table inquiry     add column review_reason varchar(10);
alter table page_rating add constraint page_rating_review_reason check (state <> 'TO_REVIEW' or review_reason is not null);
alter table site_rating add constraint site_rating_review_reason check (state <> 'TO_REVIEW' or review_reason is not null);
alter table inquiry     add constraint inquiry_review_reason     check (state <> 'TO_REVIEW' or review_reason is not null);

create index page_rating_state on page_rating (state, page_id);
create index site_rating_state on site_rating (state);
create index inquiry_state     on inquiry (state);

-- How many ratings of a page, an address or the site counted in an hour or a day (UTC), and how many may.
-- It begins so many hours after 1970-01-01T00:00Z.
create sequence rating_window_seq start with 50 increment by 50;
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

-- Locked to open a window: two ratings never open the same one.
create table rating_lock (
    id integer not null primary key
);
insert into rating_lock (id)
values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15);
