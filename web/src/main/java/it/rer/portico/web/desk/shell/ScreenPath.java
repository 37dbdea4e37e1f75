package it.rer.portico.web.desk.shell;

import it.rer.portico.platform.language.Language;
import it.rer.portico.setting.DeskAddress;
import it.rer.portico.web.platform.address.Links;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The paths of the desk's screens within the module. */
public final class ScreenPath {

    public static final String HOME = Links.DESK;
    public static final String PROFILE = HOME + "/profilo";
    public static final String EDITORS = HOME + "/redattori";
    public static final String NEW_EDITOR = EDITORS + "/nuovo-account";
    public static final String EDITOR = EDITORS + "/account";
    public static final String PAGES = HOME + "/pagine";
    public static final String NEW = HOME + "/nuova";
    public static final String PAGE = DeskAddress.PAGE;
    public static final String MOVE = HOME + "/sposta";
    public static final String HISTORY = HOME + "/cronologia";
    public static final String PREVIEW = HOME + "/anteprima";
    public static final String PUBLISH = DeskAddress.PUBLISH;
    public static final String TRANSLATIONS = HOME + "/traduzioni";
    public static final String XLIFF = HOME + "/xliff";
    public static final String MEDIA = HOME + "/file";
    public static final String MEDIA_FILE = DeskAddress.MEDIA_FILE;
    public static final String PICK_FILE = HOME + "/scegli-file";
    public static final String BROKEN_LINKS = HOME + "/collegamenti";
    public static final String REDIRECTS = HOME + "/reindirizzamenti";
    public static final String IMPORT_REDIRECTS = HOME + "/importa-reindirizzamenti";
    public static final String REMOVE_REDIRECT = HOME + "/togli-reindirizzamento";
    public static final String TRASH = HOME + "/cestino";
    public static final String SETTINGS = HOME + "/impostazioni";
    public static final String UNSHARE = HOME + "/disattiva-anteprima";
    public static final String HOME_LIST = HOME + "/elenco";
    public static final String FOOTER = HOME + "/pie-di-pagina";
    public static final String SHARING_IMAGE = HOME + "/immagine-condivisione";
    public static final String HELP = HOME + "/aiuto";
    public static final String AUDIT = HOME + "/registro";

    public static final String SET_APART = HOME + "/da-controllare";
    public static final String REVIEW_SET_APART = HOME + "/controlla";

    private ScreenPath() {}

    /** The path of the screen about an account. */
    public static String editor(String login) {
        return EDITOR + "?login=" + URLEncoder.encode(login, StandardCharsets.UTF_8);
    }

    /** The path of the tree, opened down to a page. */
    public static String inTree(long pageId) {
        return PAGES + "?at=" + pageId + "#p" + pageId;
    }

    /** The path of a screen about a page. */
    public static String of(String screen, long pageId) {
        return DeskAddress.of(screen, pageId);
    }

    /** The path of a screen about a page in one language. */
    public static String of(String screen, long pageId, Language language) {
        return DeskAddress.of(screen, pageId, language);
    }
}
