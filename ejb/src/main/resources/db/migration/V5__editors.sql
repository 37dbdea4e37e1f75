-- Who may sign in at the desk, and what each may do where. A grant without a section holds for the whole site.
create sequence editor_seq       start with 50 increment by 50;
create sequence editor_grant_seq start with 50 increment by 50;

create table editor (
    id         bigint                   not null primary key,
    login      varchar(60)              not null,
    name       varchar(100)             not null,
    email      varchar(254)             not null,
    password   varchar(300)             not null,
    active     boolean                  not null,
    created_at timestamp with time zone not null,
    version    bigint                   not null,
    constraint editor_login unique (login)
);

create table editor_grant (
    id         bigint      not null primary key,
    editor_id  bigint      not null references editor (id) on delete cascade,
    role       varchar(20) not null,
    section_id bigint references page (id) on delete cascade,
    constraint editor_grant_once unique (editor_id, role, section_id),
    constraint editor_grant_role check (role in ('AUTHOR', 'PUBLISHER', 'FEEDBACK_MANAGER', 'ADMINISTRATOR'))
);
create index editor_grant_section on editor_grant (section_id);
