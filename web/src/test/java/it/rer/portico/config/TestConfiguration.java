package it.rer.portico.platform.config;

import java.util.Map;

/** What an operator could have configured, without touching the system properties of the tests. */
public final class TestConfiguration {

    private TestConfiguration() {}

    public static Configuration of(Map<String, String> properties) {
        return new Configuration(Map.of(), properties, Map.of());
    }
}
