package it.rer.portico.page;

import it.rer.portico.change.ChangeFeed;
import it.rer.portico.change.ChangeKind;
import it.rer.portico.database.Violations;
import it.rer.portico.language.Language;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps paths right when the tree changes: those below follow, and every address that citizens know goes on leading to its page. A part
 * of {@link Publishing} and for it alone.
 */
@Stateless
public class Addresses {

    private static final String PATH_TWICE = "translation_path_taken";
    private static final String REVISION_TWICE = "revision_number";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Pages pages;

    @Inject
    private ChangeFeed feed;

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
     * Makes sure that no page stands at a path. A redirect may: it goes on leading where it led until citizens can read the new page,
     * because a page found at a path is asked before a redirect.
     */
    public void claim(Language language, String path) {
        // Whoever moves a page writes the address at once: what else waits to be written need not be looked through
        // first.
        boolean taken = em.createNamedQuery(Translation.AT_PATH, Translation.class)
                .setParameter("language", language)
                .setParameter("path", path)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .findFirst()
                .isPresent();
        if (taken) {
            throw new PathTakenException(path);
        }
    }

    /** Gives one translation a new slug, and moves what hangs below it. */
    public void rename(Translation translation, Slug slug) {
        var parentPath = parentPath(translation.page(), translation.language());
        if (relocate(translation, slug, parentPath)) {
            follow(translation.page(), translation.language(), translation.path());
        }
    }

    /** Recomputes, in a language, the paths of a page that moved and of all below it. */
    public void follow(Page moved, Language language) {
        var parentPath = parentPath(moved, language);
        var own = pages.findTranslation(moved.id(), language);
        own.ifPresent(translation -> relocate(translation, translation.slug(), parentPath));
        follow(moved, language, own.map(Translation::path).orElse(parentPath));
    }

    private record Branch(Page page, String path) {}

    /** Breadth first, one query for the children and one for the translations of each level. */
    private void follow(Page top, Language language, String topPath) {
        var level = List.of(new Branch(top, topPath));
        while (!level.isEmpty()) {
            var pathOf = new HashMap<Long, String>();
            level.forEach(branch -> pathOf.put(branch.page().id(), branch.path()));
            var children = childrenOf(pathOf.keySet());
            var translations = translationsOf(children, language);
            var next = new ArrayDeque<Branch>();
            for (var child : children) {
                var parentPath = pathOf.get(child.parent().orElseThrow().id());
                var translation = translations.get(child.id());
                if (translation != null) {
                    relocate(translation, translation.slug(), parentPath);
                }
                next.add(new Branch(child, translation == null ? parentPath : translation.path()));
            }
            level = List.copyOf(next);
        }
    }

    private List<Page> childrenOf(Set<Long> parents) {
        return em.createNamedQuery(Page.CHILDREN, Page.class)
                .setParameter("parents", parents)
                .getResultList();
    }

    private Map<Long, Translation> translationsOf(List<Page> level, Language language) {
        if (level.isEmpty()) {
            return Map.of();
        }
        return em.createNamedQuery(Translation.OF_PAGES, Translation.class)
                .setParameter("pages", level.stream().map(Page::id).toList())
                .setParameter("language", language)
                .getResultStream()
                .collect(Collectors.toMap(t -> t.page().id(), t -> t));
    }

    /** @return whether the path changed */
    private boolean relocate(Translation translation, Slug slug, String parentPath) {
        var before = translation.path();
        var after = PagePath.below(parentPath, slug);
        if (before.equals(after)) {
            return false;
        }
        claim(translation.language(), after);
        translation.locate(slug, parentPath);
        flush(after);
        if (translation.wasPublished()) {
            if (!Translation.isPlaceless(before)) {
                leaveRedirect(translation.language(), before, translation.page());
            }
            feed.record(ChangeKind.MOVED, translation.page().id(), translation.language());
        }
        return true;
    }

    /** Makes an old address lead to a page. */
    public void leaveRedirect(Language language, String path, Page page) {
        findRedirect(language, path)
                .ifPresentOrElse(
                        redirect -> redirect.leadTo(page), () -> em.persist(new Redirect(language, path, page)));
    }

    private Optional<Redirect> findRedirect(Language language, String path) {
        return em.createNamedQuery(Redirect.AT_PATH, Redirect.class)
                .setParameter("language", language)
                .setParameter("path", path)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .findFirst();
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
