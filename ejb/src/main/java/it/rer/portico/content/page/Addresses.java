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

/** Who stands at which address, and where those lead that citizens know. */
@Stateless
@Internal(Internal.Scope.PACKAGE)
public class Addresses {

    /** Pages that stand beside each other under one name; more than that is a mistake. */
    private static final int MOST_OF_A_NAME = 100;

    private static final String PATH_TWICE = "translation_path_taken";
    private static final String REVISION_TWICE = "revision_number";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Pages pages;

    /** The path, in a language, below which a page's own slug goes: that of the nearest ancestor written in it. */
    public String parentPath(Page page, Language language) {
        return page.parent().map(parent -> pathOrAbove(parent, language)).orElse("");
    }

    /** A page's own path in a language or, where it is not written in it, that of the nearest ancestor. */
    public String pathOrAbove(Page page, Language language) {
        return pages.findTranslation(page.id(), language)
                .map(Translation::path)
                .orElseGet(() -> parentPath(page, language));
    }

    /**
     * A slug with which a page can stand below another: as it is wanted where nobody has it, or else with a number.
     *
     * @param parentId null for the top of the tree
     * @throws PageNotFoundException if there is no such parent
     * @throws PathTakenException if too many have it, with a number or without
     */
    public Slug free(Long parentId, Language language, Slug wanted) {
        return free(
                parentId == null ? "" : pathOrAbove(pages.get(parentId), language), language, wanted, other -> true);
    }

    /**
     * The same for a page where it stands. The address that it has is free to it.
     *
     * @throws PathTakenException if too many others have it, with a number or without
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
            if (number > MOST_OF_A_NAME) {
                throw new PathTakenException(PagePath.below(parentPath, slug));
            }
            slug = wanted.numbered(number);
        }
        return slug;
    }

    /**
     * Makes sure that no page stands at a path. A redirect may: it goes on leading where it led until citizens can read the new page,
     * because a page found at a path is asked before a redirect.
     */
    public void claim(Language language, String path) {
        claim(language, Set.of(path));
    }

    /** As {@link #claim(Language, String)}, for many paths in one query. */
    public void claim(Language language, Set<String> paths) {
        // Whoever moves pages writes the addresses at once: what else waits to be written need not be looked through
        // first.
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

    /** Makes an old address lead to a page. */
    public void leaveRedirect(Language language, String path, Page page) {
        leaveRedirects(language, Map.of(path, page));
    }

    /** Makes old addresses lead to their pages. */
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
     * Sends the changes to the database now, so that what it refuses is told as what it means.
     *
     * @param path the address that is being written at
     * @throws ConflictException if somebody else wrote the same translation meanwhile
     * @throws PathTakenException if the database knows of a page there
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
