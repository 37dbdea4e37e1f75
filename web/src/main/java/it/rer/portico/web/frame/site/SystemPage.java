package it.rer.portico.web.frame.site;

import it.rer.portico.platform.language.Language;
import it.rer.portico.web.platform.address.Links;
import java.util.Arrays;

/**
 * Pages that are built in and not written by editors. Their paths contain a hyphen as a segment, which is no valid slug, so that they never
 * collide with editors' pages (docs/adr/0006).
 */
public enum SystemPage {
    SITE_RATING(SystemPage.SITE_RATING_IT, SystemPage.SITE_RATING_EN),
    INQUIRY(SystemPage.INQUIRY_IT, SystemPage.INQUIRY_EN),
    SITE_MAP(SystemPage.SITE_MAP_IT, SystemPage.SITE_MAP_EN),
    FEED(SystemPage.FEED_IT, SystemPage.FEED_EN);

    public static final String SITE_RATING_IT = "/it/-/valuta-il-sito";
    public static final String SITE_RATING_EN = "/en/-/rate-this-site";
    public static final String INQUIRY_IT = "/it/-/non-hai-trovato";
    public static final String INQUIRY_EN = "/en/-/not-found";
    public static final String SITE_MAP_IT = "/it/-/mappa-del-sito";
    public static final String SITE_MAP_EN = "/en/-/site-map";
    public static final String FEED_IT = "/it/-/feed.atom";
    public static final String FEED_EN = "/en/-/feed.atom";

    private final String italian;
    private final String english;

    SystemPage(String italian, String english) {
        this.italian = italian;
        this.english = english;
    }

    /** The path within the module in a language. */
    public String path(Language language) {
        return language == Language.ITALIAN ? italian : english;
    }

    /** Whether a path is that of a system page. */
    public static boolean isPath(String path) {
        return Arrays.stream(values()).anyMatch(page -> page.italian.equals(path) || page.english.equals(path));
    }

    /** The language of the path of a system page. */
    public static Language languageOf(String path) {
        return path.startsWith(Links.path(Language.ENGLISH, "") + "/") ? Language.ENGLISH : Language.ITALIAN;
    }
}
