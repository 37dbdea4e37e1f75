package it.rer.portico.content.page;

/**
 * What a page says in one language, wherever that stands: in a form, a file, a revision or on a citizen's screen. It promises nothing:
 * {@link PageText} is what may be stored and served.
 *
 * @param title one line; null counts as empty, as it does in the other parts
 * @param description what the page is about, plain text
 * @param body HTML, see {@code docs/body.md}
 */
public record PageContent(String title, String description, String body) {

    /** What a page says that is not written yet. */
    public static final PageContent EMPTY = new PageContent("", "", "");

    public PageContent {
        title = title == null ? "" : title;
        description = description == null ? "" : description;
        body = body == null ? "" : body;
    }
}
