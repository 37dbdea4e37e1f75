-- Files that editors upload, stored in the database, so that restoring it restores the site. The bytes are split into rows of half a
-- megabyte: a large file is never in memory as a whole, and parts can be read. H2 maps bytea to varbinary.

create sequence media_file_seq      start with 50 increment by 50;
create sequence media_text_seq      start with 50 increment by 50;
create sequence media_rendition_seq start with 50 increment by 50;
create sequence media_chunk_seq     start with 50 increment by 50;

create table media_file (
    id          bigint                   not null primary key,
    name        varchar(150)             not null,
    kind        varchar(20)              not null,
    type        varchar(10)              not null,
    width       integer,
    height      integer,
    byte_count  bigint                   not null,
    fingerprint varchar(64)              not null,
    created_at  timestamp with time zone not null,
    created_by  varchar(100)             not null,
    trashed_at  timestamp with time zone,
    version     bigint                   not null,
    constraint media_file_kind check (kind in ('IMAGE', 'DOCUMENT')),
    constraint media_file_type check (type in (
        'JPEG', 'PNG', 'GIF', 'WEBP',
        'PDF', 'ODT', 'OTT', 'DOCX', 'DOTX', 'DOC', 'RTF', 'TXT', 'EPUB',
        'ODS', 'OTS', 'XLSX', 'XLTX', 'XLS', 'CSV', 'TSV',
        'ODP', 'OTP', 'PPTX', 'PPSX', 'POTX', 'PPT',
        'TIFF', 'ODG', 'OTG', 'ODF', 'DWG', 'DXF',
        'P7M', 'P7S', 'ASICE', 'ASICS', 'TSD', 'TSR', 'TST', 'M7M', 'ASC', 'PGP_KEY',
        'XML', 'JSON', 'RDF', 'TTL',
        'GEOJSON', 'GML', 'KML', 'KMZ', 'GPX',
        'ICS', 'VCF',
        'ZIP')),
    constraint media_file_measured check (
        (kind = 'IMAGE' and width is not null and height is not null and width > 0 and height > 0)
        or (kind = 'DOCUMENT' and width is null and height is null)),
    constraint media_file_not_empty check (byte_count > 0)
);
create index media_file_created on media_file (created_at);

-- Fingerprints of replaced contents: URLs that contain them lead to the current content.
create table media_former (
    media_file_id bigint      not null references media_file (id) on delete cascade,
    fingerprint   varchar(64) not null,
    primary key (media_file_id, fingerprint)
);

create table media_text (
    id            bigint       not null primary key,
    media_file_id bigint       not null references media_file (id) on delete cascade,
    language      varchar(2)   not null,
    title         varchar(150) not null,
    alternative   varchar(500) not null,
    constraint media_text_once unique (media_file_id, language),
    constraint media_text_language check (language in ('it', 'en'))
);

-- Width 0 is the file itself; any other width is the image scaled down to it, in pixels.
create table media_rendition (
    id            bigint  not null primary key,
    media_file_id bigint  not null references media_file (id) on delete cascade,
    width         integer not null,
    byte_count    bigint  not null,
    constraint media_rendition_once unique (media_file_id, width)
);

create table media_chunk (
    id           bigint  not null primary key,
    rendition_id bigint  not null references media_rendition (id) on delete cascade,
    number       integer not null,
    bytes        bytea   not null,
    constraint media_chunk_number unique (rendition_id, number)
);

-- The files that the body of a revision names. Without a foreign key: a body may name a file that does not exist.
create table revision_media (
    revision_id bigint not null references revision (id) on delete cascade,
    media_id    bigint not null,
    primary key (revision_id, media_id)
);
create index revision_media_media on revision_media (media_id);
