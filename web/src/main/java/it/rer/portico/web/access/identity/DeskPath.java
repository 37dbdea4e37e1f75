package it.rer.portico.web.access.identity;

import it.rer.portico.setting.DeskAddress;
import it.rer.portico.web.platform.http.Links;
import java.util.Set;
import java.util.regex.Pattern;

/** Places of the desk within the module. */
public final class DeskPath {

    public static final String HOME = Links.DESK;
    public static final String SIGN_IN = HOME + "/accesso";
    public static final String SIGN_OUT = HOME + "/uscita";
    public static final String FIRST_ADMINISTRATOR = HOME + "/primo-accesso";
    public static final String PASSWORD = HOME + "/password";
    public static final String PROFILE = HOME + "/profilo";
    public static final String EDITORS = HOME + "/redattori";
    public static final String NEW_EDITOR = EDITORS + "/nuovo-account";
    public static final String EDITOR = EDITORS + "/account";

    /** Where one need not be signed in. Signing out is among them: who is out already gets the same answer. */
    private static final Set<String> OPEN = Set.of(SIGN_IN, SIGN_OUT, FIRST_ADMINISTRATOR, PASSWORD);

    /**
     * A place of the desk with its query; no slash is doubled and no part is a dot, so that it leads nowhere else. Possessive: what was
     * matched is never given back, so that a long one costs no depth of the stack.
     */
    private static final Pattern DESK = Pattern.compile(HOME + "(?:/[\\w-]++)*+(?:\\?[\\w=&%.+-]*+)?");

    private DeskPath() {}

    /** Whether a text is written there; its script keeps in the browser what was typed. */
    static boolean isEditor(String place) {
        return place.equals(DeskAddress.PAGE);
    }

    static boolean isOpen(String place) {
        return OPEN.contains(place);
    }

    /** Whether a sign-in may lead there. */
    static boolean isDestination(String place) {
        return DESK.matcher(place).matches() && !isOpen(place.replaceFirst("\\?.*", ""));
    }
}
