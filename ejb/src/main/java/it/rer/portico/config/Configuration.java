package it.rer.portico.config;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the operator configured, read and checked once. */
@ApplicationScoped
public class Configuration {

    private final Map<Option, String> values = new EnumMap<>(Option.class);

    /** Reads the process's system properties and environment. */
    public Configuration() {
        this(stringProperties(), System.getenv());
    }

    /**
     * @throws InvalidConfigurationException naming every unknown option and every bad value at once, so that one try mends them all
     */
    Configuration(Map<String, String> properties, Map<String, String> environment) {
        List<String> faults = new ArrayList<>();
        properties.keySet().stream()
                .filter(name ->
                        name.startsWith("portico.") && Option.ofProperty(name).isEmpty())
                .forEach(name -> faults.add("system property " + name + " is unknown"));
        environment.keySet().stream()
                .filter(name ->
                        name.startsWith("PORTICO_") && Option.ofVariable(name).isEmpty())
                .forEach(name -> faults.add("environment variable " + name + " is unknown"));
        for (var option : Option.values()) {
            var value = properties.getOrDefault(
                    option.property(), environment.getOrDefault(option.variable(), option.defaultValue()));
            if (!option.accepts(value)) {
                faults.add(option.property() + " must be " + option.form() + ", and is '" + value + "'");
            }
            values.put(option, value);
        }
        if (!faults.isEmpty()) {
            throw new InvalidConfigurationException(faults);
        }
    }

    public String text(Option option) {
        return values.get(option);
    }

    public int number(Option option) {
        return Integer.parseInt(values.get(option));
    }

    public boolean flag(Option option) {
        return Boolean.parseBoolean(values.get(option));
    }

    /** The members of an option that lists several. */
    public List<String> list(Option option) {
        return Option.list(values.get(option)).toList();
    }

    private static Map<String, String> stringProperties() {
        var properties = System.getProperties();
        return properties.stringPropertyNames().stream()
                .collect(java.util.stream.Collectors.toMap(name -> name, properties::getProperty));
    }
}
