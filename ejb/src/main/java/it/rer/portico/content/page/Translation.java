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
 * A page in one language: where it is found, and which of its revisions citizens read.
 *
 * <p>Publishing moves a pointer from one {@link Revision} to the next. The text itself is never changed, so that history,
 * comparison and restoring need nothing more.
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
     * @param slug the last part of the address
     * @param parentPath the path that the slug is put below; empty at the root
     */
    public Translation(Page page, Language language, Slug slug, String parentPath) {
        this.page = Objects.requireNonNull(page);
        this.language = Objects.requireNonNull(language);
        this.state = TranslationState.DRAFT;
        this.review = Review.none();
        this.slug = slug.text();
        this.path = PagePath.below(parentPath, slug);
    }

    /** Gives the translation another address. */
    void locate(Slug newSlug, String parentPath) {
        slug = newSlug.text();
        path = PagePath.below(parentPath, newSlug);
    }

    /** Makes a revision the one that editors work on. */
    void startDraft(Revision revision) {
        draft = Objects.requireNonNull(revision);
    }

    /**
     * Lets citizens read the draft.
     *
     * @throws NothingToPublishException if there is no draft and nothing that was withdrawn
     */
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

    /** Puts another revision with the same words in the place of the newest, so that it names what it was made from. */
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

    /**
     * Says when the draft is to be published and the text withdrawn by themselves.
     *
     * @param publish null if not
     * @param expire null if not
     */
    void schedule(Instant publish, Instant expire) {
        if (publish != null && draft == null) {
            throw new NothingToPublishException();
        }
        publishAt = publish == null ? null : publish.atOffset(ZoneOffset.UTC);
        expireAt = expire == null ? null : expire.atOffset(ZoneOffset.UTC);
    }

    /** Takes back that the draft is published by itself. What citizens read meanwhile still comes to the end that was set for it. */
    void hold() {
        publishAt = null;
        if (published == null) {
            expireAt = null;
        }
    }

    /**
     * Takes the text away from citizens. It becomes the draft again, unless a newer one is under way.
     *
     * @param reason why, for colleagues; null if it was not said
     * @param sendTo the page that readers are led to; null if there is none
     * @throws NotPublishedException if citizens could not read it anyway
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

    /** Frees its address for others while its page is in the trash. No reader can ask for the path that it has meanwhile. */
    void leaveAddress() {
        path = PagePath.placeless(page.id());
    }

    public Long id() {
        return id;
    }

    public Page page() {
        return page;
    }

    public Language language() {
        return language;
    }

    public Slug slug() {
        return new Slug(slug);
    }

    /** The whole path below the language, without a slash at either end. */
    public String path() {
        return path;
    }

    public TranslationState state() {
        return state;
    }

    /** Whether citizens know its address, and so must be led from it when it changes. */
    public boolean wasPublished() {
        return state != TranslationState.DRAFT;
    }

    public Optional<Revision> published() {
        return Optional.ofNullable(published);
    }

    public Optional<Revision> draft() {
        return Optional.ofNullable(draft);
    }

    /** When the text that citizens read was published. */
    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt).map(OffsetDateTime::toInstant);
    }

    /** When the draft is to be published by itself; empty if nobody asked for that. */
    public Optional<Instant> publishAt() {
        return Optional.ofNullable(publishAt).map(OffsetDateTime::toInstant);
    }

    /** When the text is to be withdrawn by itself; empty if nobody asked for that. */
    public Optional<Instant> expireAt() {
        return Optional.ofNullable(expireAt).map(OffsetDateTime::toInstant);
    }

    /** What editors said of the draft to each other. */
    public Review review() {
        return review;
    }

    /** Why it was withdrawn; empty if it was not, or nobody said. */
    public Optional<String> withdrawnReason() {
        return Optional.ofNullable(withdrawnReason);
    }

    /** Where readers of a withdrawn text are led. */
    public Optional<Page> successor() {
        return Optional.ofNullable(successor);
    }

    /** The newest text: the draft, or else what citizens read. */
    public Revision newest() {
        return draft != null ? draft : published;
    }

    /** Grows with every change; who saves must name the one they saw. */
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
