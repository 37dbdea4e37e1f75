package it.rer.portico.appserver;

import java.util.Map;
import java.util.TreeMap;

/**
 * The configuration of a server by its operator.
 *
 * @param database of the data source {@code jdbc/portico}
 * @param options of Portico, as environment variables; the server adds {@code PORTICO_BASE_URL}
 */
public record Setup(PostgreSql database, Map<String, String> options) {

    /** Clears soft references at once, so that they do not look like leaks. */
    private static final String CLEAR_SOFT_REFERENCES = "-XX:SoftRefLRUPolicyMSPerMB=0";

    /** A configuration with the demo content. */
    public static Setup demo(PostgreSql database) {
        return new Setup(database, Map.of("PORTICO_DEMO", "true"));
    }

    /** The same with more options of Portico, as environment variables. */
    public Setup with(Map<String, String> more) {
        var all = new TreeMap<>(options);
        all.putAll(more);
        return new Setup(database, all);
    }

    /** The environment variables for the server's process. */
    Map<String, String> environment(String baseUrl) {
        var environment = new TreeMap<>(Map.of(
                "JAVA_HOME", java(),
                "JDK_JAVA_OPTIONS", CLEAR_SOFT_REFERENCES,
                "PORTICO_BASE_URL", baseUrl,
                "PORTICO_DB_URL", database.url(),
                "PORTICO_DB_USER", database.user(),
                "PORTICO_DB_PASSWORD", database.password()));
        environment.putAll(options);
        return environment;
    }

    /** The home of the JDK that servers run on: that of the tests, unless {@code server.java.home} names another. */
    static String java() {
        var other = System.getProperty("server.java.home", "");
        return other.isEmpty() ? System.getProperty("java.home") : other;
    }
}
