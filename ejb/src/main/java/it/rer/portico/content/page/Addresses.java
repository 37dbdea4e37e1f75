package it.rer.portico.content.page;

import it.rer.portico.platform.address.Slug;
import it.rer.portico.platform.context.Internal;
import it.rer.portico.platform.database.Violations;
import it.rer.portico.platform.language.Language;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Paths of pages: which are free, and the redirects that pages leave behind. */
@Stateless
@Internal(Internal.Scope.PACKAGE)
public class Addresses {

    /** Most numbers that are tried for one slug; more siblings of one name are a mistake. */
    private static final int NUMBER_MAX = 100;

    private static final String PATH_TWICE = "translation_path_taken";
    private static final String REVISION_TWICE = "revision_number";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Pages pages;

    /** The path below which a page's own slug goes in a language: that of the nearest ancestor translated into it, or empty. */
    public String parentPath(Page page, Language language) {
        return page.parent().map(parent -> pathOrAbove(parent, language)).orElse("");
    }

    /** A page's own path in a language or, if it is not translated into it, that of the nearest ancestor that is. */
    public String pathOrAbove(Page page, Language language) {
        return pages.findTranslation(page.id(), language)
                .map(Translation::path)
                .orElseGet(() -> parentPath(page, language));
    }

    /**
     * A free slug for a new page: the wanted one, or with a number appended if another page has it.
     *
     * @param parentId null for the top of the tree
     * @throws PageNotFoundException if the parent does not exist
     * @throws PathTakenException if too many pages have it, with or without a number
     */
    public Slug free(Long parentId, Language language, Slug wanted) {
        return free(
                parentId == null ? "" : pathOrAbove(pages.get(parentId), language), language, wanted, other -> true);
    }

    /**
     * A free slug for an existing page at its position. Its own slug counts as free.
     *
     * @throws PathTakenException if too many other pages have it, with or without a number
     */
    public Slug free(Page page, Language language, Slug wanted) {
        return free(parentPath(page, language), language, wanted, other -> !other.page()
                .equals(page));
    }

    private Slug free(String parentPath, Language language, Slug wanted, Predicate<Translation> isInTheWay) {
        var slug = wanted;
        for (int number = 2;
                pages.findByPath(language, PagePath.below(parentPath, slug))
                        .filter(isInTheWay)
                        .isPresent();
                number++) {
            if (number > NUMBER_MAX) {
                throw new PathTakenException(PagePath.below(parentPath, slug));
            }
            slug = wanted.numbered(number);
        }
        return slug;
    }

    /**
     * Checks that no page has a path. A redirect may have it: it keeps working until the new page is published, because requests look for
     * pages first.
     *
     * @throws PathTakenException if a page has the path
     */
    public void claim(Language language, String path) {
        claim(language, Set.of(path));
    }

    /**
     * As {@link #claim(Language, String)}, for many paths in one query.
     *
     * @throws PathTakenException if a page has one of the paths
     */
    public void claim(Language language, Set<String> paths) {
        // No flush before the query: a move of many pages would check all its unwritten changes each time.
        em.createNamedQuery(Translation.AT_PATHS, Translation.class)
                .setParameter("language", language)
                .setParameter("paths", paths)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .findFirst()
                .ifPresent(other -> {
                    throw new PathTakenException(other.path());
                });
    }

    /** Adds a redirect from an old path to a page, or points an existing one to it. */
    public void leaveRedirect(Language language, String path, Page page) {
        leaveRedirects(language, Map.of(path, page));
    }

    /** Adds redirects from old paths to their pages, or points existing ones to them. */
    public void leaveRedirects(Language language, Map<String, Page> pageOf) {
        var known = em.createNamedQuery(Redirect.AT_PATHS, Redirect.class)
                .setParameter("language", language)
                .setParameter("paths", pageOf.keySet())
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .collect(Collectors.toMap(Redirect::path, redirect -> redirect));
        pageOf.forEach((path, page) -> {
            if (known.containsKey(path)) {
                known.get(path).leadTo(page);
            } else {
                em.persist(new Redirect(language, path, page));
            }
        });
    }

    /**
     * Flushes the changes, so that a violated constraint is reported as what it means.
     *
     * @param path the path that is being written
     * @throws ConflictException if somebody else changed the same translation meanwhile
     * @throws PathTakenException if another page has the path
     */
    public void flush(String path) {
        try {
            em.flush();
        } catch (OptimisticLockException e) {
            throw new ConflictException();
        } catch (PersistenceException e) {
            if (Violations.isOf(REVISION_TWICE, e)) {
                throw new ConflictException();
            }
            if (Violations.isOf(PATH_TWICE, e)) {
                throw new PathTakenException(path);
            }
            throw e;
        }
    }
}
