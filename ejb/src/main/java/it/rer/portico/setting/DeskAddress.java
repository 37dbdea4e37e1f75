package it.rer.portico.setting;

import it.rer.portico.platform.language.Language;

/**
 * Where the desk is, below the site's base address, and those of its screens that e-mails and redirects name. The screens themselves are
 * made in {@code web}, which takes these addresses from here.
 */
public final class DeskAddress {

    public static final String HOME = "/redazione";
    public static final String PAGE = HOME + "/pagina";
    public static final String PUBLISH = HOME + "/pubblica";
    public static final String MEDIA_FILE = HOME + "/un-file";

    private DeskAddress() {}

    /** A screen about a page. */
    public static String of(String screen, long pageId) {
        return screen + "?id=" + pageId;
    }

    /** A screen about a page in one language. */
    public static String of(String screen, long pageId, Language language) {
        return of(screen, pageId) + "&text=" + language.code();
    }
}
