package it.rer.portico.web.frame.site;

import it.rer.portico.platform.language.Language;
import it.rer.portico.site.published.PublishedText;
import it.rer.portico.site.published.SiteSnapshot;
import it.rer.portico.web.platform.address.Links;

/** Where the text of a page stands, as a path of the module: language and path. */
public final class TextPath {

    private TextPath() {}

    /** Where a text stands. */
    public static String of(PublishedText text) {
        return Links.place(text.language(), text.path());
    }

    /**
     * Where the language switch leads: the path of a page in a language. Where it is not written in it, the page that says so: it stands, in that language, at the
     * path of the text that there is. Should another page have that address, the text itself.
     */
    public static String inLanguage(SiteSnapshot site, PublishedText text, Language language) {
        return site.text(text.pageId(), language)
                .map(TextPath::of)
                .orElseGet(() ->
                        isTaken(site, language, text.path()) ? TextPath.of(text) : Links.place(language, text.path()));
    }

    private static boolean isTaken(SiteSnapshot site, Language language, String path) {
        return site.textAt(language, path).isPresent()
                || site.isWithdrawn(language, path)
                || site.redirectAt(language, path)
                        .flatMap(id -> site.text(id, language))
                        .isPresent();
    }
}
