-- Letters that wait for the mail server: written in the transaction that they tell of, removed when they are sent.
create sequence mail_letter_seq start with 50 increment by 50;

create table mail_letter (
    id bigint primary key,
    recipient varchar(254) not null,
    subject varchar(500) not null,
    text varchar(8000) not null,
    tries integer not null,
    created_at timestamp with time zone not null,
    next_try_at timestamp with time zone not null
);
create index mail_letter_next_try on mail_letter (next_try_at);
