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

/** Reads pages, translations and revisions from the database, drafts included. */
@Stateless
@Internal
public class Pages {

    private static final String SLUG =
            "select t.slug from Translation t where t.page.id = :page and t.language = :language";
    private static final String TRANSLATIONS = "select t from Translation t join fetch t.page where t.page.id = :page";

    @PersistenceContext
    private EntityManager em;

    /**
     * The page with an id, in the tree or in the trash.
     *
     * @throws PageNotFoundException if there is none
     */
    public Page get(long pageId) {
        return find(pageId).orElseThrow(() -> new PageNotFoundException(pageId));
    }

    /**
     * The page with an id, if it is not in the trash.
     *
     * @throws PageNotFoundException if it is not in the tree
     */
    public Page getInTree(long pageId) {
        return find(pageId)
                .filter(page -> page.trashedAt().isEmpty())
                .orElseThrow(() -> new PageNotFoundException(pageId));
    }

    /**
     * The page with an id, if it is not in the trash and has the version.
     *
     * @throws PageNotFoundException if it is not in the tree
     * @throws ConflictException if the page has another version by now
     */
    public Page getInTree(long pageId, long version) {
        var page = getInTree(pageId);
        if (page.version() != version) {
            throw new ConflictException();
        }
        return page;
    }

    /** The page with an id, in the tree or in the trash. */
    public Optional<Page> find(long pageId) {
        return Optional.ofNullable(em.find(Page.class, pageId));
    }

    /** The translation with a path, whatever its state, unless its page is in the trash. */
    public Optional<Translation> findByPath(Language language, String path) {
        return em.createNamedQuery(Translation.AT_PATHS, Translation.class)
                .setParameter("language", language)
                .setParameter("paths", List.of(path))
                .getResultStream()
                .findFirst();
    }

    /** The slug of a page in one language as it was last committed, read without loading the translation. */
    public Optional<String> findSlug(long pageId, Language language) {
        return em.createQuery(SLUG, String.class)
                .setParameter("page", pageId)
                .setParameter("language", language)
                .getResultStream()
                .findFirst();
    }

    /** The translation of a page into a language. */
    public Optional<Translation> findTranslation(long pageId, Language language) {
        return em.createNamedQuery(Translation.OF_PAGES, Translation.class)
                .setParameter("pages", List.of(pageId))
                .setParameter("language", language)
                .getResultStream()
                .findFirst();
    }

    /**
     * The translation of a page into a language.
     *
     * @throws PageNotFoundException if it is not written in that language
     */
    public Translation getTranslation(long pageId, Language language) {
        return findTranslation(pageId, language).orElseThrow(() -> new PageNotFoundException(pageId, language));
    }

    /**
     * The translation of a page into a language, if it has the version.
     *
     * @throws PageNotFoundException if it is not written in that language
     * @throws ConflictException if the translation has another version by now
     */
    public Translation getTranslation(long pageId, Language language, long version) {
        var translation = getTranslation(pageId, language);
        if (translation.version() != version) {
            throw new ConflictException();
        }
        return translation;
    }

    /** The translations of a page, by language. */
    public Map<Language, Translation> translations(long pageId) {
        return em.createQuery(TRANSLATIONS, Translation.class)
                .setParameter("page", pageId)
                .getResultStream()
                .collect(Collectors.toMap(Translation::language, Function.identity()));
    }

    /**
     * The translations of several pages with their texts, without a query for each page.
     *
     * @return by page id; pages without any translation are missing
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
     * One page of the revisions of a translation, the newest first.
     *
     * @param first how many newer ones to skip
     * @param most how many to return at most
     */
    public List<RevisionHead> revisions(Translation translation, int first, int most) {
        return em.createNamedQuery(Revision.HEADS, RevisionHead.class)
                .setParameter("translation", translation)
                .setFirstResult(Math.max(0, first))
                .setMaxResults(Math.max(1, most)) // EclipseLink takes 0 as no limit
                .getResultList();
    }

    /** How many revisions a translation has: the number of the newest, since none is ever deleted. */
    public int countRevisions(Translation translation) {
        return em.createNamedQuery(Revision.HIGHEST_NUMBER, Integer.class)
                .setParameter("translation", translation)
                .getSingleResult();
    }

    /**
     * Finds revisions that repeat an earlier text: by the number of each, the newest earlier revision with the same text. The database
     * compares them, so that no body is loaded.
     *
     * @param first the lowest number to look at
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
     * The revisions that several revisions were translated from, without a query for each.
     *
     * @param revisionIds ids of revisions
     * @return by id of the translated revision; those that were not translated are missing
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

    /** The number of a revision, and of the newest earlier one with the same text. */
    public record Repetition(int number, int ofNumber) {}

    /** The id of a revision, and the revision that it was translated from. */
    public record Basis(long revision, Revision basedOn) {}

    /** The number of a revision; empty if the translation has none with that id. */
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
     * @throws PageNotFoundException if the translation has none with that number
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

    /** Every page that is not in the trash, siblings in order, in one query from which a screen builds its tree. */
    public List<Page> tree() {
        return em.createNamedQuery(Page.ALL, Page.class).getResultList();
    }

    /** The pages from the root to a page, the page itself last. */
    public List<Page> breadcrumb(long pageId) {
        var ancestors = new ArrayDeque<Page>();
        for (var page = Optional.of(get(pageId));
                page.isPresent();
                page = page.get().parent()) {
            ancestors.addFirst(page.get());
        }
        return List.copyOf(ancestors);
    }
}
