-- What the desk keeps of a text before citizens read it: reviews, what is being typed, and who is at it.
alter table translation add column review_state varchar(20) default 'NONE' not null;
alter table translation add column review_note varchar(500);
alter table translation add column review_by varchar(100);
alter table translation add column review_at timestamp with time zone;
alter table translation add constraint translation_review check (review_state in ('NONE', 'REQUESTED', 'RETURNED'));

-- Why a text was withdrawn, and where its readers are led.
alter table translation add column withdrawn_reason varchar(500);
alter table translation add column successor_page_id bigint references page (id);
create index translation_publish_at on translation (publish_at);
create index translation_expire_at on translation (expire_at);

-- Of every editor at a text: since when, when she was last seen, and what she typed and has not saved.
create sequence working_copy_seq start with 50 increment by 50;
create table working_copy (
    id          bigint                   not null primary key,
    page_id     bigint                   not null references page (id),
    language    varchar(2)               not null,
    editor      varchar(60)              not null,
    in_charge   boolean                  not null,
    since       timestamp with time zone not null,
    seen_at     timestamp with time zone not null,
    saw_version bigint                   not null,
    title       varchar(150),
    slug        varchar(100),
    description varchar(300),
    body        varchar(1000000),
    typed_at    timestamp with time zone,
    constraint working_copy_once unique (page_id, language, editor),
    constraint working_copy_language check (language in ('it', 'en'))
);

-- A link that shows a draft to someone without an account. Of its secret only the hash is kept.
create sequence preview_link_seq start with 50 increment by 50;
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
