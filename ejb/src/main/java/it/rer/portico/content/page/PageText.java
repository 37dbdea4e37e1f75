package it.rer.portico.content.page;

import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.text.Html;
import it.rer.portico.platform.text.InvisibleCharacters;
import it.rer.portico.platform.text.PlainText;
import java.util.Set;

/**
 * What an editor writes of a page in one language. Making one checks it and cleans the body, so that whoever holds one holds text
 * that may be stored and served.
 *
 * @param title one line, required
 * @param description what the page is about, one or two sentences; may be empty
 * @param body HTML, sanitised by {@link BodySanitizer}
 * @param note what changed, for colleagues; null if nothing was said
 */
public record PageText(String title, String description, String body, String note) {

    /** Longest title, in characters. */
    public static final int TITLE_MAX = 150;
    /** Longest description, in characters. */
    public static final int DESCRIPTION_MAX = 300;
    /** Longest body, in characters of HTML. */
    public static final int BODY_MAX = Html.LENGTH_MAX;
    /** Longest note, in characters. */
    public static final int NOTE_MAX = 500;

    /**
     * @throws InvalidInputException if a part is missing, too long or holds control characters; of the body as {@link Html#parse}
     */
    public PageText {
        title = PlainText.requiredLine("title", visible(title), TITLE_MAX);
        description = PlainText.optional("description", visible(description), DESCRIPTION_MAX)
                .orElse("");
        note = PlainText.optional("note", note, NOTE_MAX).orElse(null);
        body = body == null ? "" : body;
        if (body.length() > BODY_MAX) {
            throw new InvalidInputException("body", "text.too-long", BODY_MAX, body.length());
        }
        body = BodySanitizer.sanitize(body);
        if (body.length() > BODY_MAX) {
            throw new InvalidInputException("body", "text.too-long", BODY_MAX, body.length());
        }
    }

    public PageText(String title, String description, String body) {
        this(title, description, body, null);
    }

    private static String visible(String text) {
        return text == null ? null : InvisibleCharacters.removed(text);
    }

    /** The identities of the files that the body names, whether they are there or not. */
    public Set<Long> media() {
        return MediaReferences.in(body);
    }
}
