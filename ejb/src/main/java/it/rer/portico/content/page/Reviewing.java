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
 * What happens to a draft before citizens read it: colleagues are asked for it, give it back, or set the day. None of it is seen by
 * citizens, so none of it waits for who publishes.
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
     * Asks whoever may publish to look at a draft.
     *
     * @param note what they should know; may be empty
     * @throws ConflictException if the translation is not at that version any more
     * @throws NothingToPublishException if there is no draft
     */
    public Translation request(long pageId, Language language, long version, String note) {
        var translation = pages.getTranslation(pageId, language, version);
        translation.review(Review.requested(note, caller(), clock.instant()));
        addresses.flush(translation.path());
        return translation;
    }

    /**
     * Gives a draft back to its author. It is not published by itself any more.
     *
     * @param reason what is to be mended
     * @throws ConflictException if the translation is not at that version any more
     * @throws NothingToPublishException if there is no draft
     */
    public Translation giveBack(long pageId, Language language, long version, String reason) {
        var translation = pages.getTranslation(pageId, language, version);
        translation.review(Review.returned(reason, caller(), clock.instant()));
        translation.hold();
        addresses.flush(translation.path());
        return translation;
    }

    /**
     * Sets the moments at which a draft is published and a text withdrawn by themselves.
     *
     * @param publishAt null if it is not to be
     * @param expireAt null if it is not to be
     * @throws InvalidScheduleException if a moment has passed, or the text would end before it begins
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
