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

/** Texts that Java code, not a view, puts before a reader; in their language. */
public final class Texts {

    /**
     * Where the messages of each group are, by the names of their bundles, so that none of these groups need be known here. The key of a
     * refusal is that of {@link PorticoException#key()}.
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
     * The message of a key, its placeholders filled.
     *
     * @throws MissingResourceException if there is none
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

    /** Why something was refused. A refusal that names another as its reason says that one's message in its place. */
    public static String message(Language language, PorticoException refusal) {
        var arguments = refusal.arguments().stream()
                .map(argument -> argument instanceof PorticoException reason ? message(language, reason) : argument)
                .toArray();
        return message(language, refusal.key(), arguments);
    }

    /** What a constant is called in bundles and addresses, for instance {@code site-rating}. */
    public static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A whole number as the language writes it. */
    public static String number(Language language, long number) {
        return String.format(language.locale(), "%,d", number);
    }

    /** Day and time as the language writes them, in the administration's zone. */
    public static String moment(Language language, Instant instant) {
        return MOMENTS.get(language).format(instant.atZone(ClockProducer.ZONE));
    }

    /** The day as the language writes it, in the administration's zone. */
    public static String day(Language language, Instant instant) {
        return format(language, message(language, "day.pattern"), instant);
    }

    /** The time of day as the language writes it, in the administration's zone. */
    public static String time(Language language, Instant instant) {
        return format(language, message(language, "time.pattern"), instant);
    }

    private static String format(Language language, String pattern, Instant instant) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(instant.atZone(ClockProducer.ZONE));
    }

    /** Day and time for machines: ISO 8601 with the offset of the administration's zone, to the second. */
    public static String machineMoment(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                OffsetDateTime.ofInstant(instant, ClockProducer.ZONE).withNano(0));
    }
}
