package it.rer.portico.content.page;

/**
 * The content of a page in one language: in a form, a file, a revision or on a screen. It is not validated; {@link PageText} is content
 * that may be stored and served.
 *
 * @param title one line; null is taken as empty, as in the other parts
 * @param description what the page is about, plain text
 * @param body HTML, see {@code docs/body.md}
 */
public record PageContent(String title, String description, String body) {

    /** The content of a page without a text. */
    public static final PageContent EMPTY = new PageContent("", "", "");

    /** Replaces null by an empty text. */
    public PageContent {
        title = title == null ? "" : title;
        description = description == null ? "" : description;
        body = body == null ? "" : body;
    }
}
