package it.rer.portico.content.page;

import it.rer.portico.platform.context.Internal;
import it.rer.portico.platform.database.Batches;
import it.rer.portico.platform.language.Language;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the tree as editors see it, drafts included, straight from the database. */
@Stateless
@Internal
public class Pages {

    private static final String SLUG =
            "select t.slug from Translation t where t.page.id = :page and t.language = :language";
    private static final String TRANSLATIONS = "select t from Translation t join fetch t.page where t.page.id = :page";

    @PersistenceContext
    private EntityManager em;

    /**
     * The page of that identity.
     *
     * @throws PageNotFoundException if there is none
     */
    public Page get(long pageId) {
        return find(pageId).orElseThrow(() -> new PageNotFoundException(pageId));
    }

    /**
     * The page of that identity, if it is not in the trash.
     *
     * @throws PageNotFoundException if it is not in the tree
     */
    public Page getInTree(long pageId) {
        return find(pageId)
                .filter(page -> page.trashedAt().isEmpty())
                .orElseThrow(() -> new PageNotFoundException(pageId));
    }

    /**
     * The page of that identity, if it is not in the trash and nobody changed it since.
     *
     * @throws PageNotFoundException if it is not in the tree
     * @throws ConflictException if the page is not at that version any more
     */
    public Page getInTree(long pageId, long version) {
        var page = getInTree(pageId);
        if (page.version() != version) {
            throw new ConflictException();
        }
        return page;
    }

    /** The page of that identity, be it in the tree or in the trash. */
    public Optional<Page> find(long pageId) {
        return Optional.ofNullable(em.find(Page.class, pageId));
    }

    /** The translation at a path, whatever its state. */
    public Optional<Translation> findByPath(Language language, String path) {
        return em.createNamedQuery(Translation.AT_PATHS, Translation.class)
                .setParameter("language", language)
                .setParameter("paths", List.of(path))
                .getResultStream()
                .findFirst();
    }

    /** The last part of a page's address in one language, as it was committed last: no translation is read. */
    public Optional<String> findSlug(long pageId, Language language) {
        return em.createQuery(SLUG, String.class)
                .setParameter("page", pageId)
                .setParameter("language", language)
                .getResultStream()
                .findFirst();
    }

    /** The page's text in one language. */
    public Optional<Translation> findTranslation(long pageId, Language language) {
        return em.createNamedQuery(Translation.OF_PAGES, Translation.class)
                .setParameter("pages", List.of(pageId))
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

    /**
     * The page's text in one language, if nobody changed it since.
     *
     * @throws PageNotFoundException if it is not written in that language
     * @throws ConflictException if the translation is not at that version any more
     */
    public Translation getTranslation(long pageId, Language language, long version) {
        var translation = getTranslation(pageId, language);
        if (translation.version() != version) {
            throw new ConflictException();
        }
        return translation;
    }

    /** The languages that a page is written in, each with its translation. */
    public Map<Language, Translation> translations(long pageId) {
        return em.createQuery(TRANSLATIONS, Translation.class)
                .setParameter("page", pageId)
                .getResultStream()
                .collect(Collectors.toMap(Translation::language, Function.identity()));
    }

    /**
     * The texts of some pages in every language, without a query for each page; pages that are written in none are left out.
     *
     * @return by identity of the page
     */
    public Map<Long, Map<Language, Translation>> translations(List<Long> pageIds) {
        var found = new HashMap<Long, Map<Language, Translation>>();
        Batches.of(pageIds)
                .flatMap(some -> em.createNamedQuery(Translation.WITH_TEXTS, Translation.class)
                        .setParameter("pages", some)
                        .getResultStream())
                .forEach(translation -> found.computeIfAbsent(
                                translation.page().id(), id -> new EnumMap<>(Language.class))
                        .put(translation.language(), translation));
        return found;
    }

    /**
     * Some of the revisions of a translation, the newest first.
     *
     * @param first how many newer ones to pass over
     * @param most how many are wanted
     */
    public List<RevisionHead> revisions(Translation translation, int first, int most) {
        return em.createNamedQuery(Revision.HEADS, RevisionHead.class)
                .setParameter("translation", translation)
                .setFirstResult(Math.max(0, first))
                .setMaxResults(Math.max(1, most)) // 0 would be all, to EclipseLink
                .getResultList();
    }

    /** How many revisions a translation has: they are counted from 1, and none is ever taken out. */
    public int countRevisions(Translation translation) {
        return em.createNamedQuery(Revision.HIGHEST_NUMBER, Integer.class)
                .setParameter("translation", translation)
                .getSingleResult();
    }

    /**
     * Of each of some revisions that says nothing new, by its number: the newest before it that says the same. The database compares them,
     * so that no body is read.
     *
     * @param first the lowest of their numbers
     * @param last the highest
     */
    public Map<Integer, Integer> repetitions(Translation translation, int first, int last) {
        return em.createNamedQuery(Revision.REPETITIONS, Repetition.class)
                .setParameter("translation", translation)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultStream()
                .collect(Collectors.toMap(Repetition::number, Repetition::ofNumber));
    }

    /**
     * What some texts were translated from, without a query for each; those that were not translated are left out.
     *
     * @param revisionIds identities of revisions
     * @return by identity of the revision that was made
     */
    public Map<Long, Revision> bases(List<Long> revisionIds) {
        var found = new HashMap<Long, Revision>();
        Batches.of(revisionIds)
                .flatMap(some -> em.createNamedQuery(Revision.BASES, Basis.class)
                        .setParameter("ids", some)
                        .getResultStream())
                .forEach(basis -> found.put(basis.revision(), basis.basedOn()));
        return found;
    }

    /** The number of a revision, and of the newest before it that says the same. */
    public record Repetition(int number, int ofNumber) {}

    /** The identity of a revision, and what it was translated from. */
    public record Basis(long revision, Revision basedOn) {}

    /** The number of a revision; empty if the translation has none of that identity. */
    public Optional<Integer> findRevisionNumber(Translation translation, long revisionId) {
        return em.createNamedQuery(Revision.NUMBER_OF, Integer.class)
                .setParameter("translation", translation)
                .setParameter("id", revisionId)
                .getResultStream()
                .findFirst();
    }

    /**
     * A revision by its number.
     *
     * @throws PageNotFoundException if the translation has none of that number
     */
    public Revision getRevision(Translation translation, int number) {
        return em.createNamedQuery(Revision.AT_NUMBER, Revision.class)
                .setParameter("translation", translation)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new PageNotFoundException(translation.page().id(), translation.language()));
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
