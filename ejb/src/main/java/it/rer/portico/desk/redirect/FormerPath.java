package it.rer.portico.desk.redirect;

import it.rer.portico.content.page.PagePath;
import it.rer.portico.content.page.Redirect;
import it.rer.portico.platform.address.PercentCode;
import it.rer.portico.platform.address.QueryParameters;
import it.rer.portico.platform.address.WebAddress;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.platform.text.NormalForm;
import it.rer.portico.platform.text.PlainText;
import it.rer.portico.setting.DeskAddress;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A former address below the language, normalised. It is parsed from what a person types or pastes: a path alone or with a query,
 * percent-encoded or not, or a full URL of this site or of its predecessor, whose host is ignored.
 *
 * @param path as requests are looked up: decoded, in lower case, without the language and without slashes at its ends; empty if only the
 *     query matters
 * @param query the parameters that a request must have, in canonical form; empty if any query matches
 */
public record FormerPath(String path, String query) {

    /** First path segments that the module itself answers. Paths of pages begin with a language. */
    private static final Set<String> OF_THE_SYSTEM = Set.of(
            "-",
            "anteprima",
            "assets",
            "error",
            "jakarta.faces.resource",
            "media",
            "portlets",
            DeskAddress.HOME.substring(1),
            "robots.txt",
            "sitemap.xml");

    private static final String FIELD = "path";
    private static final Pattern SCHEME = Pattern.compile("(?i)^[a-z][a-z0-9+.-]{0,20}://");
    private static final Pattern BARE_HOST = Pattern.compile("(?i)www\\.[a-z0-9.-]+\\.[a-z]{2,}(?::\\d+)?(?=[/?#]|$)");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}\\\\\\x{FFFD}]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}&&[^\\u200C\\u200D]]");
    private static final Pattern WIDE_SPACES = Pattern.compile("\\p{Zs}");
    private static final Pattern BAD_CODE = Pattern.compile("%(?i:2f|5c|00)");

    /** Tracking parameters, which say where a visitor comes from and not what they ask for. */
    private static final Pattern TRACKING = Pattern.compile(
            "(?:utm_|mtm_|pk_|hsa_|mc_)[^=]*(?:=.*)?|(?:fbclid|gclid|dclid|gbraid|wbraid|msclkid|igshid|twclid|yclid)(?:=.*)?");

    /**
     * Parses a former address.
     *
     * @param base the address of the site
     * @throws InvalidInputException {@code text.required}, {@code text.too-long}; {@code redirect.form} if it is not a valid address;
     *     {@code redirect.elsewhere} if it is on this host, but outside this site; {@code redirect.language} if it begins with the other
     *     language; {@code redirect.system} if the module itself answers there
     */
    public static FormerPath of(String typed, Language language, WebAddress base) {
        var rest = afterHost(line(FIELD, typed), base);
        int fragment = rest.indexOf('#');
        var whole = fragment < 0 ? rest : rest.substring(0, fragment);
        int mark = whole.indexOf('?');
        var query = mark < 0 ? "" : query(whole.substring(mark + 1));
        var path = withoutLanguage(path(mark < 0 ? whole : whole.substring(0, mark)), language);
        if (path.isEmpty() && query.isEmpty()) {
            throw new InvalidInputException(FIELD, "redirect.form");
        }
        if (isOfTheSystem(path.split("/", 2)[0])) {
            throw new InvalidInputException(FIELD, "redirect.system");
        }
        return new FormerPath(path, query);
    }

    /** The language that an address begins with; empty if there is none, or if it is not a valid address. */
    static Optional<Language> language(String typed, WebAddress base) {
        try {
            var rest = afterHost(line(FIELD, typed), base);
            return Language.find(path(rest.split("[?#]", 2)[0]).split("/", 2)[0]);
        } catch (InvalidInputException notAnAddress) {
            return Optional.empty();
        }
    }

    /** Whether the module itself answers below a first path segment. */
    public static boolean isOfTheSystem(String firstPart) {
        return OF_THE_SYSTEM.contains(firstPart);
    }

    /**
     * The path, query and fragment of an address, without the host and, on this site's host, without the site's base path.
     *
     * @param typed a full URL, or what comes after the host
     * @return what comes after the host or, for an address of this site, after its base address
     */
    static String afterHost(String typed, WebAddress base) {
        var bare = beginsWithHost(typed);
        if (!bare && !SCHEME.matcher(typed).lookingAt()) {
            return typed;
        }
        var address = bare ? "https://" + typed : typed;
        int begin = address.indexOf("://") + 3;
        int end = begin;
        while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        var host = WebAddress.find(address.substring(0, end))
                .orElseThrow(() -> new InvalidInputException(FIELD, "redirect.form"));
        var rest = address.substring(end);
        return isHostOf(host, base) ? within(rest, base) : rest;
    }

    /** The input without spaces around it. Non-breaking spaces, which come from word processors, count as spaces. */
    static String line(String field, String typed) {
        var spaced = typed == null ? null : WIDE_SPACES.matcher(typed).replaceAll(" ");
        return PlainText.requiredLine(field, spaced, WebAddress.MAX);
    }

    /** Whether an address begins with a host name, without a scheme. */
    static boolean beginsWithHost(String typed) {
        return BARE_HOST.matcher(typed).lookingAt();
    }

    /** Whether an address is on the site's host, with or without www, by http or https. */
    static boolean isHostOf(WebAddress address, WebAddress base) {
        return bareHost(address).equals(bareHost(base));
    }

    private static String bareHost(WebAddress address) {
        return address.origin().replaceFirst("^https?://(?:www\\.)?", "");
    }

    private static String within(String rest, WebAddress base) {
        var top = base.path().replaceAll("(?<!/)/++$", "");
        if (!rest.equals(top) && !rest.startsWith(top + "/") && !rest.startsWith(top + "?")) {
            throw new InvalidInputException(FIELD, "redirect.elsewhere", base.toString());
        }
        return rest.substring(top.length());
    }

    private static String path(String typed) {
        var path = decoded(typed);
        var parts = new ArrayDeque<String>();
        for (var part : path.split("/", -1)) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        var clean = String.join("/", parts).strip();
        if (clean.length() > PagePath.MAX) {
            throw new InvalidInputException(FIELD, "text.too-long", PagePath.MAX, clean.length());
        }
        return clean.toLowerCase(Locale.ROOT);
    }

    private static String decoded(String typed) {
        var path = NormalForm.composed(
                INVISIBLE.matcher(PercentCode.decoded(typed)).replaceAll(""));
        if (BAD_CODE.matcher(typed).find() || FORBIDDEN.matcher(path).find()) {
            throw new InvalidInputException(FIELD, "redirect.form");
        }
        return path;
    }

    private static String query(String typed) {
        var asked = QueryParameters.of(typed);
        var query = new QueryParameters(asked.all().stream()
                        .filter(parameter -> !TRACKING.matcher(parameter.text()).matches())
                        .toList())
                .canonical();
        if (query.length() > Redirect.QUERY_MAX || FORBIDDEN.matcher(query).find()) {
            throw new InvalidInputException(FIELD, "redirect.form");
        }
        return query;
    }

    private static String withoutLanguage(String path, Language language) {
        var parts = path.split("/", 2);
        var named = Language.find(parts[0]);
        if (named.isEmpty()) {
            return path;
        }
        if (named.get() != language) {
            throw new InvalidInputException("language", "redirect.language", parts[0]);
        }
        return parts.length == 1 ? "" : parts[1];
    }

    /** The address for people, without the language. */
    @Override
    public String toString() {
        return query.isEmpty() ? path : path + "?" + query;
    }
}
