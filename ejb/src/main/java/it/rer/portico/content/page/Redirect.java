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
 * A redirect from an old address. It leads to a page, a file or another site, never to another address of this site, so that redirects
 * never form chains. One without a query gives way to a page that is published at its path; one with a query applies to that query only,
 * and stays.
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

    /** The redirects without a query at several paths of a language. */
    public static final String AT_PATHS = "Redirect.atPaths";

    /** The target of each redirect, as {@link Leading}. */
    public static final String LEADING = "Redirect.leading";

    /** All redirects, in the order of their paths. */
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

    /** A redirect with the ids of its target, for reading all of them at once. */
    public record Leading(
            long id, Language language, String path, String query, Long pageId, Long fileId, String address) {

        /** Its target. */
        public RedirectTarget target() {
            return RedirectTarget.of(pageId, fileId, address);
        }
    }

    protected Redirect() {}

    /**
     * The redirect that a page leaves behind at its old path.
     *
     * @param path below the language, without a slash at either end
     * @throws InvalidInputException if it is missing, too long or has control characters
     */
    public Redirect(Language language, String path, Page page) {
        this.language = Objects.requireNonNull(language);
        this.path = PagePath.validated(path);
        this.query = "";
        this.page = Objects.requireNonNull(page);
    }

    /**
     * A redirect that an editor adds. Its target is set afterwards, by {@code leadTo}.
     *
     * @param path below the language; may be empty if there is a query
     * @param query the parameters that a request must have, in canonical form; empty if any will do
     * @param createdBy login name of the editor
     * @throws InvalidInputException if the path is missing, too long or has control characters, or the query is too long
     */
    public Redirect(Language language, String path, String query, String createdBy, Instant createdAt) {
        this.language = Objects.requireNonNull(language);
        this.path = query.isEmpty() || !path.isEmpty() ? PagePath.validated(path) : "";
        if (query.length() > QUERY_MAX) {
            throw new InvalidInputException("path", "text.too-long", QUERY_MAX, query.length());
        }
        this.query = query;
        this.createdBy = Objects.requireNonNull(createdBy);
        this.createdAt = createdAt.atOffset(ZoneOffset.UTC);
    }

    /** Makes a page the target. */
    public void leadTo(Page target) {
        page = Objects.requireNonNull(target);
        fileId = null;
        address = null;
    }

    /** Makes a file or an address outside the site the target. */
    public void leadTo(RedirectTarget target) {
        page = null;
        fileId = target.fileId().orElse(null);
        address = target.address();
    }

    /** Its id; null before it is stored. */
    public Long id() {
        return id;
    }

    /** The language of its address. */
    public Language language() {
        return language;
    }

    /** The old path below the language; may be empty if there is a query. */
    public String path() {
        return path;
    }

    /** The parameters that a request must have, in canonical form; empty if any will do. */
    public String query() {
        return query;
    }

    /** Its target. */
    public RedirectTarget target() {
        return RedirectTarget.of(page == null ? null : page.id(), fileId, address);
    }

    /** The page that it leads to; empty if the target is something else. */
    public Optional<Page> page() {
        return Optional.ofNullable(page);
    }

    /** When an editor added it; empty for one that a page left behind. */
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
