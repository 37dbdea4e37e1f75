package it.rer.portico.content.page;

import it.rer.portico.content.change.ChangeFeed;
import it.rer.portico.content.change.ChangeKind;
import it.rer.portico.content.change.SiteLock;
import it.rer.portico.content.change.SiteLockInterceptor;
import it.rer.portico.content.change.SiteLocked;
import it.rer.portico.platform.context.Caller;
import it.rer.portico.platform.context.Internal;
import it.rer.portico.platform.language.Language;
import it.rer.portico.platform.text.PlainText;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that changes pages. Each call is one transaction: the change itself, the addresses that follow from it, and the
 * feed's numbered rows are committed together or not at all.
 *
 * <p>What concerns addresses or citizens waits for the one {@linkplain SiteLock lock of the site}, so that whoever comes next sees the whole
 * tree as the one before left it. Writing a draft concerns neither, and does not wait.
 *
 * <p>Who changes a translation names the {@linkplain Translation#version() version} they saw. If somebody was faster, they get a
 * {@link ConflictException}, and nothing happened.
 */
@Stateless
@Internal
@Interceptors(SiteLockInterceptor.class)
public class Publishing {

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
     * @throws PathTakenException if another page stands at the address
     */
    @SiteLocked
    public Translation create(NewPage wanted) {
        var parent = wanted.parentId() == null ? null : pages.getInTree(wanted.parentId());
        var page = new Page(parent, wanted.position(), wanted.kind(), wanted.inNavigation(), author(), clock.instant());
        em.persist(page);
        return addTranslation(page, wanted.language(), wanted.slug(), wanted.text(), null);
    }

    /**
     * Adds a language to a page, with a first draft.
     *
     * @param basedOn identity of the revision that the text was translated from; null if it was not
     * @throws AlreadyTranslatedException if the page has that language
     * @throws PathTakenException if another page stands at the address
     */
    @SiteLocked
    public Translation translate(long pageId, Language language, Slug slug, PageText text, Long basedOn) {
        var page = pages.getInTree(pageId);
        if (pages.findTranslation(pageId, language).isPresent()) {
            throw new AlreadyTranslatedException();
        }
        return addTranslation(page, language, slug, text, basedOn);
    }

    /**
     * The same, under an address that is free: where another page stands at the one wanted, its last part gets a number.
     *
     * @return that translation; its {@code page()} is the new page
     * @throws PageNotFoundException if the parent does not exist
     * @throws PathTakenException if there are too many of that name already
     */
    @SiteLocked
    public Translation createWhereFree(NewPage wanted) {
        return create(wanted.at(addresses.free(wanted.parentId(), wanted.language(), wanted.slug())));
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
     * Writes the next revision of a translation, as its draft.
     *
     * @param basedOn identity of the revision in the other language that it follows; null if none
     * @throws ConflictException if the translation is not at that version any more
     * @throws PageNotFoundException if the page is in the trash
     */
    public Translation write(long pageId, Language language, long version, PageText text, Long basedOn) {
        pages.getInTree(pageId);
        // First: who gives it another address holds it by then, and would wait for our revision.
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
     * Says that a text is right as it is, though the one that it was made from has changed since: its words, in a revision that follows
     * the other's newest.
     *
     * @param basedOn identity of the revision in the other language that it follows
     * @throws ConflictException if the translation is not at that version any more
     * @throws PageNotFoundException if the page is in the trash
     */
    @SiteLocked
    public Translation confirm(long pageId, Language language, long version, long basedOn) {
        pages.getInTree(pageId);
        var translation = pages.getTranslation(pageId, language, version);
        boolean read = translation.draft().isEmpty();
        var newest = translation.newest();
        var same = new PageText(newest.content(), newest.note().orElse(null));
        translation.confirm(add(translation, same, basedOn));
        if (read) {
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
        addresses.flush(translation.path()); // the two rows point at each other: first the revision, then the pointer
        return revision;
    }

    /**
     * Lets citizens read a translation's draft.
     *
     * @throws ConflictException if the translation is not at that version any more
     * @throws NothingToPublishException if there is no draft
     * @throws PageNotFoundException if the page is in the trash
     */
    @SiteLocked
    public Translation publish(long pageId, Language language, long version) {
        var translation = pages.getTranslation(pageId, language, version);
        pages.getInTree(pageId);
        translation.publish(clock.instant());
        feed.record(ChangeKind.PUBLISHED, pageId, language);
        addresses.flush(translation.path());
        return translation;
    }

    /**
     * Leaves a draft as it is that was due to be published by itself.
     *
     * @throws ConflictException if the translation is not at that version any more
     */
    public Translation hold(long pageId, Language language, long version) {
        var translation = pages.getTranslation(pageId, language, version);
        translation.hold();
        addresses.flush(translation.path());
        return translation;
    }

    /**
     * Takes a translation away from citizens: its address answers 410 from now on.
     *
     * @throws ConflictException if the translation is not at that version any more
     * @throws NotPublishedException if it is not published
     */
    @SiteLocked
    public Translation withdraw(long pageId, Language language, long version) {
        return withdraw(pageId, language, version, null, null);
    }

    /**
     * Takes a translation away from citizens, and says why and where they find what they look for.
     *
     * @param reason for colleagues; null if there is none to be told
     * @param successorId the page to which its address leads from now on; null if it answers 410
     * @throws ConflictException if the translation is not at that version any more
     * @throws NotPublishedException if it is not published
     * @throws InvalidMoveException if it is to lead to itself
     * @throws PageNotFoundException if the page is in the trash
     */
    @SiteLocked
    public Translation withdraw(long pageId, Language language, long version, String reason, Long successorId) {
        if (successorId != null && successorId == pageId) {
            throw new InvalidMoveException();
        }
        pages.getInTree(pageId);
        var said = PlainText.optional("reason", reason, PageText.NOTE_MAX).orElse(null);
        var translation = pages.getTranslation(pageId, language, version);
        translation.withdraw(said, successorId == null ? null : pages.get(successorId));
        feed.record(ChangeKind.WITHDRAWN, pageId, language);
        addresses.flush(translation.path());
        return translation;
    }

    /**
     * Gives a translation another slug. The paths below follow, and the old addresses lead to the new ones.
     *
     * @throws ConflictException if the translation is not at that version any more
     * @throws PathTakenException if a page stands at one of the new addresses
     */
    @SiteLocked
    public Translation rename(long pageId, Language language, long version, Slug slug) {
        var translation = pages.getTranslation(pageId, language, version);
        pages.getInTree(pageId);
        relocation.rename(translation, slug);
        addresses.flush(translation.path());
        return translation;
    }

    /**
     * Hangs a page elsewhere in the tree, or elsewhere among its siblings. Paths follow in every language, and the old addresses
     * lead to the new ones.
     *
     * @param newParentId null to make it a root
     * @param place how many siblings come before it; more than there are means last
     * @throws InvalidMoveException if the new parent is the page itself or lies below it
     * @throws PathTakenException if a page stands at one of the new addresses
     */
    @SiteLocked
    public Page move(long pageId, Long newParentId, int place) {
        var page = pages.getInTree(pageId);
        var parent = newParentId == null ? null : pages.getInTree(newParentId);
        page.moveBelow(parent);
        order(page, parent == null ? pages.roots() : pages.children(parent.id()), place);
        addresses.flush("");
        feed.record(ChangeKind.MOVED, pageId, null);
        for (var language : Language.ALL) {
            relocation.follow(page, language);
        }
        addresses.flush("");
        return page;
    }

    /** Says what a page is for, and whether navigation lists it. */
    @SiteLocked
    public Page describe(long pageId, PageKind kind, boolean inNavigation) {
        var page = pages.getInTree(pageId);
        if (page.kind() != kind || page.inNavigation() != inNavigation) {
            page.become(kind);
            page.listInNavigation(inNavigation);
            addresses.flush("");
            feed.record(ChangeKind.MOVED, pageId, null);
        }
        return page;
    }

    private static void order(Page page, List<Page> siblings, int place) {
        var order = new ArrayList<>(siblings);
        order.remove(page);
        order.add(Math.max(0, Math.min(place, order.size())), page);
        for (int i = 0; i < order.size(); i++) {
            order.get(i).placeAt(i);
        }
    }

    /**
     * Makes an address of former times lead to a page.
     *
     * @throws it.rer.portico.platform.error.InvalidInputException if it is no address
     * @throws PathTakenException if a page stands there
     * @throws PageNotFoundException if the page is not in the tree
     */
    @SiteLocked
    public void redirect(Language language, String path, long pageId) {
        var known = PagePath.given(path);
        addresses.claim(language, known);
        addresses.leaveRedirect(language, known, pages.getInTree(pageId));
        feed.record(ChangeKind.MOVED, pageId, language);
        addresses.flush(known);
    }

    private String author() {
        return Caller.of(session);
    }
}
