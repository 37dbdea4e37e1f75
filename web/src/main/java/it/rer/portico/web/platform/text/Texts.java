package it.rer.portico.web.platform.text;

import it.rer.portico.platform.context.ClockProducer;
import it.rer.portico.platform.error.PorticoException;
import it.rer.portico.platform.language.Language;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** Messages, numbers and dates in a reader's language, for Java code; views have their own bundles. */
public final class Texts {

    /**
     * The bundles of all groups, by name only, because the platform must not depend on the groups above it. Their keys include those of
     * {@link PorticoException#key()}; no key is in two of them.
     */
    private static final List<String> MESSAGES = Stream.of("platform.text", "access", "citizen", "embed", "desk")
            .map(group -> "it.rer.portico.web." + group + ".messages")
            .toList();

    private static final Map<Language, DateTimeFormatter> MOMENTS = new EnumMap<>(Language.class);

    static {
        for (var language : Language.ALL) {
            MOMENTS.put(language, DateTimeFormatter.ofPattern(message(language, "moment.pattern"), language.locale()));
        }
    }

    private Texts() {}

    /**
     * The message of a key, with its placeholders filled.
     *
     * @throws MissingResourceException if no bundle has such a key
     */
    public static String message(Language language, String key, Object... arguments) {
        var pattern = MESSAGES.stream()
                .map(bundle -> ResourceBundle.getBundle(bundle, language.locale(), Texts.class.getClassLoader()))
                .filter(bundle -> bundle.containsKey(key))
                .findFirst()
                .orElseThrow(() -> new MissingResourceException("No message", Texts.class.getName(), key))
                .getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, language.locale()).format(arguments);
    }

    /** The message of an exception. An argument that is itself such an exception is replaced by its message. */
    public static String message(Language language, PorticoException refusal) {
        var arguments = refusal.arguments().stream()
                .map(argument -> argument instanceof PorticoException reason ? message(language, reason) : argument)
                .toArray();
        return message(language, refusal.key(), arguments);
    }

    /** The name of an enum constant in bundles and addresses, for instance {@code site-rating}. */
    public static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A whole number with the language's thousands separators. */
    public static String number(Language language, long number) {
        return String.format(language.locale(), "%,d", number);
    }

    /** Date and time as the language writes them, in the administration's time zone. */
    public static String moment(Language language, Instant instant) {
        return MOMENTS.get(language).format(instant.atZone(ClockProducer.ZONE));
    }

    /** The date as the language writes it, in the administration's time zone. */
    public static String day(Language language, Instant instant) {
        return format(language, message(language, "day.pattern"), instant);
    }

    /** The time of day as the language writes it, in the administration's time zone. */
    public static String time(Language language, Instant instant) {
        return format(language, message(language, "time.pattern"), instant);
    }

    private static String format(Language language, String pattern, Instant instant) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(instant.atZone(ClockProducer.ZONE));
    }

    /** Date and time for machines: ISO 8601, to the second, with the offset of the administration's time zone. */
    public static String machineMoment(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                OffsetDateTime.ofInstant(instant, ClockProducer.ZONE).withNano(0));
    }
}
