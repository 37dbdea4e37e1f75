package it.rer.portico.content.page;

import it.rer.portico.content.change.ChangeFeed;
import it.rer.portico.content.change.ChangeKind;
import it.rer.portico.content.change.SiteLockInterceptor;
import it.rer.portico.content.change.SiteLocked;
import it.rer.portico.platform.context.Internal;
import it.rer.portico.platform.language.Language;
import it.rer.portico.platform.text.PlainText;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;

/**
 * Lets citizens read a text, and takes it away from them. Each call is one transaction: the change itself, the addresses that follow from
 * it, and the feed's numbered row are committed together or not at all.
 *
 * <p>Whoever calls names the {@linkplain Translation#version() version} that they saw. If somebody was faster, they get a
 * {@link ConflictException}, and nothing happened.
 */
@Stateless
@Internal
@Interceptors(SiteLockInterceptor.class)
public class Publishing {

    @Inject
    private Clock clock;

    @Inject
    private Pages pages;

    @Inject
    private Addresses addresses;

    @Inject
    private ChangeFeed feed;

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
}
