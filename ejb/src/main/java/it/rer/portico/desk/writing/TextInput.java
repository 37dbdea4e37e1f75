package it.rer.portico.desk.writing;

import it.rer.portico.content.page.PageContent;
import it.rer.portico.content.page.PageText;
import it.rer.portico.content.page.Translation;
import it.rer.portico.platform.address.Slug;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.text.PlainText;

/**
 * A text as it stands in the form: not checked for what is missing, since nobody has finished it yet, but short enough to be kept.
 *
 * @param slug empty where one is to be made from the title
 * @param content with HTML as the editor's program wrote it, not sanitised
 */
public record TextInput(String slug, PageContent content) {

    /** What nobody has typed anything into. */
    public static final TextInput EMPTY = new TextInput("", PageContent.EMPTY);

    /** @throws InvalidInputException {@code text.too-long} */
    public TextInput {
        slug = cleaned("slug", slug == null ? "" : slug, Slug.MAX);
        content = new PageContent(
                cleaned("title", content.title(), PageText.TITLE_MAX),
                cleaned("description", content.description(), PageText.DESCRIPTION_MAX),
                cleaned("body", content.body(), PageText.BODY_MAX));
    }

    /** A text of a translation, as it stands in the form when nothing was typed over it. */
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
