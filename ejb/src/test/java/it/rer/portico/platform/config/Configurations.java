package it.rer.portico.platform.config;

import java.util.HashMap;
import java.util.Map;

/** Lets tests of other packages be configured without touching the process's properties. */
public final class Configurations {

    private Configurations() {}

    /** The defaults, but for one system property. */
    public static Configuration with(Option option, String value) {
        return new Configuration(Map.of(), Map.of(option.property(), value), Map.of());
    }

    /** A configuration in which some options have values of their own. */
    public static Configuration with(Map<Option, String> values) {
        var properties = new HashMap<String, String>();
        values.forEach((option, value) -> properties.put(option.property(), value));
        return new Configuration(Map.of(), properties, Map.of());
    }
}
