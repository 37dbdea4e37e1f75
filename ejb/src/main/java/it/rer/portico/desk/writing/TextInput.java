package it.rer.portico.desk.writing;

import it.rer.portico.content.page.PageText;
import it.rer.portico.content.page.Slug;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.text.PlainText;

/**
 * A text as it stands in the form: not checked for what is missing, since nobody has finished it yet, but short enough to be kept.
 *
 * @param body HTML as the editor's program wrote it, not sanitised
 */
public record TextInput(String title, String slug, String description, String body) {

    /** @throws InvalidInputException {@code text.too-long} */
    public TextInput {
        title = kept("title", title, PageText.TITLE_MAX);
        slug = kept("slug", slug, Slug.MAX);
        description = kept("description", description, PageText.DESCRIPTION_MAX);
        body = kept("body", body, PageText.BODY_MAX);
    }

    private static String kept(String field, String text, int max) {
        if (text == null) {
            return "";
        }
        PlainText.checkLength(field, text, max);
        var clean = PlainText.cleaned(text);
        if (clean.length() > max) {
            throw new InvalidInputException(field, "text.too-long", max, clean.length());
        }
        return clean;
    }
}
