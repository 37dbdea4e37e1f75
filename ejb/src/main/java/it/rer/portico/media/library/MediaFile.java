package it.rer.portico.media.library;

import it.rer.portico.media.format.MediaKind;
import it.rer.portico.media.format.MediaName;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** An image or a document that an editor uploaded. Texts refer to it by its id, which stays the same when the content is replaced. */
@Entity
@Table(name = "media_file")
@NamedQuery(name = MediaFile.COUNT, query = "select count(f) from MediaFile f where " + MediaFile.MATCHING)
@NamedQuery(
        name = MediaFile.LIST,
        query = "select f from MediaFile f where " + MediaFile.MATCHING + " order by f.createdAt desc, f.id desc")
@NamedQuery(
        name = MediaFile.FOUND,
        query = "select f.id from MediaFile f where " + MediaFile.MATCHING + " order by f.createdAt desc, f.id desc")
@NamedQuery(
        name = MediaFile.IN_ORDER,
        query = "select f from MediaFile f where f.id in :ids order by f.createdAt desc, f.id desc")
@NamedQuery(name = MediaFile.ALL_OF, query = "select f from MediaFile f where f.id in :ids and f.trashedAt is null")
@NamedQuery(
        name = MediaFile.PUBLISHED,
        query = "select distinct m from Translation t join t.page p join t.published r join r.media m"
                + " where p.trashedAt is null")
@NamedQuery(
        name = MediaFile.PUBLISHED_AMONG,
        query = "select distinct m from Translation t join t.page p join t.published r join r.media m"
                + " where p.trashedAt is null and m in :ids")
@NamedQuery(name = MediaFile.REDIRECTED, query = "select distinct r.fileId from Redirect r where r.fileId is not null")
@NamedQuery(
        name = MediaFile.REDIRECTED_AMONG,
        query = "select distinct r.fileId from Redirect r where r.fileId in :ids")
@NamedQuery(
        name = MediaFile.PUBLISHED_USES,
        query = "select new it.rer.portico.media.library.MediaFiles$Use(p.id, t.language, r.title)"
                + " from Translation t join t.page p join t.published r join r.media m"
                + " where p.trashedAt is null and m = :id order by r.title, p.id")
@NamedQuery(
        name = MediaFile.DRAFT_USES,
        query = "select new it.rer.portico.media.library.MediaFiles$Use(p.id, t.language, r.title)"
                + " from Translation t join t.page p join t.draft r join r.media m"
                + " where p.trashedAt is null and m = :id order by r.title, p.id")
@NamedQuery(
        name = MediaFile.PUBLISHED_TEXTS,
        query = "select new it.rer.portico.media.library.MediaFiles$InText(m, t.id)"
                + " from Translation t join t.page p join t.published r join r.media m"
                + " where p.trashedAt is null and m in :ids")
@NamedQuery(
        name = MediaFile.DRAFT_TEXTS,
        query = "select new it.rer.portico.media.library.MediaFiles$InText(m, t.id)"
                + " from Translation t join t.page p join t.draft r join r.media m"
                + " where p.trashedAt is null and m in :ids")
@NamedQuery(
        name = MediaFile.FORMERS,
        query =
                "select new it.rer.portico.media.library.MediaReader$FormerFingerprint(f.id, former) from MediaFile f join f.formerFingerprints former where f.id in :ids")
@NamedQuery(
        name = MediaFile.RESTRICTED,
        query = "select distinct new it.rer.portico.media.library.MediaFiles$Named(m, p.id) " + MediaFile.NAMED_WITHIN)
@NamedQuery(
        name = MediaFile.RESTRICTED_AMONG,
        query = "select distinct new it.rer.portico.media.library.MediaFiles$Named(m, p.id) " + MediaFile.NAMED_WITHIN
                + " and m in :ids")
public class MediaFile {

