package it.rer.portico.content.page;

import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.language.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/**
 * An address of former times. It leads to a page or a file, not to another address of the site, so that redirects never form chains. One
 * without a query yields as soon as another page is published at the path; one with a query was made for that query alone, and stays.
 */
@Entity
@NamedQuery(
        name = Redirect.LEADING,
        query = "select new it.rer.portico.content.page.Redirect$Leading("
                + "r.id, r.language, r.path, r.query, p.id, r.fileId, r.address) from Redirect r left join r.page p")
@NamedQuery(
        name = Redirect.AT_PATHS,
        query = "select r from Redirect r where r.language = :language and r.path in :paths and r.query = ''")
@NamedQuery(
        name = Redirect.ALL,
        query = "select r from Redirect r left join fetch r.page order by r.path, r.language, r.query")
public class Redirect {

    /** Longest query, in characters. */
    public static final int QUERY_MAX = 2000;

    /** Those without a query at some paths of a language. */
    public static final String AT_PATHS = "Redirect.atPaths";

    /** Where each of them leads, as {@link Leading}. */
    public static final String LEADING = "Redirect.leading";

    /** All, in the order of their paths. */
    public static final String ALL = "Redirect.all";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "redirect_seq")
    @SequenceGenerator(name = "redirect_seq", sequenceName = "redirect_seq", allocationSize = 50)
    private Long id;

    private Language language;

    private String path;

    private String query;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "page_id")
    private Page page;

    @Column(name = "file_id")
    private Long fileId;

    private String address;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "created_by")
    private String createdBy;

    /** An address of former times without its page, for whoever reads all of them. */
    public record Leading(
            long id, Language language, String path, String query, Long pageId, Long fileId, String address) {

        /** Where it leads. */
        public RedirectTarget target() {
            return RedirectTarget.of(pageId, fileId, address);
        }
    }

    protected Redirect() {}

    /**
     * That which a page leaves behind.
     *
     * @param path below the language, without a slash at either end
     * @throws InvalidInputException if it is missing, too long or holds control characters
     */
    public Redirect(Language language, String path, Page page) {
        this.language = Objects.requireNonNull(language);
        this.path = PagePath.given(path);
        this.query = "";
        this.page = Objects.requireNonNull(page);
    }

    /**
     * One that somebody adds. It leads nowhere until it is told where to.
     *
     * @param path below the language; may be empty if there is a query
     * @param query the parameters that must be there, in their one form; empty if any will do
     * @throws InvalidInputException if the path is missing, too long or holds control characters, or the query is too long
     */
    public Redirect(Language language, String path, String query, String createdBy, Instant createdAt) {
        this.language = Objects.requireNonNull(language);
        this.path = query.isEmpty() || !path.isEmpty() ? PagePath.given(path) : "";
        if (query.length() > QUERY_MAX) {
            throw new InvalidInputException("path", "text.too-long", QUERY_MAX, query.length());
        }
        this.query = query;
        this.createdBy = Objects.requireNonNull(createdBy);
        this.createdAt = createdAt.atOffset(ZoneOffset.UTC);
    }

    /** Leads to a page from now on. */
    public void leadTo(Page target) {
        page = Objects.requireNonNull(target);
        fileId = null;
        address = null;
    }

    /** Leads to a file or an address outside from now on. */
    public void leadTo(RedirectTarget target) {
        page = null;
        fileId = target.fileId().orElse(null);
        address = target.address();
    }

    public Long id() {
        return id;
    }

    public Language language() {
        return language;
    }

    public String path() {
        return path;
    }

    /** The parameters that must be there, in their one form; empty if any will do. */
    public String query() {
        return query;
    }

    /** Where it leads. */
    public RedirectTarget target() {
        return RedirectTarget.of(page == null ? null : page.id(), fileId, address);
    }

    /** The page that it leads to; empty if that is none. */
    public Optional<Page> page() {
        return Optional.ofNullable(page);
    }

    /** Empty if it is not known: a page left it behind, or it is of before that was noted. */
    public Optional<Instant> createdAt() {
        return Optional.ofNullable(createdAt).map(OffsetDateTime::toInstant);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Redirect redirect
                        && language == redirect.language()
                        && path.equals(redirect.path())
                        && query.equals(redirect.query()));
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }
}
