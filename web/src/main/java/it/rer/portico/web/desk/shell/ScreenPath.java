package it.rer.portico.web.desk.shell;

import it.rer.portico.platform.language.Language;
import it.rer.portico.setting.DeskAddress;
import it.rer.portico.web.access.identity.DeskPath;

/** Where the screens of the desk are, within the module. */
public final class ScreenPath {

    public static final String PAGES = DeskPath.HOME + "/pagine";
    public static final String NEW = DeskPath.HOME + "/nuova";
    public static final String PAGE = DeskAddress.PAGE;
    public static final String MOVE = DeskPath.HOME + "/sposta";
    public static final String HISTORY = DeskPath.HOME + "/cronologia";
    public static final String PREVIEW = DeskPath.HOME + "/anteprima";
    public static final String PUBLISH = DeskAddress.PUBLISH;
    public static final String TRANSLATIONS = DeskPath.HOME + "/traduzioni";
    public static final String XLIFF = DeskPath.HOME + "/xliff";
    public static final String MEDIA = DeskPath.HOME + "/file";
    public static final String MEDIA_FILE = DeskAddress.MEDIA_FILE;
    public static final String PICK_FILE = DeskPath.HOME + "/scegli-file";
    public static final String BROKEN_LINKS = DeskPath.HOME + "/collegamenti";
    public static final String REDIRECTS = DeskPath.HOME + "/reindirizzamenti";
    public static final String IMPORT_REDIRECTS = DeskPath.HOME + "/importa-reindirizzamenti";
    public static final String REMOVE_REDIRECT = DeskPath.HOME + "/togli-reindirizzamento";
    public static final String TRASH = DeskPath.HOME + "/cestino";
    public static final String SETTINGS = DeskPath.HOME + "/impostazioni";
    public static final String UNSHARE = DeskPath.HOME + "/disattiva-anteprima";
    public static final String HOME_LIST = DeskPath.HOME + "/elenco";
    public static final String FOOTER = DeskPath.HOME + "/pie-di-pagina";
    public static final String SHARING_IMAGE = DeskPath.HOME + "/immagine-condivisione";
    public static final String HELP = DeskPath.HOME + "/aiuto";
    public static final String AUDIT = DeskPath.HOME + "/registro";

    public static final String SET_APART = DeskPath.HOME + "/da-controllare";
    public static final String REVIEW_SET_APART = DeskPath.HOME + "/controlla";

    private ScreenPath() {}

    /** The tree, opened down to a page. */
    public static String inTree(long pageId) {
        return PAGES + "?at=" + pageId + "#p" + pageId;
    }

    /** A screen about a page. */
    public static String of(String screen, long pageId) {
        return DeskAddress.of(screen, pageId);
    }

    /** A screen about a page in one language. */
    public static String of(String screen, long pageId, Language language) {
        return DeskAddress.of(screen, pageId, language);
    }
}
