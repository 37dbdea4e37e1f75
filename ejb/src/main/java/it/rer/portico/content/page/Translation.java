package it.rer.portico.content.page;

import it.rer.portico.platform.address.Slug;
import it.rer.portico.platform.language.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/**
 * A page in one language: its path, and which of its revisions citizens read.
 *
 * <p>Publishing moves a pointer from one {@link Revision} to the next. Texts are never changed, which is all that history, comparison and
 * restoring need.
 */
@Entity
@NamedQuery(
        name = Translation.OF_PAGES,
        query = "select t from Translation t join fetch t.page where t.page.id in :pages and t.language = :language")
@NamedQuery(
        name = Translation.WITH_TEXTS,
        query = "select t from Translation t join fetch t.page left join fetch t.draft left join fetch t.published"
                + " where t.page.id in :pages")
@NamedQuery(
        name = Translation.AT_PATHS,
        query = "select t from Translation t join fetch t.page where t.language = :language and t.path in :paths and"
                + " t.page.trashedAt is null")
public class Translation {

    static final String OF_PAGES = "Translation.ofPages";
    static final String WITH_TEXTS = "Translation.withTexts";
    static final String AT_PATHS = "Translation.atPaths";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "translation_seq")
    @SequenceGenerator(name = "translation_seq", sequenceName = "translation_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "page_id")
    private Page page;

    private Language language;

    private String slug;

    private String path;

    @Enumerated(EnumType.STRING)
    private TranslationState state;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "published_revision_id")
    private Revision published;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "draft_revision_id")
    private Revision draft;

    @Column(name = "published_at")
    private OffsetDateTime publishedAt;

    @Column(name = "publish_at")
    private OffsetDateTime publishAt;

    @Column(name = "expire_at")
    private OffsetDateTime expireAt;

    @Embedded
    private Review review;

    @Column(name = "withdrawn_reason")
    private String withdrawnReason;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "successor_page_id")
    private Page successor;

    @Version
    private long version;

    protected Translation() {}

    /**
     * Creates a translation without a text.
     *
     * @param slug the last segment of the path
     * @param parentPath the path below which the slug goes; empty at the root
     */
    public Translation(Page page, Language language, Slug slug, String parentPath) {
        this.page = Objects.requireNonNull(page);
        this.language = Objects.requireNonNull(language);
        this.state = TranslationState.DRAFT;
        this.review = Review.none();
        this.slug = slug.text();
        this.path = PagePath.below(parentPath, slug);
    }

    /** Changes the slug and the path. */
    void moveTo(Slug newSlug, String parentPath) {
        slug = newSlug.text();
        path = PagePath.below(parentPath, newSlug);
    }

    /** Makes a revision the draft. */
    void startDraft(Revision revision) {
        draft = Objects.requireNonNull(revision);
    }

    /** Publishes the draft; throws {@link NothingToPublishException} if there is none. */
    void publish(Instant now) {
        if (draft == null) {
            throw new NothingToPublishException();
        }
        published = draft;
        draft = null;
        state = TranslationState.PUBLISHED;
        publishedAt = now.atOffset(ZoneOffset.UTC);
        publishAt = null;
        review = Review.none();
        withdrawnReason = null;
        successor = null;
    }

    /** Replaces the newest revision by one with the same text that is based on a newer source. */
    void confirm(Revision same) {
        if (draft != null || published == null) {
            draft = same;
        } else {
            published = same;
        }
    }

    void review(Review next) {
        if (draft == null) {
            throw new NothingToPublishException();
        }
        review = next;
    }

    /** Schedules publication and withdrawal, null for none; throws {@link NothingToPublishException} if there is no draft to publish. */
    void schedule(Instant publish, Instant expire) {
        if (publish != null && draft == null) {
            throw new NothingToPublishException();
        }
        publishAt = publish == null ? null : publish.atOffset(ZoneOffset.UTC);
        expireAt = expire == null ? null : expire.atOffset(ZoneOffset.UTC);
    }

    /** Cancels the scheduled publication of the draft. A published text still expires as scheduled. */
    void unschedule() {
        publishAt = null;
        if (published == null) {
            expireAt = null;
        }
    }

    /**
     * Withdraws the text. It becomes the draft again, unless there is a newer one.
     *
     * @param reason for colleagues; null if there is none
     * @param sendTo the page that readers are redirected to; null if there is none
     * @throws NotPublishedException if it is not published
     */
    void withdraw(String reason, Page sendTo) {
        if (state != TranslationState.PUBLISHED) {
            throw new NotPublishedException();
        }
        if (draft == null) {
            draft = published;
        }
        published = null;
        state = TranslationState.WITHDRAWN;
        expireAt = null;
        withdrawnReason = reason;
        successor = sendTo;
    }

    /** Releases the path for other pages while the page is in the trash. Meanwhile it has a path that no request can have. */
    void releasePath() {
        path = PagePath.unreachable(page.id());
    }

    /** Its id; null before it is stored. */
    public Long id() {
        return id;
    }

    /** The page. */
    public Page page() {
        return page;
    }

    /** Its language. */
    public Language language() {
        return language;
    }

    /** The last segment of its path. */
    public Slug slug() {
        return new Slug(slug);
    }

    /** The whole path below the language, without a slash at either end. */
    public String path() {
        return path;
    }

    /** Whether citizens can read it. */
    public TranslationState state() {
        return state;
    }

    /** Whether citizens may know its path, so that a redirect is needed when it changes. */
    public boolean wasPublished() {
        return state != TranslationState.DRAFT;
    }

    /** The revision that citizens read; empty unless it is published. */
    public Optional<Revision> published() {
        return Optional.ofNullable(published);
    }

    /** The revision that editors work on; empty if there is none. */
    public Optional<Revision> draft() {
        return Optional.ofNullable(draft);
    }

    /** When the text that citizens read was published. */
    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt).map(OffsetDateTime::toInstant);
    }

    /** When the draft is to be published; empty if that is not scheduled. */
    public Optional<Instant> publishAt() {
        return Optional.ofNullable(publishAt).map(OffsetDateTime::toInstant);
    }

    /** When the text is to be withdrawn; empty if that is not scheduled. */
    public Optional<Instant> expireAt() {
        return Optional.ofNullable(expireAt).map(OffsetDateTime::toInstant);
    }

    /** The review of the draft. */
    public Review review() {
        return review;
    }

    /** Why it was withdrawn; empty if it was not, or no reason was given. */
    public Optional<String> withdrawnReason() {
        return Optional.ofNullable(withdrawnReason);
    }

    /** The page to which readers of a withdrawn text are redirected. */
    public Optional<Page> successor() {
        return Optional.ofNullable(successor);
    }

    /** The newest revision: the draft, or else the published one. */
    public Revision newest() {
        return draft != null ? draft : published;
    }

    /** Changes with every update. Callers that save pass the version that they read. */
    public long version() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Translation same && page.equals(same.page()) && language == same.language();
    }

    @Override
    public int hashCode() {
        return language.hashCode();
    }

    @Override
    public String toString() {
        return language + " translation of " + page + " at " + path;
    }
}
