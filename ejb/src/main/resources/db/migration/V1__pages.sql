-- Pages, their translations and revisions, and the feed of what changed for citizens.
--
-- All scripts run on PostgreSQL and on H2. Lengths are those of the constants in the entities (SchemaTest compares them).
-- Sequences: a value n stands for the ids n-49 to n, in EclipseLink as in Hibernate, so the first value is 50.

create sequence page_seq        start with 50 increment by 50;
create sequence translation_seq start with 50 increment by 50;
create sequence revision_seq    start with 50 increment by 50;

-- The version serves optimistic locking when the kind, the position or in_navigation of a page is changed; translation has its own.
create table page (
    id            bigint                   not null primary key,
    parent_id     bigint                   references page (id),
    position      integer                  not null,
    kind          varchar(20)              not null,
    in_navigation boolean                  not null,
    created_at    timestamp with time zone not null,
    created_by    varchar(100)             not null,
    trashed_at    timestamp with time zone,
    version       bigint default 0         not null,
    constraint page_not_its_own_parent check (parent_id <> id),
    constraint page_kind check (kind in ('SECTION', 'DOCUMENT'))
);
create index page_parent on page (parent_id);

-- The successor is the page that the address of a withdrawn text redirects to.
create table translation (
    id                    bigint       not null primary key,
    page_id               bigint       not null references page (id),
    language              varchar(2)   not null,
    slug                  varchar(100) not null,
    path                  varchar(700) not null,
    state                 varchar(20)  not null,
    published_revision_id bigint,
    draft_revision_id     bigint,
    published_at          timestamp with time zone,
    publish_at            timestamp with time zone,
    expire_at             timestamp with time zone,
    review_state          varchar(20) default 'NONE' not null,
    review_note           varchar(500),
    review_by             varchar(100),
    review_at             timestamp with time zone,
    withdrawn_reason      varchar(500),
    successor_page_id     bigint references page (id),
    version               bigint       not null,
    constraint translation_once_per_language unique (page_id, language),
    constraint translation_path_taken unique (language, path),
    constraint translation_language check (language in ('it', 'en')),
    constraint translation_state check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    constraint translation_published check ((state = 'PUBLISHED') = (published_revision_id is not null)),
    constraint translation_review check (review_state in ('NONE', 'REQUESTED', 'RETURNED'))
);
create index translation_published_revision_id on translation (published_revision_id);
create index translation_draft_revision_id on translation (draft_revision_id);
create index translation_publish_at on translation (publish_at);
create index translation_expire_at on translation (expire_at);
create index translation_successor on translation (successor_page_id);

create table revision (
    id                   bigint                   not null primary key,
    translation_id       bigint                   not null references translation (id),
    number               integer                  not null,
    title                varchar(150)             not null,
    description          varchar(300)             not null,
    body                 varchar(1000000)         not null,
    created_at           timestamp with time zone not null,
    created_by           varchar(100)             not null,
    note                 varchar(500),
    based_on_revision_id bigint references revision (id),
    constraint revision_number unique (translation_id, number)
);
create index revision_based_on on revision (based_on_revision_id);

alter table translation add constraint translation_published_revision
    foreign key (published_revision_id) references revision (id);
alter table translation add constraint translation_draft_revision
    foreign key (draft_revision_id) references revision (id);

-- The pages that the links of a revision name, each once; 0 stands for invalid ids (page:12b). Without a foreign key: a text may
-- link to a page that does not exist, and the desk lists such a link among the broken ones.
create table revision_link (
    revision_id bigint not null references revision (id) on delete cascade,
    page_id     bigint not null,
    primary key (revision_id, page_id)
);
create index revision_link_page on revision_link (page_id);

-- The numbers of changes have no gaps and grow in the order of commits, because each publishing transaction takes its number from
-- this one row, which it locks until it commits.
create table change_counter (
    id     integer not null primary key,
    number bigint  not null,
    constraint change_counter_single check (id = 1)
);
insert into change_counter (id, number) values (1, 0);

create table change (
    number   bigint                   not null primary key,
    page_id  bigint references page (id),
    language varchar(2),
    kind     varchar(20)              not null,
    at       timestamp with time zone not null,
    constraint change_kind check (kind in ('PUBLISHED', 'WITHDRAWN', 'MOVED', 'SETTING', 'MEDIA'))
);
create index change_page on change (page_id);
