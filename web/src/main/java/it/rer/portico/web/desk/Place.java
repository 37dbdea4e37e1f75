package it.rer.portico.web.desk;

import it.rer.portico.platform.language.Language;
import it.rer.portico.web.access.identity.DeskPlace;

/** Where the screens of the desk are, within the module. */
public final class Place {

    public static final String PAGES = DeskPlace.HOME + "/pagine";
    public static final String NEW = DeskPlace.HOME + "/nuova";
    public static final String PAGE = DeskPlace.HOME + "/pagina";
    public static final String MOVE = DeskPlace.HOME + "/sposta";
    public static final String HISTORY = DeskPlace.HOME + "/cronologia";
    public static final String PREVIEW = DeskPlace.HOME + "/anteprima";
    public static final String PUBLISH = DeskPlace.HOME + "/pubblica";
    public static final String TRANSLATIONS = DeskPlace.HOME + "/traduzioni";
    public static final String XLIFF = DeskPlace.HOME + "/xliff";
    public static final String MEDIA = DeskPlace.HOME + "/file";
    public static final String MEDIA_FILE = DeskPlace.HOME + "/un-file";
    public static final String PICK_FILE = DeskPlace.HOME + "/scegli-file";
    public static final String BROKEN_LINKS = DeskPlace.HOME + "/collegamenti";
    public static final String REDIRECTS = DeskPlace.HOME + "/reindirizzamenti";
    public static final String IMPORT_REDIRECTS = DeskPlace.HOME + "/importa-reindirizzamenti";
    public static final String REMOVE_REDIRECT = DeskPlace.HOME + "/togli-reindirizzamento";
    public static final String TRASH = DeskPlace.HOME + "/cestino";
    public static final String SETTINGS = DeskPlace.HOME + "/impostazioni";
    public static final String UNSHARE = DeskPlace.HOME + "/disattiva-anteprima";
    public static final String HOME_LIST = DeskPlace.HOME + "/elenco";
    public static final String FOOTER = DeskPlace.HOME + "/pie-di-pagina";
    public static final String SHARING_IMAGE = DeskPlace.HOME + "/immagine-condivisione";
    public static final String HELP = DeskPlace.HOME + "/aiuto";
    public static final String AUDIT = DeskPlace.HOME + "/registro";

    public static final String SET_APART = DeskPlace.HOME + "/da-controllare";
    public static final String REVIEW_SET_APART = DeskPlace.HOME + "/controlla";

    private Place() {}

    /** The tree, opened down to a page. */
    public static String inTree(long pageId) {
        return PAGES + "?at=" + pageId + "#p" + pageId;
    }

    /** A screen about a page. */
    public static String of(String screen, long pageId) {
        return screen + "?id=" + pageId;
    }

    /** A screen about a page in one language. */
    public static String of(String screen, long pageId, Language language) {
        return of(screen, pageId) + "&text=" + language.code();
    }
}
