package it.rer.portico.platform.config;

import java.util.HashMap;
import java.util.Map;

/** Configurations for tests of both modules, independent of the system properties of the test process. */
public final class TestConfiguration {

    private TestConfiguration() {}

    /** All options have their defaults. */
    public static Configuration defaults() {
        return with(Map.of());
    }

    /** One option has a value, and all others have their defaults. */
    public static Configuration with(Option option, String value) {
        return with(Map.of(option, value));
    }

    /** These options have values, and all others have their defaults. */
    public static Configuration with(Map<Option, String> values) {
        var properties = new HashMap<String, String>();
        values.forEach((option, value) -> properties.put(option.property(), value));
        return new Configuration(Map.of(), properties, Map.of());
    }
}
