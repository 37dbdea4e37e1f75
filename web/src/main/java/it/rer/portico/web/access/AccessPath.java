package it.rer.portico.web.access;

import it.rer.portico.web.platform.address.Links;
import java.util.Set;
import java.util.regex.Pattern;

/** The paths of sign-in, sign-out and one-time links, and which of them are open to everybody. */
public final class AccessPath {

    /** The home screen of the desk, the default destination after a sign-in. */
    public static final String DESK = Links.DESK;

    public static final String SIGN_IN = DESK + "/accesso";
    public static final String SIGN_OUT = DESK + "/uscita";
    public static final String FIRST_ADMINISTRATOR = DESK + "/primo-accesso";
    public static final String PASSWORD = DESK + "/password";

    /** Paths that need no sign-in. Signing out is one of them: whoever is already signed out gets the same response. */
    private static final Set<String> OPEN = Set.of(SIGN_IN, SIGN_OUT, FIRST_ADMINISTRATOR, PASSWORD);

    /**
     * A path of the desk with its query. Double slashes and dot segments do not match, so that it cannot lead outside of the desk. The
     * quantifiers are possessive, so that a long path cannot overflow the stack.
     */
    private static final Pattern DESTINATION = Pattern.compile(DESK + "(?:/[\\w-]++)*+(?:\\?[\\w=&%.+-]*+)?");

    private AccessPath() {}

    /** Whether a path needs no sign-in. */
    public static boolean isOpen(String path) {
        return OPEN.contains(path);
    }

    /** Whether a path, with its query, is an allowed destination after a sign-in: on the desk, and not open to everybody. */
    public static boolean isDestination(String path) {
        return DESTINATION.matcher(path).matches() && !isOpen(path.replaceFirst("\\?.*", ""));
    }
}
