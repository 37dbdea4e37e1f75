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
 * A text as it is opened for editing.
 *
 * @param source its relation to the text in the other language
 * @param unsaved the editor's unsaved input; empty if there is none
 * @param colleagues who else has it open
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

    /** The version to pass when saving: the one that the unsaved input is based on, or else the current one. */
    public long version() {
        return unsaved.map(Unsaved::version).orElse(text.version());
    }

    /**
     * The newest saved text.
     *
     * @param version of its translation; {@link Writing#NEW} if the page has no text in the language yet
     * @param state of its translation; empty if there is none
     * @param path below the language; empty if there is none
     * @param saved empty if there is none
     * @param number of its revision; 0 if there is none
     * @param hasDraft whether it is a draft
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
     * The review of the draft.
     *
     * @param by the login name of who requested the review or gave the draft back; empty if there is no review
     * @param at when; empty if there is no review
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
     * When the text was published, and when it will be published or withdrawn automatically.
     *
     * @param publishedAt when the published text was published; empty if there is none
     * @param publishAt when the draft will be published; empty if not scheduled
     * @param expireAt when the text will be withdrawn; empty if not scheduled
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
     * The text in the other language, and which of its revisions this text was translated from.
     *
     * @param newest id of its newest revision; empty if there is none
     * @param madeFrom id of the revision that was translated; empty if this text is not a translation
     * @param stale whether a newer revision has been published since
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
     * The editor's unsaved input.
     *
     * @param version of the translation that the input is based on
     * @param tab the {@linkplain Tab#id() id} of the tab in which it was typed
     * @param older whether the text has been saved by somebody since
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
