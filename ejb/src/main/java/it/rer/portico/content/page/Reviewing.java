package it.rer.portico.content.page;

import it.rer.portico.platform.context.Caller;
import it.rer.portico.platform.context.Internal;
import it.rer.portico.platform.language.Language;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/**
 * Requests reviews of drafts, returns drafts to their authors and schedules publication. Citizens see none of it, so it does not take the
 * lock of the site.
 */
@Stateless
@Internal
public class Reviewing {

    @Resource
    private SessionContext session;

    @Inject
    private Clock clock;

    @Inject
    private Pages pages;

    @Inject
    private Addresses addresses;

    /**
     * Requests a review of a draft.
     *
     * @param note what the reviewer should know; may be empty
     * @throws ConflictException if the translation has another version by now
     * @throws NothingToPublishException if there is no draft
     */
    public Translation request(long pageId, Language language, long version, String note) {
        var translation = pages.getTranslation(pageId, language, version);
        translation.review(Review.requested(note, caller(), clock.instant()));
        addresses.flush(translation.path());
        return translation;
    }

    /**
     * Returns a draft to its author, and cancels its scheduled publication.
     *
     * @param reason what is to be corrected
     * @throws ConflictException if the translation has another version by now
     * @throws NothingToPublishException if there is no draft
     */
    public Translation giveBack(long pageId, Language language, long version, String reason) {
        var translation = pages.getTranslation(pageId, language, version);
        translation.review(Review.returned(reason, caller(), clock.instant()));
        translation.unschedule();
        addresses.flush(translation.path());
        return translation;
    }

    /**
     * Schedules the publication of a draft and the withdrawal of a text.
     *
     * @param publishAt null for no scheduled publication
     * @param expireAt null for no scheduled withdrawal
     * @throws InvalidScheduleException if a time is in the past, or the text would expire before it is published
     * @throws NothingToPublishException if there is no draft to publish
     */
    public Translation schedule(long pageId, Language language, long version, Instant publishAt, Instant expireAt) {
        var now = clock.instant();
        var translation = pages.getTranslation(pageId, language, version);
        if (publishAt != null && !publishAt.isAfter(now)) {
            throw new InvalidScheduleException(language, "publishAt", "schedule.past");
        }
        if (expireAt != null && !expireAt.isAfter(now)) {
            throw new InvalidScheduleException(language, "expireAt", "schedule.past");
        }
        if (expireAt != null && publishAt != null && !expireAt.isAfter(publishAt)) {
            throw new InvalidScheduleException(language, "expireAt", "schedule.order");
        }
        translation.schedule(publishAt, expireAt);
        addresses.flush(translation.path());
        return translation;
    }

    private String caller() {
        return Caller.of(session);
    }
}
