package it.rer.portico.content.check;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An address that wraps another one: a redirect through a mail program's link protection, a search engine or a social network.
 *
 * @param host of the outermost redirect
 * @param meant the wrapped address, if it can be read
 */
record WrappedAddress(String host, Optional<String> meant) {

    /** Most redirects within one another that are unwrapped. */
    private static final int LAYERS = 5;

    private static final int LONGEST = 4000;

    private static final Pattern ADDRESS =
            Pattern.compile("https?://([^/?#:@\\s]++)(?::\\d*+)?+(/[^?#]*+)?+([?#].*+)?+", Pattern.CASE_INSENSITIVE);
    private static final Pattern MEANT =
            Pattern.compile("(?:https?://[^/?#\\s]*+|mailto:.)\\S*+", Pattern.CASE_INSENSITIVE);
    private static final Pattern YAHOO = Pattern.compile("/RU=([^/]++)/");
    private static final Pattern AVANAN = Pattern.compile("/v2/(?:[\\w-]++/)?+___(\\S{1,4000}?)___");

    /**
     * A known redirect service, recognised by host and path. The first of its parameters that is present contains the address; there are
     * none if the address is encoded in another way, or cannot be read.
     */
    private record Known(Pattern host, Pattern path, List<String> parameters) {

        private static Known of(String host, String path, String... parameters) {
            return new Known(Pattern.compile(host), Pattern.compile(path), List.of(parameters));
        }
    }

    private static final List<Known> KNOWN = List.of(
            Known.of("\\.safelinks\\.protection\\.(outlook|office365)\\.(com|us|de|cn)$", "", "url"),
            Known.of("^(statics|teams)\\..*(office|microsoft)\\.(net|com)$", "safelinks", "url"),
            Known.of("^(www\\.)?google\\.[a-z.]{2,6}$", "^/(url|imgres)$", "q", "url", "imgurl"),
            Known.of("^translate\\.google\\.[a-z.]{2,6}$", "^/translate$", "u"),
            Known.of("^protect2?\\.fireeye\\.com$", "^/v1/url$", "u"),
            Known.of("", "^/fmlurlsvc/$", "url"),
            Known.of("(^|\\.)cudasvc\\.com$", "^/url", "a"),
            Known.of("^lm?\\.(facebook|instagram)\\.com$", "", "u"),
            Known.of("^(www|m)\\.facebook\\.com$", "^/(l|flx/warn)(\\.php|/)", "u"),
            Known.of("^www\\.linkedin\\.com$", "^/(redir/redirect|safety/go)", "url"),
            Known.of("(^|\\.)duckduckgo\\.com$", "^/l/?$", "uddg"),
            Known.of("^www\\.youtube\\.com$", "^/redirect$", "q"),
            Known.of("(^|\\.)slack-redir\\.net$", "^/link$", "url"),
            Known.of("^urlsand\\.(esvalabs\\.com|com)$", "", "u"),
            Known.of("(^|\\.)ctp\\.trendmicro\\.com$", "^/wis/clicktime", "url"),
            Known.of("(^|\\.)clicktime\\.symantec\\.com$", "", "u"),
            Known.of("^(outlook|mail|webmail)\\.", "/owa/redir\\.aspx$", "URL"),
            Known.of("^urldefense\\.proofpoint\\.com$", "^/v1/url", "u"),
            Known.of("(^|\\.)urldefense\\.(com|us|proofpoint\\.com)$", "^/v[23]/"),
            Known.of("(^|\\.)secure-web\\.cisco\\.com$", ""),
            Known.of("\\.protection\\.sophos\\.com$", ""),
            Known.of("^(protect-[a-z]+|url[a-z.]*)\\.(mimecast\\.com|[a-z.]*mimecastprotect\\.com)$", ""),
            Known.of("(^|\\.)mimecastprotect\\.com$", ""),
            Known.of("^(www\\.)?bing\\.com$", "^/ck/a"),
            Known.of("^r\\.search\\.yahoo\\.com$", ""),
            Known.of("(^|\\.)avanan\\.click$", ""));

