package it.rer.portico.setting;

import it.rer.portico.platform.language.Language;

/**
 * The path of the desk, below the site's base address, and the paths of those of its screens that e-mails and redirects link to. The
 * screens themselves are in {@code web}, which uses these constants too.
 */
public final class DeskAddress {

    public static final String HOME = "/redazione";
    public static final String PAGE = HOME + "/pagina";
    public static final String PUBLISH = HOME + "/pubblica";
    public static final String MEDIA_FILE = HOME + "/un-file";

    private DeskAddress() {}

    /** The address of a screen about a page. */
    public static String of(String screen, long pageId) {
        return screen + "?id=" + pageId;
    }

    /** The address of a screen about a page in one language. */
    public static String of(String screen, long pageId, Language language) {
        return of(screen, pageId) + "&text=" + language.code();
    }
}
