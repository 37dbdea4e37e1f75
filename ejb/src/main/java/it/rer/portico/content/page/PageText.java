package it.rer.portico.content.page;

import it.rer.portico.content.body.BodySanitizer;
import it.rer.portico.content.body.References;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.text.Html;
import it.rer.portico.platform.text.InvisibleCharacters;
import it.rer.portico.platform.text.PlainText;

/**
 * What a revision is made of. Making one checks the content and cleans it, so that whoever holds one holds text that may be stored and
 * served.
 *
 * @param content with a title, perhaps a description of one or two sentences, and a body sanitised by {@link BodySanitizer}
 * @param note what changed, for colleagues; null if nothing was said
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
     * @throws InvalidInputException if a part is missing, too long or holds control characters; of the body as {@link Html#parse}
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

    public PageText(PageContent content) {
        this(content, null);
    }

    /** @throws InvalidInputException {@code text.too-long} if a body is longer than any that can be stored */
    public static void checkLength(String body) {
        if (body.length() > BODY_MAX) {
            throw new InvalidInputException("body", "text.too-long", BODY_MAX, body.length());
        }
    }

    /** The pages and files that the body names, whether they are there or not. */
    public References references() {
        return References.in(content.body());
    }
}
