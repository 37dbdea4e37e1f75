package it.rer.portico.web.access;

import it.rer.portico.web.platform.address.Links;
import java.util.Set;
import java.util.regex.Pattern;

/** Where editors come in and go out, within the module. */
public final class AccessPath {

    /** Where a sign-in leads if nothing else was asked for: the first page of the desk. */
    public static final String DESK = Links.DESK;

    public static final String SIGN_IN = DESK + "/accesso";
    public static final String SIGN_OUT = DESK + "/uscita";
    public static final String FIRST_ADMINISTRATOR = DESK + "/primo-accesso";
    public static final String PASSWORD = DESK + "/password";

    /** Where one need not be signed in. Signing out is among them: who is out already gets the same answer. */
    private static final Set<String> OPEN = Set.of(SIGN_IN, SIGN_OUT, FIRST_ADMINISTRATOR, PASSWORD);

    /**
     * A place of the desk with its query; no slash is doubled and no part is a dot, so that it leads nowhere else. Possessive: what was
     * matched is never given back, so that a long one costs no depth of the stack.
     */
    private static final Pattern DESTINATION = Pattern.compile(DESK + "(?:/[\\w-]++)*+(?:\\?[\\w=&%.+-]*+)?");

    private AccessPath() {}

    /** Whether one need not be signed in there. */
    public static boolean isOpen(String path) {
        return OPEN.contains(path);
    }

    /** Whether a sign-in may lead there. */
    public static boolean isDestination(String path) {
        return DESTINATION.matcher(path).matches() && !isOpen(path.replaceFirst("\\?.*", ""));
    }
}
