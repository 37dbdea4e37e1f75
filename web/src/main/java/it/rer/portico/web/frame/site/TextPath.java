package it.rer.portico.web.frame.site;

import it.rer.portico.platform.language.Language;
import it.rer.portico.site.published.PublishedText;
import it.rer.portico.site.published.SiteSnapshot;
import it.rer.portico.web.platform.address.Links;

/** The path of a page's text within the module: language and path. */
public final class TextPath {

    private TextPath() {}

    /** The path of a text. */
    public static String of(PublishedText text) {
        return Links.path(text.language(), text.path());
    }

    /**
     * The path to which the language switch leads: that of the page in the other language. If the page is not translated, it is the path of
     * the existing text below that language, where the reader is told so; if another page has that path, it is the existing text itself.
     */
    public static String inLanguage(SiteSnapshot site, PublishedText text, Language language) {
        return site.text(text.pageId(), language)
                .map(TextPath::of)
                .orElseGet(() ->
                        isTaken(site, language, text.path()) ? TextPath.of(text) : Links.path(language, text.path()));
    }

    private static boolean isTaken(SiteSnapshot site, Language language, String path) {
        return site.textAt(language, path).isPresent()
                || site.isWithdrawn(language, path)
                || site.redirectAt(language, path)
                        .flatMap(id -> site.text(id, language))
                        .isPresent();
    }
}
