package it.rer.portico.platform.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A language in which pages are written.
 *
 * <p>The code is the two-letter one of ISO 639-1, as it is used in addresses, in {@code lang} attributes (BCP 47) and in the database.
 * Italian comes first: it is the language of the administration, and the default if a reader's language is not known.
 */
public enum Language {
    ITALIAN("it"),
    ENGLISH("en");

    /** All languages, the default first. */
    public static final List<Language> ALL = List.of(values());

    private final String code;
    private final Locale locale;

    Language(String code) {
        this.code = code;
        this.locale = Locale.forLanguageTag(code);
    }

    /** The language with that ISO 639-1 code, in lower case; empty if it is not supported. */
    public static Optional<Language> find(String code) {
        return ALL.stream().filter(language -> language.code.equals(code)).findFirst();
    }

    /**
     * The language that suits a reader best.
     *
     * @param acceptLanguage the request header of RFC 9110, section 12.5.4; null, empty and malformed ones mean no preference
     * @return the first supported one by the reader's weights, otherwise Italian
     */
    public static Language preferred(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > 500) {
            return ITALIAN;
        }
        try {
            var ranges = Locale.LanguageRange.parse(acceptLanguage);
            var locale =
                    Locale.lookup(ranges, ALL.stream().map(Language::locale).toList());
            return locale == null ? ITALIAN : find(locale.getLanguage()).orElse(ITALIAN);
        } catch (IllegalArgumentException malformed) {
            return ITALIAN;
        }
    }

    /** ISO 639-1, lower case. */
    public String code() {
        return code;
    }

    /** The locale of the language, without a country. */
    public Locale locale() {
        return locale;
    }

    /** The other language, which the language switch offers. */
    public Language other() {
        return this == ITALIAN ? ENGLISH : ITALIAN;
    }
}
