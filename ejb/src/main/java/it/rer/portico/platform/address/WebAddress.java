package it.rer.portico.platform.address;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The http or https address of a page in normalised form (RFC 3986, section 6.2.2), so that equal addresses can be compared: scheme and
 * host in lower case, no default port, nothing encoded that need not be, ASCII only, no fragment.
 *
 * <p>Addresses that servers are known to interpret differently are refused: those with user information, dot segments, encoded slashes,
 * backslashes or control characters, also if these are encoded twice.
 *
 * @param origin scheme, host, and port if it is not the default of the scheme (RFC 6454)
 * @param path begins with a slash
 * @param query with its question mark; empty if there is none
 */
public record WebAddress(String origin, String path, String query) {

    /** Longest address, in characters. */
    public static final int MAX = 2000;

    private static final Pattern ENCODED = Pattern.compile("%([0-9A-Fa-f]{2})");
    private static final Pattern NEEDLESSLY_ENCODED = Pattern.compile("[A-Za-z0-9._~-]");
    private static final Pattern AMBIGUOUS =
            Pattern.compile("\\\\|%(25)*+(2F|5C|2E|[01][0-9A-F]|7F)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOTS = Pattern.compile("\\.{1,2}(;.*)?");

    /** Parses and normalises an address; empty if it is invalid, refused or too long. */
    public static Optional<WebAddress> find(String text) {
        try {
            if (text.length() > MAX) {
                return Optional.empty();
            }
            var uri = URI.create(URI.create(text).toASCIIString());
            if (!isWebPage(uri)) {
                return Optional.empty();
            }
            var path = uri.getRawPath().isEmpty() ? "/" : decoded(uri.getRawPath());
            var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            var address = new WebAddress(originOf(uri), path, query);
            return isAmbiguous(path) || address.toString().length() > MAX ? Optional.empty() : Optional.of(address);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isWebPage(URI uri) {
        return uri.getHost() != null
                && uri.getRawUserInfo() == null
                && uri.getPort() <= 65_535
                && Stream.of("http", "https").anyMatch(scheme -> scheme.equalsIgnoreCase(uri.getScheme()));
    }

    private static String originOf(URI uri) {
        var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        int own = scheme.equals("https") ? 443 : 80;
        var port = uri.getPort() == -1 || uri.getPort() == own ? "" : ":" + uri.getPort();
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port;
    }

    private static String decoded(String path) {
        return ENCODED.matcher(path).replaceAll(code -> {
            var letter = Character.toString((char) Integer.parseInt(code.group(1), 16));
            return NEEDLESSLY_ENCODED.matcher(letter).matches()
                    ? letter
                    : code.group().toUpperCase(Locale.ROOT);
        });
    }

    private static boolean isAmbiguous(String path) {
        return AMBIGUOUS.matcher(path).find()
                || Stream.of(path.split("/", -1))
                        .anyMatch(segment -> DOTS.matcher(segment).matches());
    }

    /** Whether this is the address of the folder itself or of a page below it; queries are ignored. */
    public boolean isWithin(WebAddress folder) {
        var top = folder.path.replaceAll("(?<!/)/++$", "");
        return origin.equals(folder.origin) && (path.equals(top) || path.startsWith(top + "/"));
    }

    @Override
    public String toString() {
        return origin + path + query;
    }
}
