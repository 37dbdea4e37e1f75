package it.rer.portico.desk.writing;

import it.rer.portico.content.page.PageText;
import it.rer.portico.content.page.ReviewState;
import it.rer.portico.content.page.Slug;
import it.rer.portico.content.page.TranslationState;
import it.rer.portico.platform.language.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A text as an editor opens it.
 *
 * @param version what she must name when she saves: of what she typed on, if there is such, or else the newest; {@link Writing#NEW} if
 *     the page is not written in the language yet
 * @param currentVersion the newest, whatever she typed on
 * @param state empty if the page is not written in the language yet
 * @param path of the address below the language; empty if there is none yet
 * @param saved the newest text that was saved; empty if there is none
 * @param number of that revision; 0 if there is none
 * @param hasDraft whether it differs from what citizens read
 * @param reviewAt when the review was asked for or the draft came back; empty if neither
 * @param publishedAt when the text that citizens read was published; empty if they read none
 * @param sourceRevision identity of the other language's newest revision; empty if there is none
 * @param madeFrom identity of the revision in the other language that the text was made from; empty if it was not
 * @param stale whether the other language was published anew since
 * @param unsaved what they typed themselves and did not save
 * @param unsavedAt when
 * @param unsavedIn the {@linkplain Tab#id() tab} that they typed that in; empty if there is none
 * @param unsavedIsOlder whether somebody saved since they typed that
 * @param colleagues who else is at it
 */
public record EditingState(
        Language language,
        long version,
        long currentVersion,
        Optional<TranslationState> state,
        Optional<String> path,
        Optional<TextInput> saved,
        int number,
        boolean hasDraft,
        ReviewState review,
        Optional<String> reviewNote,
        Optional<String> reviewBy,
        Optional<Instant> reviewAt,
        Optional<Instant> publishedAt,
        Optional<Instant> publishAt,
        Optional<Instant> expireAt,
        Optional<Long> sourceRevision,
        Optional<Long> madeFrom,
        boolean stale,
        Optional<TextInput> unsaved,
        Optional<Instant> unsavedAt,
        String unsavedIn,
        boolean unsavedIsOlder,
        List<Colleague> colleagues) {

    /** Longest title, in characters. */
    public static final int TITLE_MAX = PageText.TITLE_MAX;
    /** Longest slug, in characters. */
    public static final int SLUG_MAX = Slug.MAX;

    public EditingState {
        colleagues = List.copyOf(colleagues);
    }
}
