package it.rer.portico.platform.config;

import it.rer.portico.platform.address.IpRange;
import it.rer.portico.platform.address.WebAddress;
import it.rer.portico.platform.text.EmailAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Everything an operator can configure. Each option is a system property ({@code portico.base.url}) or, where that is not set,
 * an environment variable ({@code PORTICO_BASE_URL}).
 */
public enum Option {
    BASE_URL("portico.base.url", "http://localhost:8080", "an http or https address without query", Option::isBaseUrl),
    DEMO("portico.demo", "false", "true or false", Option::isFlag),
    RATING_LIMIT(
            "portico.rating.limit",
            "10",
            "a whole number from 0 (no limit) to 1000000",
            value -> isNumber(value, 0, 1_000_000)),
    RATING_SENDER_HOURLY(
            "portico.rating.sender.hourly",
            "30",
            "a whole number from 0 (no budget) to 1000000",
            value -> isNumber(value, 0, 1_000_000)),
    RATING_PAGE_HOURLY(
            "portico.rating.page.hourly",
            "40",
            "a whole number from 0 (no budget) to 1000000",
            value -> isNumber(value, 0, 1_000_000)),
    PAGE_CACHE_SIZE(
            "portico.page.cache.size",
            "64",
            "megabytes, a whole number from 0 (nothing is cached) to 4096",
            value -> isNumber(value, 0, 4096)),
    MEDIA_SIZE("portico.media.size", "20", "megabytes, a whole number from 1 to 200", value -> isNumber(value, 1, 200)),
    MEDIA_CACHE_SIZE(
            "portico.media.cache.size",
            "32",
            "megabytes, a whole number from 0 (nothing is cached) to 4096",
            value -> isNumber(value, 0, 4096)),
    MEDIA_PIXELS(
            "portico.media.pixels",
            "50",
            "millions of pixels, a whole number from 1 to 200",
            value -> isNumber(value, 1, 200)),
    PORTAL_ORIGINS(
            "portico.portal.origins",
            "",
            "origins such as https://www.example.org, with commas between them",
            value -> list(value).allMatch(Option::isOrigin)),
    HOST_TEMPLATE_ADDRESS(
            "portico.chrome.address",
            "",
            "an http or https address, in which {language} stands for it or en",
            Option::isTemplateAddress),
    HOST_TEMPLATE_HOSTS(
            "portico.chrome.hosts",
            "",
            "origins such as https://www.example.org, with commas between them",
            value -> list(value).allMatch(Option::isOrigin)),
    HOST_TEMPLATE_INTERVAL(
            "portico.chrome.interval",
            "60",
            "seconds, a whole number from 1 to 86400",
            value -> isNumber(value, 1, 86_400)),
    RATED_ADDRESSES(
            "portico.rated.addresses",
            "",
            "http or https addresses without query, with commas between them",
            value -> list(value).allMatch(Option::isFolder)),
    PROXY_TRUSTED(
            "portico.proxy.trusted",
            "",
            "addresses such as 192.0.2.7 and ranges such as 10.0.0.0/8 or 2001:db8::/32, with commas between them",
            value -> list(value).allMatch(range -> IpRange.find(range).isPresent())),
    SESSION_HOURS(
            "portico.session.hours", "12", "hours, a whole number from 1 to 168", value -> isNumber(value, 1, 168)),
    PURGE_ADDRESSES(
            "portico.purge.addresses",
            "",
            "http addresses without query, with commas between them",
            value -> list(value).allMatch(member -> member.startsWith("http:") && isBaseUrl(member))),
    MAIL_HOST("portico.mail.host", "", "a host, or nothing: then no mail is sent", value -> value.matches("\\S*")),
    MAIL_PORT("portico.mail.port", "587", "a port from 1 to 65535", value -> isNumber(value, 1, 65_535)),
    MAIL_SECURITY(
            "portico.mail.security", "starttls", "starttls, tls or none", value -> List.of("starttls", "tls", "none")
                    .contains(value)),
    MAIL_USER("portico.mail.user", "", "a user of the mail server, or nothing if it asks for none", value -> true),
    MAIL_PASSWORD("portico.mail.password", "", "that user's password", value -> true),
    MAIL_SENDER(
            "portico.mail.sender",
            "",
            "an e-mail address, or nothing: then noreply at the host of portico.base.url",
            value -> value.isEmpty() || EmailAddress.isValid(value)),

    // Read by the scripts that start a server, not by the application; listed here so that they are not reported as
    // unknown.
    HTTP_ADDRESS("portico.http.address", "127.0.0.1", "an address to listen at", value -> true),
    HTTP_PORT("portico.http.port", "8080", "a port from 1 to 65535", value -> isNumber(value, 1, 65_535)),
    DATA_DIR("portico.data.dir", "data", "a folder", value -> true),
    DB_URL("portico.db.url", "", "a JDBC address", value -> true),
    DB_USER("portico.db.user", "", "a user of the database", value -> true),
    DB_PASSWORD("portico.db.password", "", "that user's password", value -> true);

    private final String property;
    private final String defaultValue;
    private final String form;

    @SuppressWarnings("ImmutableEnumChecker") // the predicates are static methods without state
    private final Predicate<String> valid;

    Option(String property, String defaultValue, String form, Predicate<String> valid) {
        this.property = property;
        this.defaultValue = defaultValue;
        this.form = form;
        this.valid = valid;
    }

    /** The system property's name. */
    public String property() {
        return property;
    }

    /** The environment variable's name. */
    public String variable() {
        return property.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    /** The value if the operator sets none. */
    public String defaultValue() {
        return defaultValue;
    }

    /** What a valid value looks like, in words, for messages and the documentation. */
    public String form() {
        return form;
    }

    boolean accepts(String value) {
        return valid.test(value);
    }

    static Optional<Option> ofProperty(String name) {
        return Stream.of(values())
                .filter(option -> option.property.equals(name))
                .findFirst();
    }

    static Optional<Option> ofVariable(String name) {
        return Stream.of(values())
                .filter(option -> option.variable().equals(name))
                .findFirst();
    }

    private static boolean isFlag(String value) {
        return value.equals("true") || value.equals("false");
    }

    private static boolean isNumber(String value, int from, int to) {
        return value.matches("\\d{1,9}") && Integer.parseInt(value) >= from && Integer.parseInt(value) <= to;
    }

    /** Splits a value at its commas. */
    static Stream<String> list(String value) {
        return Stream.of(value.split(",", -1)).map(String::strip).filter(member -> !member.isEmpty());
    }

    private static boolean isOrigin(String value) {
        return isBaseUrl(value) && URI.create(value).getRawPath().isEmpty() && !value.endsWith("/");
    }

    /** An empty value is valid: there is no template. */
    private static boolean isTemplateAddress(String value) {
        return value.isEmpty() || isHttpAddress(value.replace("{language}", "it"));
    }

    private static boolean isFolder(String value) {
        return isBaseUrl(value) && WebAddress.find(value).isPresent();
    }

    private static boolean isBaseUrl(String value) {
        return isHttpAddress(value) && URI.create(value).getRawQuery() == null;
    }

    private static boolean isHttpAddress(String value) {
        try {
            var uri = URI.create(value);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
