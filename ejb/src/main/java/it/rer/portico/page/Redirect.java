package it.rer.portico.page;

import it.rer.portico.error.InvalidInputException;
import it.rer.portico.language.Language;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import java.util.Objects;

/**
 * An address that a page once had. It leads to the page, not to another address, so that redirects never form chains, and it
 * yields as soon as another page is published at the path.
 */
@Entity
@NamedQuery(
        name = Redirect.AT_PATHS,
        query = "select r from Redirect r where r.language = :language and r.path in :paths")
@NamedQuery(name = Redirect.ALL, query = "select r from Redirect r")
public class Redirect {

    /** Those at some paths of a language. */
    public static final String AT_PATHS = "Redirect.atPaths";

    static final String ALL = "Redirect.all";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "redirect_seq")
    @SequenceGenerator(name = "redirect_seq", sequenceName = "redirect_seq", allocationSize = 50)
    private Long id;

    private Language language;

    private String path;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "page_id")
    private Page page;

    protected Redirect() {}

    /**
     * @param path below the language, without a slash at either end
     * @throws InvalidInputException if it is missing, too long or holds control characters
     */
    public Redirect(Language language, String path, Page page) {
        this.language = Objects.requireNonNull(language);
        this.path = PagePath.given(path);
        this.page = Objects.requireNonNull(page);
    }

    void leadTo(Page target) {
        page = Objects.requireNonNull(target);
    }

    public Language language() {
        return language;
    }

    public String path() {
        return path;
    }

    public Page page() {
        return page;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Redirect redirect
                        && language == redirect.language()
                        && path.equals(redirect.path()));
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }
}
