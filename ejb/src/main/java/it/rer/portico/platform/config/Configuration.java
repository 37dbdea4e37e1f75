package it.rer.portico.platform.config;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the operator configured, read and checked once: from system properties and the environment, which hold for a whole server, and
 * before both from the file {@code META-INF/portico.properties} of this copy of the application, if it has one. Two copies in one server
 * differ by it.
 */
@ApplicationScoped
@PermitAll
public class Configuration {

    private final Map<Option, String> values = new EnumMap<>(Option.class);

    private static final String OWN_FILE = "META-INF/portico.properties";

    /** Reads the copy's own file, and the process's system properties and environment. */
    public Configuration() {
        this(ownFile(Configuration.class.getClassLoader()), strings(System.getProperties()), System.getenv());
    }

    /** Where the site is, for addresses that leave it: without a slash at its end, so that a place follows with its own. */
    public String baseUrl() {
        return text(Option.BASE_URL).replaceAll("(?<!/)/++$", "");
    }

    /**
     * @throws InvalidConfigurationException naming every unknown option and every bad value at once, so that one try mends them all
     */
    Configuration(Map<String, String> own, Map<String, String> properties, Map<String, String> environment) {
        List<String> faults = new ArrayList<>();
        own.keySet().stream()
                .filter(name -> Option.ofProperty(name).isEmpty())
                .forEach(name -> faults.add(name + " in " + OWN_FILE + " is unknown"));
        properties.keySet().stream()
                .filter(name ->
                        name.startsWith("portico.") && Option.ofProperty(name).isEmpty())
                .forEach(name -> faults.add("system property " + name + " is unknown"));
        environment.keySet().stream()
                .filter(name ->
                        name.startsWith("PORTICO_") && Option.ofVariable(name).isEmpty())
                .forEach(name -> faults.add("environment variable " + name + " is unknown"));
        for (var option : Option.values()) {
            var value = Stream.of(
                            own.get(option.property()),
                            properties.get(option.property()),
                            environment.get(option.variable()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(option.defaultValue());
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

    private static Map<String, String> strings(Properties properties) {
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }

    static Map<String, String> ownFile(ClassLoader loader) {
        var properties = new Properties();
        try (var file = loader.getResourceAsStream(OWN_FILE)) {
            if (file != null) {
                properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return strings(properties);
    }
}
