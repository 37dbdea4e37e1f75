package it.rer.portico.appserver;

import java.util.Map;
import java.util.TreeMap;

/**
 * What an operator decides about a server.
 *
 * @param database that is {@code jdbc/portico}
 * @param options of Portico, by their environment variables; {@code PORTICO_BASE_URL} is added by the server
 */
public record Setup(PostgreSql database, Map<String, String> options) {

    /** The environment that the server is started in. */
    Map<String, String> environment(String baseUrl) {
        var environment = new TreeMap<>(Map.of(
                "JAVA_HOME", java(),
                "PORTICO_BASE_URL", baseUrl,
                "PORTICO_DB_URL", database.url(),
                "PORTICO_DB_USER", database.user(),
                "PORTICO_DB_PASSWORD", database.password()));
        environment.putAll(options);
        return environment;
    }

    /** The JDK that servers run on: the one of the tests, unless {@code server.java.home} names another. */
    static String java() {
        var other = System.getProperty("server.java.home", "");
        return other.isEmpty() ? System.getProperty("java.home") : other;
    }
}
