package it.rer.portico.web.citizen.page;

import it.rer.portico.platform.text.NormalForm;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How an address may have been meant that nothing is found at, by what the servers and sites of former times, and people, add to addresses. */
final class CarelessPaths {

    /** Longest address that is looked at, in characters. */
    private static final int LENGTH_MAX = 2_000;

    /** Parameters of a segment (RFC 3986, section 3.3): {@code ;jsessionid=…} above all. */
    private static final Pattern PARAMETERS = Pattern.compile(";[^/]*+");

    /** Views of the same thing: Plone shows a file and its page at such addresses, and browsers show them to be copied. */
    private static final Pattern VIEW = Pattern.compile("(?i)/(?:view|@@[a-z_-]+|index_html)/?$");

    /** Where the source of a page or a letter goes on that an address was copied out of, or what a browser keeps for itself. */
    private static final Pattern MARKUP = Pattern.compile(
            "(?:[<>\"#]|&(?:nbsp|[lg]t|quot|apos|#[0-9]{2,5}|#x[0-9a-f]{2,4});).*+|&amp;$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\u2212]");
    private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u02bc\u00b4]");

    private CarelessPaths() {}

    /** With the hyphens and apostrophes of keyboards instead of those that word processors and PDF put in their place. */
    static String typed(String path) {
        return path.length() > LENGTH_MAX
                ? path
                : APOSTROPHES.matcher(DASHES.matcher(path).replaceAll("-")).replaceAll("'");
    }

    /** Without parameters of segments, without the name of a view, without accents, without markup behind it. */
    static List<String> of(String path) {
        if (path.length() > LENGTH_MAX) {
            return List.of();
        }
        var bare = PARAMETERS.matcher(path).replaceAll("");
        var thing = VIEW.matcher(bare).replaceFirst("");
        return Stream.of(bare, thing, NormalForm.withoutMarks(bare), withoutMarkup(path), path.replace("&amp;", "&"))
                .filter(reading -> !reading.isEmpty() && !reading.equals(path))
                .distinct()
                .toList();
    }

    /** Where nothing but folders stand before it, the page is missing and not meant. */
    private static String withoutMarkup(String path) {
        var before = MARKUP.matcher(path).replaceFirst("");
        return before.endsWith("/") ? "" : before;
    }
}
