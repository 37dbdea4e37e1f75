package it.rer.portico.content.page;

import it.rer.portico.content.body.BodySanitizer;
import it.rer.portico.content.body.References;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.text.Html;
import it.rer.portico.platform.text.InvisibleCharacters;
import it.rer.portico.platform.text.PlainText;

/**
 * The text of a revision: content that was validated and sanitised on construction, so that it may be stored and served.
 *
 * @param content with a title, perhaps a description of one or two sentences, and a body sanitised by {@link BodySanitizer}
 * @param note for colleagues, about what changed; null if there is none
 */
public record PageText(PageContent content, String note) {

    /** Longest title, in characters. */
    public static final int TITLE_MAX = 150;
    /** Longest description, in characters. */
    public static final int DESCRIPTION_MAX = 300;
    /** Longest body, in characters of HTML. */
    public static final int BODY_MAX = Html.LENGTH_MAX;
    /** Longest note, in characters. */
    public static final int NOTE_MAX = 500;

    /**
     * Validates and sanitises the content.
     *
     * @throws InvalidInputException if a part is missing, too long or has control characters; for the body as {@link Html#parse}
     */
    public PageText {
        var title = PlainText.requiredLine("title", InvisibleCharacters.removed(content.title()), TITLE_MAX);
        var description = PlainText.optional(
                        "description", InvisibleCharacters.removed(content.description()), DESCRIPTION_MAX)
                .orElse("");
        note = PlainText.optional("note", note, NOTE_MAX).orElse(null);
        checkLength(content.body());
        var body = BodySanitizer.sanitize(content.body());
        checkLength(body);
        content = new PageContent(title, description, body);
    }

    /** A text without a note. */
    public PageText(PageContent content) {
        this(content, null);
    }

    /**
     * Checks the length of a body.
     *
     * @throws InvalidInputException {@code text.too-long} if it is too long to be stored
     */
    public static void checkLength(String body) {
        if (body.length() > BODY_MAX) {
            throw new InvalidInputException("body", "text.too-long", BODY_MAX, body.length());
        }
    }

    /** The pages and files that the body refers to, whether they exist or not. */
    public References references() {
        return References.in(content.body());
    }
}