    /** Unwraps an address; empty if it is no known redirect. */
    static Optional<WrappedAddress> find(String address) {
        var outermost = Parts.of(address);
        if (outermost.isEmpty() || outermost.get().known().isEmpty()) {
            return Optional.empty();
        }
        var meant = Optional.of(address);
        for (int layer = 0; layer < LAYERS; layer++) {
            var parts = meant.flatMap(Parts::of);
            if (parts.isEmpty() || parts.get().known().isEmpty()) {
                break;
            }
            meant = parts.get().inner().filter(inner -> MEANT.matcher(inner).matches());
        }
        return Optional.of(new WrappedAddress(outermost.get().host(), meant));
    }

    /** The parts of an address. */
    private record Parts(String whole, String host, String path, String query) {

        private static Optional<Parts> of(String address) {
            var stripped = address.strip();
            var matcher = ADDRESS.matcher(stripped);
            return stripped.length() <= LONGEST && matcher.matches()
                    ? Optional.of(new Parts(
                            stripped,
                            matcher.group(1).toLowerCase(Locale.ROOT),
                            matcher.group(2) == null ? "/" : matcher.group(2),
                            matcher.group(3) == null ? "" : matcher.group(3)))
                    : Optional.empty();
        }

        private Optional<Known> known() {
            return KNOWN.stream()
                    .filter(known -> known.host().matcher(host).find()
                            && known.path().matcher(path).find())
                    .findFirst();
        }

        private Optional<String> inner() {
            var parameters = known().orElseThrow().parameters();
            if (!parameters.isEmpty()) {
                return parameters.stream()
                        .flatMap(name -> parameter(name).stream())
                        .findFirst();
            }
            if (host.endsWith("cisco.com")) {
                return decoded(path.substring(path.lastIndexOf('/') + 1));
            }
            if (host.endsWith("sophos.com")) {
                return parameter("u").flatMap(WrappedAddress::fromBase64);
            }
            if (host.endsWith("bing.com")) {
                return parameter("u").filter(u -> u.startsWith("a1")).flatMap(u -> fromBase64(u.substring(2)));
            }
            if (host.endsWith("yahoo.com")) {
                return first(YAHOO, path).flatMap(WrappedAddress::decoded);
            }
            if (host.endsWith("avanan.click")) {
                return first(AVANAN, whole);
            }
            return host.contains("urldefense") ? fromDefense() : Optional.empty();
        }

        /** Version 3 replaces some characters by asterisks and encodes them at the end; such addresses are not decoded here. */
        private Optional<String> fromDefense() {
            if (path.startsWith("/v2/")) {
                return parameter("u").flatMap(u -> decoded(u.replace('-', '%').replace('_', '/')));
            }
            return between("/v3/__", "__;", whole)
                    .filter(inner -> inner.indexOf('*') < 0)
                    .map(inner -> inner.replaceFirst("^(https?:/)(?!/)", "$1/"));
        }

        private Optional<String> parameter(String name) {
            return Stream.of(query.split("[?&#]", -1))
                    .filter(part -> part.startsWith(name + "="))
                    .map(part -> part.substring(name.length() + 1))
                    .flatMap(value -> decoded(value).stream())
                    .findFirst();
        }
    }

    private static Optional<String> first(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Optional<String> between(String prefix, String suffix, String text) {
        int opened = text.indexOf(prefix);
        int start = opened + prefix.length();
        int end = text.indexOf(suffix, start);
        return opened >= 0 && end > start ? Optional.of(text.substring(start, end)) : Optional.empty();
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<String> fromBase64(String text) {
        try {
            var plain = text.replace('+', '-').replace('/', '_').replace("=", "");
            return Optional.of(new String(Base64.getUrlDecoder().decode(plain), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