    static final String COUNT = "MediaFile.count";
    static final String LIST = "MediaFile.list";
    static final String FOUND = "MediaFile.found";
    static final String IN_ORDER = "MediaFile.inOrder";
    static final String ALL_OF = "MediaFile.allOf";
    static final String PUBLISHED = "MediaFile.published";
    static final String PUBLISHED_AMONG = "MediaFile.publishedAmong";
    static final String REDIRECTED = "MediaFile.redirected";
    static final String REDIRECTED_AMONG = "MediaFile.redirectedAmong";
    static final String PUBLISHED_USES = "MediaFile.publishedUses";
    static final String DRAFT_USES = "MediaFile.draftUses";
    static final String PUBLISHED_TEXTS = "MediaFile.publishedTexts";
    static final String DRAFT_TEXTS = "MediaFile.draftTexts";

    static final String FORMERS = "MediaFile.formers";
    static final String RESTRICTED = "MediaFile.restricted";
    static final String RESTRICTED_AMONG = "MediaFile.restrictedAmong";

    static final String MATCHING = "f.kind in :kinds and case when f.trashedAt is null then 0 else 1 end = :trashed"
            + " and (lower(f.name) like :text escape '!' or exists (select x.id from MediaText x where x.file = f"
            + " and (lower(x.title) like :text escape '!' or lower(x.alternative) like :text escape '!')))";

    /** Texts, also of pages in the trash, that name a file which somebody else uploaded and no published text names. */
    static final String NAMED_WITHIN = "from Revision r join r.media m join r.translation t join t.page p"
            + " where (t.draft = r or t.published = r)"
            + " and exists (select f.id from MediaFile f where f.id = m and f.createdBy <> :login)"
            + " and not exists (select x.id from Translation x join x.page y join x.published z join z.media n"
            + " where y.trashedAt is null and n = m)";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "media_file_seq")
    @SequenceGenerator(name = "media_file_seq", sequenceName = "media_file_seq", allocationSize = 50)
    private Long id;

    private String name;

    @Enumerated(EnumType.STRING)
    private MediaKind kind;

    @Embedded
    private MediaContent content;

    @ElementCollection
    @CollectionTable(name = "media_former", joinColumns = @JoinColumn(name = "media_file_id"))
    @Column(name = "fingerprint")
    private Set<String> formerFingerprints = new HashSet<>();

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "trashed_at")
    private OffsetDateTime trashedAt;

    @Version
    private long version;

    protected MediaFile() {}

    /** @param name with the extension of its format, as {@link MediaName} makes it */
    MediaFile(String name, MediaContent content, String createdBy, Instant createdAt) {
        this.name = Objects.requireNonNull(name);
        this.content = Objects.requireNonNull(content);
        this.kind = content.type().kind();
        this.createdBy = Objects.requireNonNull(createdBy);
        this.createdAt = createdAt.atOffset(ZoneOffset.UTC);
    }

    /** Replaces the content. URLs with the fingerprint of the old content stay valid and lead to the new one. */
    void replace(String newName, MediaContent newContent) {
        if (newContent.type().kind() != kind) {
            throw new IllegalArgumentException("An " + kind + " stays one: " + newContent.type());
        }
        formerFingerprints.add(content.fingerprint());
        formerFingerprints.remove(newContent.fingerprint());
        name = Objects.requireNonNull(newName);
        content = newContent;
    }

    void trash(Instant now) {
        trashedAt = now.atOffset(ZoneOffset.UTC);
    }

    void restore() {
        trashedAt = null;
    }

    public Long id() {
        return id;
    }

    /** The name as it was uploaded, with the extension of its format. */
    public String name() {
        return name;
    }

    /** Whether texts show it as an image or link to it; never changes. */
    public MediaKind kind() {
        return kind;
    }

    MediaContent content() {
        return content;
    }

    /** When it was first uploaded. */
    public Instant createdAt() {
        return createdAt.toInstant();
    }

    /** The login name of the editor who first uploaded it. */
    public String createdBy() {
        return createdBy;
    }

    /** When it was put into the trash; empty if it is not in the trash. */
    public Optional<Instant> trashedAt() {
        return Optional.ofNullable(trashedAt).map(OffsetDateTime::toInstant);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof MediaFile file && id != null && id.equals(file.id()));
    }

    @Override
    public int hashCode() {
        return MediaFile.class.hashCode();
    }

    @Override
    public String toString() {
        return "media:" + id;
    }
}
