package it.rer.portico.desk.writing;

import it.rer.portico.content.page.PageContent;
import it.rer.portico.content.page.PageText;
import it.rer.portico.content.page.Translation;
import it.rer.portico.platform.address.Slug;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.text.PlainText;

/**
 * A text as it was typed in the form. Only its lengths are validated, since it may be unfinished.
 *
 * @param slug empty if it is to be made from the title
 * @param content with HTML as the form's rich text editor produced it, not sanitised
 */
public record TextInput(String slug, PageContent content) {

    /** The input of an empty form. */
    public static final TextInput EMPTY = new TextInput("", PageContent.EMPTY);

    /** @throws InvalidInputException {@code text.too-long} */
    public TextInput {
        slug = cleaned("slug", slug == null ? "" : slug, Slug.MAX);
        content = new PageContent(
                cleaned("title", content.title(), PageText.TITLE_MAX),
                cleaned("description", content.description(), PageText.DESCRIPTION_MAX),
                cleaned("body", content.body(), PageText.BODY_MAX));
    }

    /** The newest text of a translation, as the form shows it before anything is typed. */
    static TextInput of(Translation translation) {
        return new TextInput(translation.slug().text(), translation.newest().content());
    }

    private static String cleaned(String field, String text, int max) {
        PlainText.checkLength(field, text, max);
        var clean = PlainText.cleaned(text);
        if (clean.length() > max) {
            throw new InvalidInputException(field, "text.too-long", max, clean.length());
        }
        return clean;
    }
}
