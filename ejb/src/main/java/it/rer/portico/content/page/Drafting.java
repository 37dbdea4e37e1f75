package it.rer.portico.content.page;

import it.rer.portico.content.change.ChangeFeed;
import it.rer.portico.content.change.ChangeKind;
import it.rer.portico.content.change.SiteLockInterceptor;
import it.rer.portico.content.change.SiteLocked;
import it.rer.portico.platform.address.Slug;
import it.rer.portico.platform.context.Caller;
import it.rer.portico.platform.context.Internal;
import it.rer.portico.platform.language.Language;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/**
 * Creates pages and writes drafts: a new page, a translation of it, the next revision of a text. Citizens see none of it.
 *
 * <p>Callers pass the {@linkplain Translation#version() version} that they read. If somebody else has changed the translation since, they
 * get a {@link ConflictException}, and nothing is changed.
 */
@Stateless
@Internal
@Interceptors(SiteLockInterceptor.class)
public class Drafting {

    @PersistenceContext
    private EntityManager em;

    @Resource
    private SessionContext session;

    @Inject
    private Clock clock;

    @Inject
    private Pages pages;

    @Inject
    private Addresses addresses;

    @Inject
    private Relocation relocation;

    @Inject
    private ChangeFeed feed;

    /**
     * Creates a page with a first draft in one language.
     *
     * @return that translation; its {@code page()} is the new page
     * @throws PageNotFoundException if the parent does not exist
     * @throws PathTakenException if another page has the path
     */
    @SiteLocked
    public Translation create(NewPage newPage) {
        var parent = newPage.parentId() == null ? null : pages.getInTree(newPage.parentId());
        var page =
                new Page(parent, newPage.position(), newPage.kind(), newPage.inNavigation(), author(), clock.instant());
        em.persist(page);
        return addTranslation(page, newPage.language(), newPage.slug(), newPage.text(), null);
    }

    /**
     * Creates a page under a free path: if another page has the wanted slug, a number is appended.
     *
     * @return that translation; its {@code page()} is the new page
     * @throws PageNotFoundException if the parent does not exist
     * @throws PathTakenException if too many pages have that slug already
     */
    @SiteLocked
    public Translation createWhereFree(NewPage newPage) {
        return create(newPage.at(addresses.free(newPage.parentId(), newPage.language(), newPage.slug())));
    }

    /**
     * Adds a translation to a page, with a first draft.
     *
     * @param basedOn id of the revision that the text was translated from; null if it was not translated
     * @throws AlreadyTranslatedException if the page has that language
     * @throws PathTakenException if another page has the path
     */
    @SiteLocked
    public Translation translate(long pageId, Language language, Slug slug, PageText text, Long basedOn) {
        var page = pages.getInTree(pageId);
        if (pages.findTranslation(pageId, language).isPresent()) {
            throw new AlreadyTranslatedException();
        }
        return addTranslation(page, language, slug, text, basedOn);
    }

    private Translation addTranslation(Page page, Language language, Slug slug, PageText text, Long basedOn) {
        var parentPath = addresses.parentPath(page, language);
        var path = PagePath.below(parentPath, slug);
        addresses.claim(language, path);
        var translation = new Translation(page, language, slug, parentPath);
        em.persist(translation);
        addresses.flush(path);
        draft(translation, text, basedOn);
        relocation.follow(page, language);
        addresses.flush(path);
        return translation;
    }

    /**
     * Adds a revision to a translation, as its draft.
     *
     * @param basedOn id of the revision in the other language that it follows; null if none
     * @throws ConflictException if the translation has another version by now
     * @throws PageNotFoundException if the page is in the trash
     */
    public Translation write(long pageId, Language language, long version, PageText text, Long basedOn) {
        pages.getInTree(pageId);
        // Locked first: a transaction that moves the page locks it too, and would otherwise wait for our revision.
        em.refresh(pages.getTranslation(pageId, language), LockModeType.PESSIMISTIC_WRITE);
        var translation = pages.getTranslation(pageId, language, version);
        draft(translation, text, basedOn);
        addresses.flush(translation.path());
        return translation;
    }

    private void draft(Translation translation, PageText text, Long basedOn) {
        translation.startDraft(add(translation, text, basedOn));
    }

    /**
     * Confirms that a translation is still right although its source has changed: adds a revision with the same text that is based on the
     * source's newest revision.
     *
     * @param basedOn id of the revision in the other language that it follows
     * @throws ConflictException if the translation has another version by now
     * @throws PageNotFoundException if the page is in the trash
     */
    @SiteLocked
    public Translation confirm(long pageId, Language language, long version, long basedOn) {
        pages.getInTree(pageId);
        var translation = pages.getTranslation(pageId, language, version);
        boolean published = translation.draft().isEmpty();
        var newest = translation.newest();
        var same = new PageText(newest.content(), newest.note().orElse(null));
        translation.confirm(add(translation, same, basedOn));
        if (published) {
            feed.record(ChangeKind.PUBLISHED, pageId, language);
        }
        addresses.flush(translation.path());
        return translation;
    }

    private Revision add(Translation translation, PageText text, Long basedOn) {
        int last = em.createNamedQuery(Revision.HIGHEST_NUMBER, Integer.class)
                .setParameter("translation", translation)
                .getSingleResult();
        var source = basedOn == null ? null : em.getReference(Revision.class, basedOn);
        var revision = new Revision(translation, last + 1, text, source, author(), clock.instant());
        em.persist(revision);
        addresses.flush(
                translation
                        .path()); // the two rows refer to each other: the revision is written before the pointer to it
        return revision;
    }

    private String author() {
        return Caller.of(session);
    }
}
