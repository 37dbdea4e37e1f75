package it.rer.portico.desk.writing;

import it.rer.portico.content.page.ReviewState;
import it.rer.portico.content.page.Revision;
import it.rer.portico.content.page.Translation;
import it.rer.portico.content.page.TranslationState;
import it.rer.portico.platform.language.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A text as an editor opens it.
 *
 * @param source where it stands to the other language
 * @param unsaved what the editor typed and did not save; empty if there is nothing
 * @param colleagues who else is at it
 */
public record EditingState(
        Language language,
        Text text,
        Review review,
        Schedule schedule,
        Source source,
        Optional<Unsaved> unsaved,
        List<Colleague> colleagues) {

    public EditingState {
        colleagues = List.copyOf(colleagues);
    }

    /** The version that a save must name: that of what the editor typed on, if there is such, or else the newest. */
    public long version() {
        return unsaved.map(Unsaved::version).orElse(text.version());
    }

    /**
     * The newest text that was saved.
     *
     * @param version of its translation; {@link Writing#NEW} if the page is not written in the language yet
     * @param state of its translation; empty if there is none yet
     * @param path of its address, below the language; empty if there is none yet
     * @param saved empty if there is none
     * @param number of its revision; 0 if there is none
     * @param hasDraft whether it differs from what citizens read
     */
    public record Text(
            long version,
            Optional<TranslationState> state,
            Optional<String> path,
            Optional<TextInput> saved,
            int number,
            boolean hasDraft) {

        static Text of(Optional<Translation> translation) {
            return new Text(
                    translation.map(Translation::version).orElse(Writing.NEW),
                    translation.map(Translation::state),
                    translation.map(Translation::path),
                    translation.map(TextInput::of),
                    translation.map(Translation::newest).map(Revision::number).orElse(0),
                    translation.flatMap(Translation::draft).isPresent());
        }
    }

    /**
     * What editors said to each other about the draft.
     *
     * @param by the login name of who asked for the review or gave the draft back; empty if nobody did
     * @param at when; empty if nobody did
     */
    public record Review(ReviewState state, Optional<String> note, Optional<String> by, Optional<Instant> at) {

        static Review of(Optional<Translation> translation) {
            var review = translation.map(Translation::review);
            return new Review(
                    review.map(each -> each.state()).orElse(ReviewState.NONE),
                    review.flatMap(each -> each.note()),
                    review.flatMap(each -> each.by()),
                    review.flatMap(each -> each.at()));
        }
    }

    /**
     * When citizens get to read the text and when no more.
     *
     * @param publishedAt when what they read was published; empty if they read nothing
     * @param publishAt when the draft is published by itself; empty if it is not
     * @param expireAt when the text is withdrawn by itself; empty if it is not
     */
    public record Schedule(Optional<Instant> publishedAt, Optional<Instant> publishAt, Optional<Instant> expireAt) {

        static Schedule of(Optional<Translation> translation) {
            return new Schedule(
                    translation.filter(each -> each.published().isPresent()).flatMap(Translation::publishedAt),
                    translation.flatMap(Translation::publishAt),
                    translation.flatMap(Translation::expireAt));
        }
    }

    /**
     * The text of the other language.
     *
     * @param newest identity of its newest revision; empty if there is none
     * @param madeFrom identity of the revision that the text was translated from; empty if it was not
     * @param stale whether it was published anew since
     */
    public record Source(Optional<Long> newest, Optional<Long> madeFrom, boolean stale) {

        static Source of(Optional<Translation> translation, Optional<Translation> other) {
            var madeFrom = translation.map(Translation::newest).flatMap(Revision::basedOn);
            return new Source(
                    other.map(Translation::newest).map(Revision::id),
                    madeFrom.map(Revision::id),
                    madeFrom.filter(Source::isOutdated).isPresent());
        }

        static boolean isOutdated(Revision source) {
            return source.translation()
                    .published()
                    .filter(now -> now.number() > source.number())
                    .isPresent();
        }
    }

    /**
     * What the editor typed and did not save.
     *
     * @param version of the translation that they typed on
     * @param tab the {@linkplain Tab#id() id} of that which they typed in
     * @param older whether somebody saved since
     */
    public record Unsaved(TextInput text, Instant at, long version, String tab, boolean older) {

        static Unsaved of(WorkingCopy copy, long newestVersion) {
            return new Unsaved(
                    copy.typed().orElseThrow(),
                    copy.typedAt().orElseThrow(),
                    copy.sawVersion(),
                    copy.tab(),
                    copy.sawVersion() != newestVersion);
        }
    }
}
