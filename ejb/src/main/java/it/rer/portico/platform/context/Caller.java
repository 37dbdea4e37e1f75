package it.rer.portico.platform.context;

import jakarta.ejb.SessionContext;
import java.util.Locale;
import java.util.Set;

/** The name under which the caller of a service is recorded, in the audit log for instance. */
public final class Caller {

    /** The name for actions of the program itself: at its start, or on a schedule. */
    public static final String SYSTEM = "system";

    /** The names that servers give to a caller who has not signed in: GlassFish and Payara, WildFly (two of them), Open Liberty. */
    private static final Set<String> NOBODY = Set.of("anonymous", "guest", "unauthenticated");

    private Caller() {}

    /** The caller's login name; {@link #SYSTEM}, whatever the server's own name is, if nobody has signed in. */
    public static String of(SessionContext session) {
        return person(session.getCallerPrincipal().getName());
    }

    private static String person(String name) {
        return isReserved(name) ? SYSTEM : name;
    }

    /** Whether a name is reserved for callers who have not signed in, so that no editor may have it as a login name. */
    public static boolean isReserved(String name) {
        var known = name.toLowerCase(Locale.ROOT);
        return known.equals(SYSTEM) || NOBODY.contains(known);
    }
}
