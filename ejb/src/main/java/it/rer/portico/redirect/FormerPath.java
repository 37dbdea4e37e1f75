package it.rer.portico.redirect;

import it.rer.portico.address.WebAddress;
import it.rer.portico.error.InvalidInputException;
import it.rer.portico.language.Language;
import it.rer.portico.page.PagePath;
import it.rer.portico.text.PlainText;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads an address of former times as a person types or pastes it: the path alone, or the whole address of a page of this site. */
public final class FormerPath {

    /** First parts of the addresses that the module itself answers. A page's own begin with a language. */
    private static final Set<String> OF_THE_SYSTEM = Set.of(
            "-",
            "anteprima",
            "assets",
            "error",
            "jakarta.faces.resource",
            "media",
            "portlets",
            "redazione",
            "robots.txt",
            "sitemap.xml");

    private static final String FIELD = "path";
    private static final Pattern WHOLE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://.*");
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{M}\\p{N}._~!$&'()*+,=@-]+");
    private static final Pattern DOTS = Pattern.compile("\\.{1,2}");
    private static final Pattern BAD_CODE = Pattern.compile("%(?![0-9A-Fa-f]{2})|%(?i:2f|5c|00)");

    private FormerPath() {}

    /**
     * The path in the form in which readers' addresses are looked up: in lower case, without the language, without a slash at either end.
     *
     * @param base the address of the site
     * @throws InvalidInputException {@code text.required}, {@code text.too-long}; {@code redirect.form} if it can be no address;
     *     {@code redirect.elsewhere} if it is one of another site; {@code redirect.language} if it begins with the other language;
     *     {@code redirect.system} if the module itself answers there
     */
    public static String of(String typed, Language language, WebAddress base) {
        var line = PlainText.requiredLine(FIELD, typed, WebAddress.MAX);
        if (line.contains("?") || line.contains("#") || BAD_CODE.matcher(line).find()) {
            throw new InvalidInputException(FIELD, "redirect.form");
        }
        var place = WHOLE.matcher(line).matches() ? placeOf(line, base) : line;
        var path = clean(URLDecoder.decode(place.replace("+", "%2B"), StandardCharsets.UTF_8));
        return checked(withoutLanguage(path, language));
    }

    /** Whether the module itself answers below a first part of an address. */
    public static boolean isOfTheSystem(String firstPart) {
        return OF_THE_SYSTEM.contains(firstPart);
    }

    private static String placeOf(String address, WebAddress base) {
        var whole = WebAddress.find(address).orElseThrow(() -> new InvalidInputException(FIELD, "redirect.form"));
        if (!whole.isWithin(base)) {
            throw new InvalidInputException(FIELD, "redirect.elsewhere", base.toString());
        }
        return whole.path().substring(base.path().replaceAll("(?<!/)/++$", "").length());
    }

    private static String clean(String place) {
        return PlainText.optional(FIELD, place.replaceAll("/{2,}", "/").replaceAll("^/|/$", ""), PagePath.MAX)
                .orElse("")
                .toLowerCase(Locale.ROOT);
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

    private static String checked(String path) {
        for (var part : path.split("/", -1)) {
            if (!FORM.matcher(part).matches() || DOTS.matcher(part).matches()) {
                throw new InvalidInputException(FIELD, "redirect.form");
            }
        }
        if (isOfTheSystem(path.split("/", 2)[0])) {
            throw new InvalidInputException(FIELD, "redirect.system");
        }
        return path;
    }
}
