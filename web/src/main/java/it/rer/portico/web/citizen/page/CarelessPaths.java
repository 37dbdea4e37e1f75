package it.rer.portico.web.citizen.page;

import it.rer.portico.platform.text.NormalForm;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Guesses the path that was meant where nothing was found: undoes what former servers and sites, word processors and people add to
 * addresses.
 */
final class CarelessPaths {

    /** Longer paths, in characters, are not examined. */
    private static final int LENGTH_MAX = 2_000;

    /** Parameters of a path segment (RFC 3986, section 3.3), above all {@code ;jsessionid=…}. */
    private static final Pattern PARAMETERS = Pattern.compile(";[^/]*+");

    /** Views of the same object: Plone, the former system, shows files and pages at such addresses, and people copy them. */
    private static final Pattern VIEW = Pattern.compile("(?i)/(?:view|@@[a-z_-]+|index_html)/?$");

    /** The rest of HTML source from which an address was copied, or a fragment, which browsers do not send. */
    private static final Pattern MARKUP = Pattern.compile(
            "(?:[<>\"#]|&(?:nbsp|[lg]t|quot|apos|#[0-9]{2,5}|#x[0-9a-f]{2,4});).*+|&amp;$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\u2212]");
    private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u02bc\u00b4]");

    private CarelessPaths() {}

    /** Replaces the dashes and typographic apostrophes of word processors and PDF files by those of keyboards. */
    static String withKeyboardCharacters(String path) {
        return path.length() > LENGTH_MAX
                ? path
                : APOSTROPHES.matcher(DASHES.matcher(path).replaceAll("-")).replaceAll("'");
    }

    /** The paths that may have been meant: without segment parameters, without a view, without accents, without HTML at the end. */
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

    /** Empty if the path before the HTML ends in a slash: then the name of the page is lost. */
    private static String withoutMarkup(String path) {
        var before = MARKUP.matcher(path).replaceFirst("");
        return before.endsWith("/") ? "" : before;
    }
}
