package it.rer.portico.page;

import it.rer.portico.language.Language;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the tree as editors see it, drafts included, straight from the database. */
@Stateless
public class Pages {

    @PersistenceContext
    private EntityManager em;

    /**
     * The page of that identity.
     *
     * @throws PageNotFoundException if there is none
     */
    public Page get(long pageId) {
        var page = em.find(Page.class, pageId);
        if (page == null) {
            throw new PageNotFoundException(pageId);
        }
        return page;
    }

    /** The translation at a path, whatever its state. */
    public Optional<Translation> findByPath(Language language, String path) {
        return em.createNamedQuery(Translation.AT_PATH, Translation.class)
                .setParameter("language", language)
                .setParameter("path", path)
                .getResultStream()
                .findFirst();
    }

    /** The page's text in one language. */
    public Optional<Translation> findTranslation(long pageId, Language language) {
        return em.createNamedQuery(Translation.OF_PAGE, Translation.class)
                .setParameter("page", pageId)
                .setParameter("language", language)
                .getResultStream()
                .findFirst();
    }

    /**
     * The page's text in one language.
     *
     * @throws PageNotFoundException if it is not written in that language
     */
    public Translation getTranslation(long pageId, Language language) {
        return findTranslation(pageId, language).orElseThrow(() -> new PageNotFoundException(pageId, language));
    }

    /** The languages that a page is written in, each with its translation. */
    public Map<Language, Translation> translations(long pageId) {
        return em.createNamedQuery(Translation.ALL_OF_PAGE, Translation.class)
                .setParameter("page", pageId)
                .getResultStream()
                .collect(Collectors.toMap(Translation::language, Function.identity()));
    }

    /** The pages at the top of the tree, in order. */
    public List<Page> roots() {
        return em.createNamedQuery(Page.ROOTS, Page.class).getResultList();
    }

    /** The pages right below a page, in order. */
    public List<Page> children(long pageId) {
        return em.createNamedQuery(Page.CHILDREN, Page.class)
                .setParameter("parents", List.of(pageId))
                .getResultList();
    }

    /** Every page that is not in the trash, siblings in order; one query, from which a screen builds its tree. */
    public List<Page> tree() {
        return em.createNamedQuery(Page.ALL, Page.class).getResultList();
    }

    /** The way from the root to a page, the page itself last. */
    public List<Page> breadcrumb(long pageId) {
        var way = new ArrayDeque<Page>();
        for (var page = Optional.of(get(pageId));
                page.isPresent();
                page = page.get().parent()) {
            way.addFirst(page.get());
        }
        return List.copyOf(way);
    }
}
