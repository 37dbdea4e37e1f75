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
 * Publishes and withdraws texts. Each call is one transaction: the change itself, the redirects that it requires and the numbered row of
 * the feed are committed together or not at all.
 *
 * <p>Callers pass the {@linkplain Translation#version() version} that they read. If somebody else has changed the translation since, they
 * get a {@link ConflictException}, and nothing is changed.
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
     * Publishes a translation's draft.
     *
     * @throws ConflictException if the translation has another version by now
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
     * Cancels the scheduled publication of a draft.
     *
     * @throws ConflictException if the translation has another version by now
     */
    public Translation unschedule(long pageId, Language language, long version) {
        var translation = pages.getTranslation(pageId, language, version);
        translation.unschedule();
        addresses.flush(translation.path());
        return translation;
    }

    /**
     * Withdraws a translation: its address answers 410 from now on.
     *
     * @throws ConflictException if the translation has another version by now
     * @throws NotPublishedException if it is not published
     */
    @SiteLocked
    public Translation withdraw(long pageId, Language language, long version) {
        return withdraw(pageId, language, version, null, null);
    }

    /**
     * Withdraws a translation, with a reason and perhaps a page that replaces it.
     *
     * @param reason for colleagues; null if there is none
     * @param successorId the page to which its address redirects from now on; null if it answers 410
     * @throws ConflictException if the translation has another version by now
     * @throws NotPublishedException if it is not published
     * @throws InvalidMoveException if the successor is the page itself
     * @throws PageNotFoundException if one of the pages does not exist, or the page is in the trash
     */
    @SiteLocked
    public Translation withdraw(long pageId, Language language, long version, String reason, Long successorId) {
        if (successorId != null && successorId == pageId) {
            throw new InvalidMoveException();
        }
        pages.getInTree(pageId);
        var checkedReason =
                PlainText.optional("reason", reason, PageText.NOTE_MAX).orElse(null);
        var translation = pages.getTranslation(pageId, language, version);
        translation.withdraw(checkedReason, successorId == null ? null : pages.get(successorId));
        feed.record(ChangeKind.WITHDRAWN, pageId, language);
        addresses.flush(translation.path());
        return translation;
    }
}
