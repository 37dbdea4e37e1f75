package it.rer.portico.platform.context;

import jakarta.ejb.SessionContext;
import java.util.Locale;
import java.util.Set;

/** What whoever calls a service is called where it is written down what they did. */
public final class Caller {

    /** Where no person acts, but the program by itself: at its start, or at a moment that was set. */
    public static final String SYSTEM = "system";

    /** How servers call whoever has not signed in: GlassFish and Payara, WildFly (two of them), Open Liberty. */
    private static final Set<String> NOBODY = Set.of("anonymous", "guest", "unauthenticated");

    private Caller() {}

    /** Their login name; {@link #SYSTEM}, whatever the server says, if nobody has signed in. */
    public static String of(SessionContext session) {
        return person(session.getCallerPrincipal().getName());
    }

    private static String person(String name) {
        return isReserved(name) ? SYSTEM : name;
    }

    /** Whether a name stands for nobody in particular, so that no editor may have it as their login name. */
    public static boolean isReserved(String name) {
        var known = name.toLowerCase(Locale.ROOT);
        return known.equals(SYSTEM) || NOBODY.contains(known);
    }
}
