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
 * The operator's options, read and validated once: from system properties and the environment, which apply to a whole server, and before
 * both from the file {@code META-INF/portico.properties} of this copy of the application, if it has one. That file lets two copies in one
 * server differ.
 */
@ApplicationScoped
@PermitAll
public class Configuration {

    private final Map<Option, String> values = new EnumMap<>(Option.class);

    private static final String OWN_FILE = "META-INF/portico.properties";

    /**
     * Reads this copy's own file, the system properties and the environment.
     *
     * @throws InvalidConfigurationException if an option is unknown or a value is invalid
     */
    public Configuration() {
        this(ownFile(Configuration.class.getClassLoader()), strings(System.getProperties()), System.getenv());
    }

    /** The base URL of the site for absolute addresses, without a slash at its end. */
    public String baseUrl() {
        return text(Option.BASE_URL).replaceAll("(?<!/)/++$", "");
    }

    /** @throws InvalidConfigurationException listing every unknown option and every invalid value, so that all can be corrected at once */
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

    /** The value of an option; its default if the operator set none. */
    public String text(Option option) {
        return values.get(option);
    }

    /** The value of an option that is a whole number. */
    public int number(Option option) {
        return Integer.parseInt(values.get(option));
    }

    /** The value of an option that is true or false. */
    public boolean flag(Option option) {
        return Boolean.parseBoolean(values.get(option));
    }

    /** The values of an option that lists several, separated by commas. */
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
