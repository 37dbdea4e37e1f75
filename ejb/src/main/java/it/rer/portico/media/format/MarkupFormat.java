package it.rer.portico.media.format;

import it.rer.portico.platform.error.InvalidInputException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognises text files that begin like XML. XML is data for download; HTML pages and SVG drawings are refused, because they could run
 * scripts in the site's origin. Nothing is parsed: only the prologue and the name of the first element are read.
 */
final class MarkupFormat {

    private static final Pattern PROLOGUE = Pattern.compile(
            "\\A(?:\\s++|<\\?xml[^>]*+>|<\\?[\\w-]++[^>]*+>|<!--.*?-->|<!DOCTYPE\\s[^>\\[]*+(?:\\[[^\\]]*+\\])?[^>]*+>)*+",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final String DECLARATION = "<?xml";

    private static final Pattern ELEMENT = Pattern.compile("\\A<(?:[\\w.-]++:)?([\\w.-]++)[\\s/>]");

    private static final Pattern PROGRAM = Pattern.compile("<!doctype\\s+html|<\\?php");

    private static final Pattern DRAWING = Pattern.compile("<(?:\\w+:)?svg[\\s/>]");

    /** HTML elements: a browser that guesses takes a file that begins with one for a page. */
    private static final Set<String> OF_PAGES = Set.of(
            "a", "b", "body", "br", "center", "div", "font", "form", "h1", "head", "iframe", "img", "link", "meta",
            "object", "p", "script", "span", "style", "table", "title", "ul");

    private MarkupFormat() {}

    /** @throws InvalidInputException {@code media.svg} or {@code media.markup} */
    static void refusePages(String start) {
        var lower = start.toLowerCase(Locale.ROOT);
        if (DRAWING.matcher(lower).find()) {
            throw RefusedFormat.SVGZ.refusal();
        }
        var element = element(start).orElse("");
        boolean undeclared = !start.startsWith(DECLARATION);
        if (PROGRAM.matcher(lower).find()
                || element.equals("html")
                || (undeclared && (OF_PAGES.contains(element) || (lower.startsWith("<!") && element.isEmpty())))) {
            throw RefusedFormat.PAGE.refusal();
        }
    }

    /**
     * The format of a text that is not an HTML page.
     *
     * @param ending of the file name, which decides between the formats based on XML
     * @return empty if it is not XML after all
     */
    static Optional<MediaType> find(String start, String ending) {
        var byName = MediaType.ofEnding(ending).filter(MarkupFormat::isXml);
        boolean declared = start.startsWith(DECLARATION);
        return byName.isEmpty() && (declared || ending.isEmpty())
                ? element(start)
                        .or(() -> Optional.of("").filter(none -> declared))
                        .map(name -> Recognition.general(byElement(name), ending))
                : byName.filter(type -> declared || element(start).isPresent());
    }

    private static boolean isXml(MediaType type) {
        return switch (type) {
            case XML, RDF, GML, KML, GPX -> true;
            default -> false;
        };
    }

    private static MediaType byElement(String name) {
        return switch (name) {
            case "rdf" -> MediaType.RDF;
            case "kml" -> MediaType.KML;
            case "gpx" -> MediaType.GPX;
            default -> MediaType.XML;
        };
    }

    /** The local name of the first element, in lower case. */
    private static Optional<String> element(String start) {
        var prologue = PROLOGUE.matcher(start);
        var element = ELEMENT.matcher(start);
        return prologue.lookingAt()
                        && element.region(prologue.end(), start.length()).lookingAt()
                ? Optional.of(element.group(1).toLowerCase(Locale.ROOT))
                : Optional.empty();
    }
}
